#!/usr/bin/env python3
"""Turns the marked documents of this folder into JSON lines and refuses what is not well marked. Python 3.11, standard library only.

build.py                  check docs/*.txt, write corpus.jsonl and unseen.jsonl (sorted by id), print counts
build.py DOC...           check these documents and print their JSON lines instead
build.py --check DOC...   only check; prints notes (quotation marks and saying words outside every statement) and counts
build.py --show DOC...    only check; prints every statement as it was understood
build.py --selftest       builds tests/*.txt and shows that each refusal refuses

A marked document (guidelines.md says what to mark):

  id: harbour_memo
  genre: leak memo
  created: 2025-03-11
  writer: Plumbline                 the name at the end of every chain
  split: train                      or unseen
  actors:
  A person Halina Roe               TAG TYPE NAME; types: person organisation outlet document role group place other
  C role unnamed: a hospital porter
  ===
  {s1 {A Halina Roe}} {c1 said} {x1 nobody had {c2 promised} {x2 to leave}}, and {s3+C a porter} {c3 agreed} {x3 "in part"}.
  ===
  1 speech assert A                 ID KIND STANCE ACTOR [OPTION...]
  2 speech promise - nocue

{MARK words}: MARK is an actor's tag (a mention of that actor; W is the writer and needs a line only for his type, ~ says that a name here means nobody listed), sN (source
of statement N), cN (its cue), xN (a piece of its content), sN,M for several statements, or several of these joined by +. Marks nest and never cross.
ACTOR is a tag, W for the writer, - for nobody ("unattributed"). Options: block, implicit (no source span), nocue (no cue span), unnamed
(source type unnamed), type=TYPE (source type), head="unnamed: DESCRIPTION" (first name of the chain), addressee=TAG, medium="an email",
parent=N and form=FORM (where what is computed is wrong).

Computed: offsets (code points, end exclusive); the form (direct, mixed, indirect) from the statement's own quotation marks; the parent, the
innermost other content that holds this one; the chain, from the actor's name by way of the parent's chain to the writer."""
import collections, json, pathlib, re, shlex, sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = 'speech belief attitude intent'.split()
STANCES = 'assert hedge deny ask order promise none'.split()
TYPES = 'person organisation outlet document role group place other'.split()
SOURCE_TYPES = 'person organisation outlet document role group unnamed writer none'.split()
FORMS = 'direct mixed indirect block'.split()
FLAGS, VALUES = {'block', 'implicit', 'nocue', 'unnamed'}, {'type', 'head', 'addressee', 'medium', 'parent', 'form'}
HEADERS = ['id', 'genre', 'created', 'writer', 'split']
MARK = re.compile(r'(?:[A-Z][0-9]*|~|[scx][0-9]+(?:,[0-9]+)*)(?:\+(?:[A-Z][0-9]*|[scx][0-9]+(?:,[0-9]+)*))*')
ABBREVIATION = re.compile(r'(?:\b[A-Za-z]|\.[a-z]|Inc|Ltd|Co|Corp|Jr|Sr|etc|Bros|St|No|\.\.)\.$')
SAYING = re.compile(r'\b(?:sa(?:id|ys?|ying)|told|tell(?:s|ing)?|wr(?:ote|ites?|iting|itten)|den(?:y|ies|ied|ying)|claim(?:s|ed|ing)?|ask(?:s|ed|ing)?|believe[sd]?|'
                    r'warn(?:s|ed|ing)?|add(?:s|ed)|insist(?:s|ed)?|according|report(?:s|ed)|think(?:s|ing)?|thought|announced?|argue[sd]?|admit(?:s|ted)?|'
                    r'explain(?:s|ed)?|call(?:s|ed) (?:for|on|it)|accused?|promise[sd]?|plan(?:s|ned)|hope[sd]?|fear(?:s|ed)?|want(?:s|ed)?|repl(?:y|ies|ied)|urge[sd]?|'
                    r'suggest(?:s|ed)?|allege[sd]?|describe[sd]?|expect(?:s|ed)?|declined|refused|confirm(?:s|ed)?|know[sn]?|knew|ordered|decided|doubts?|criticised|praised)\b', re.I)


class Refused(Exception):
    pass


def all_of(problems, checks):
    """Runs every check, so that one run names every refusal of a stage."""
    for check in checks:
        try: check()
        except Refused as e: problems.append(str(e))
    if problems: raise Refused('\n'.join(problems))


def read(path):
    """One marked document as a dict of FORMAT's fields, and notes for whoever marked it."""
    lines = pathlib.Path(path).read_text(encoding='utf-8').split('\n')
    bars = [i for i, line in enumerate(lines) if line.strip() == '===']

    def refuse(line, what):
        raise Refused(f'{path}:{line + 1}: {what}')
    if len(bars) != 2: refuse(0, f'expected two lines "===" (before and after the text); came {len(bars)}')
    head, actors = header(lines[:bars[0]], refuse)
    text, spans = unmarked('\n'.join(lines[bars[0] + 1:bars[1]]).strip('\n') + '\n', bars[0] + 1 + blank(lines[bars[0] + 1:]), refuse)
    line_of = lambda offset: bars[0] + 1 + blank(lines[bars[0] + 1:]) + text.count('\n', 0, offset)
    mentions, parts = sort_marks(spans, actors, text, lambda offset, what: refuse(line_of(offset), what))
    rows, row_lines, problems = {}, {}, []
    for n in range(bars[1] + 1, len(lines)):
        if lines[n].strip():
            try:
                row = read_row(lines[n], actors, lambda what: refuse(n, what))
                if row['id'] in rows: refuse(n, f'statement {row["id"]} has two rows; renumber one')
                rows[row['id']], row_lines[row['id']] = row, n
            except Refused as e: problems.append(str(e))
    all_of(problems, [lambda n=n: refuse(line_of(min(s for v in parts[n].values() for s, e in v)), f'statement {n} is marked but has no row; add "{n} speech assert TAG" at the end')
                      for n in parts if n not in rows])
    out = statements(rows, parts, actors, head['writer'], text, lambda i, what: refuse(row_lines[i], what))
    used = {m for m in mentions} | {r['actor'] for r in rows.values()} | {r['addressee'] for r in rows.values() if 'addressee' in r}
    for tag, (kind, name, n) in actors.items():
        if tag not in used and tag != 'W': refuse(n, f'actor {tag} ({name}) occurs nowhere; mark him {{{tag} so}} or strike his line')
    all_of([], [lambda o=o, n=n, t=t: refuse(line_of(o), f'"{n}" stands unmarked, elsewhere it is {t}; mark it {{{t} {n}}}, or {{~ {n}}} where it means nobody listed')
                for o, n, t in forgotten(text, mentions, actors)])
    document = {'doc_id': head['id'], 'lang': 'en', 'corpus': 'hearsay', 'genre': head['genre'], 'created': head['created'], 'writer': head['writer'], 'split': head['split'],
                'nested_annotated': True, 'text': text, 'attributions': out,
                'actors': [{'tag': t, 'type': k, 'name': n} for t, (k, n, _) in sorted(actors.items()) if t in used],
                'mentions': [{'actor': t, 'spans': sorted(s)} for t, s in sorted(mentions.items()) if t != '~']}
    return document, [f'{path}:{line_of(o) + 1}: {what}' for o, what in notes(text, out)]


def blank(lines):
    return next((i for i, line in enumerate(lines) if line.strip()), 0)


def header(lines, refuse):
    head, actors = {}, {}
    for n, line in enumerate(lines):
        if not line.strip() or line.strip() == 'actors:': continue
        key, colon, value = line.partition(':')
        if not actors and colon and key in HEADERS: head[key] = value.strip(); continue
        m = re.fullmatch(r'([A-Z][0-9]*) (\w+) (\S.*)', line.strip())
        if not m: refuse(n, f'expected one of the headers {", ".join(HEADERS)} or an actor "TAG TYPE NAME"; came "{line}"')
        tag, kind, name = m.groups()
        if kind not in TYPES: refuse(n, f'actor type "{kind}"; use one of {" ".join(TYPES)}')
        if tag in actors: refuse(n, f'actor tag {tag} is taken; choose another')
        if tag != 'W' and name == head.get('writer'): refuse(n, f'{name} is the writer; his tag is W')
        if tag == 'W' and name != head.get('writer'): refuse(n, f'W is the writer, "{head.get("writer")}"; choose another tag for {name}')
        actors[tag] = (kind, name, n)
    for key in HEADERS:
        if not head.get(key): refuse(0, f'header "{key}:" is missing')
    if not re.fullmatch(r'[a-z0-9_]+', head['id']): refuse(0, f'id "{head["id"]}"; use small letters, digits and _')
    if not re.fullmatch(r'\d{4}-\d\d-\d\d', head['created']): refuse(0, f'created "{head["created"]}"; write it as 2025-03-11')
    if head['split'] not in ('train', 'unseen'): refuse(0, f'split "{head["split"]}"; use train or unseen')
    actors.setdefault('W', ('other', head['writer'], 0))
    return head, actors


def unmarked(marked, first_line, refuse):
    """The plain text, and each mark with the words it holds: (mark, start, end)."""
    text, spans, stack, i = [], [], [], 0
    here = lambda: first_line + marked.count('\n', 0, i)
    while i < len(marked):
        c = marked[i]
        if c == '{':
            m = MARK.match(marked, i + 1)
            if not m or marked[m.end():m.end() + 1] != ' ': refuse(here(), f'expected {{MARK words}} with one space after the mark; came "{marked[i:i + 20]}"')
            stack.append((m.group(), len(text), here())); i = m.end()
        elif c == '}':
            if not stack: refuse(here(), f'a }} that closes nothing, after "{"".join(text)[-30:]}"')
            mark, start, _ = stack.pop()
            spans.append((mark, start, len(text)))
        elif ord(c) > 0xFFFF: refuse(here(), f'"{c}" lies outside the basic plane; leave such characters out')
        else: text.append(c)
        i += 1
    if stack: refuse(stack[-1][2], f'{{{stack[-1][0]} is never closed')
    return ''.join(text), spans


def sort_marks(spans, actors, text, refuse_at):
    """Mentions by actor, and source, cue and content spans by statement."""
    problems = []

    def refuse(offset, what):
        try: refuse_at(offset, what)
        except Refused as e: problems.append(str(e))
    mentions, parts = collections.defaultdict(list), collections.defaultdict(lambda: {'s': [], 'c': [], 'x': []})
    for mark, start, end in sorted(spans, key=lambda s: (s[1], -s[2])):
        words = text[start:end]
        if not words or words != words.strip(): refuse(start, f'{{{mark} {words}}} begins or ends with white space, or is empty; move the braces')
        for edge in (start, end):
            if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum(): refuse(start, f'{{{mark} {words}}} cuts a word; move the braces')
        for one in mark.split('+'):
            if one[0] in 'scx':
                for number in one[1:].split(','): parts[number][one[0]].append([start, end])
            elif one == '~' or one in actors: mentions[one].append([start, end])
            else: refuse(start, f'no actor {one}; add his line under "actors:"')
    all_of(problems, [])
    return mentions, parts


def read_row(line, actors, refuse):
    try: words = shlex.split(line)
    except ValueError as e: refuse(f'a quotation mark in this row is not closed ({e})')
    if len(words) < 4: refuse(f'expected "ID KIND STANCE ACTOR [OPTION...]"; came "{line}"')
    row = dict(zip(('id', 'kind', 'stance', 'actor'), words))
    if not row['id'].isdigit(): refuse(f'"{row["id"]}" is no statement number')
    for key, allowed in (('kind', KINDS), ('stance', STANCES)):
        if row[key] not in allowed: refuse(f'{key} "{row[key]}"; use one of {" ".join(allowed)}')
    if row['actor'] != '-' and row['actor'] not in actors: refuse(f'no actor {row["actor"]}; use a tag from "actors:", W or -')
    for word in words[4:]:
        key, equals, value = word.partition('=')
        if word in FLAGS: row[word] = True
        elif equals and value and key in VALUES: row[key] = value
        else: refuse(f'option "{word}"; use {" ".join(sorted(FLAGS))} or {"=, ".join(sorted(VALUES))}=')
    for key, allowed in (('type', SOURCE_TYPES), ('form', FORMS), ('addressee', actors)):
        if key in row and row[key] not in allowed: refuse(f'{key}={row[key]}; use one of {" ".join(allowed)}')
    return row


def statements(rows, parts, actors, writer, text, refuse):
    all_of([], [lambda i=i: check_row(i, rows[i], parts.get(i) or {'s': [], 'c': [], 'x': []}, text, refuse) for i in rows])
    for i, row in rows.items(): row['up'] = parent(i, rows, lambda what: refuse(i, what))
    all_of([], [lambda i=i: rows[i].update(source_type=source_type(rows[i], rows, actors, lambda what: refuse(i, what))) for i in rows])
    out = []
    for i, row in sorted(rows.items(), key=lambda r: int(r[0])):
        form = row.get('form') or ('block' if 'block' in row else quoted(text, row['content']))
        a = {'id': i, 'type': form, 'kind': row['kind'], 'stance': row['stance'], 'source_type': row['source_type'], 'chain': chain(i, rows, actors, writer, refuse),
             'content': row['content'], 'cue': row['cue'], 'source': row['source'], 'actor': row['actor']}
        name = '' if row['actor'] == '-' else actors[row['actor']][1]
        if name and not name.startswith('unnamed: ') and not row.get('head', '').startswith('unnamed: '): a['source_name'] = row.get('head', name)
        if row['up']: a['parent'] = row['up']
        if 'addressee' in row: a['addressee'] = actors[row['addressee']][1]
        if 'medium' in row: a['medium'] = row['medium']
        out.append(a)
    return out


def check_row(i, row, p, text, refuse):
    if not p['x']: refuse(i, f'statement {i} has no content; mark it {{x{i} so}}, or strike the row')
    if not p['c'] and 'nocue' not in row: refuse(i, f'statement {i} has no cue; mark it {{c{i} so}}, or add nocue')
    if p['c'] and 'nocue' in row: refuse(i, f'statement {i} says nocue and has one')
    if row['actor'] == '-' and p['s']: refuse(i, f'statement {i} has a source span and the actor "-"; name the actor')
    if row['actor'] != '-' and not p['s'] and 'implicit' not in row: refuse(i, f'statement {i} has no source; mark it {{s{i} so}}, or add implicit')
    if p['s'] and 'implicit' in row: refuse(i, f'statement {i} says implicit and has a source')
    for s, e in p['x']:
        words = text[s:e]
        if 'block' not in row and words[-1] in '.,;:' and not ABBREVIATION.search(words): refuse(i, f'content {i} ends with "{words[-1]}": "…{words[-30:]}"; end it before')
    for a, b in zip(p['x'], p['x'][1:]):
        if b[0] < a[1]: refuse(i, f'pieces of content {i} lie in each other')
    row.update(content=p['x'], cue=p['c'], source=p['s'])


def source_type(row, rows, actors, refuse):
    if 'type' in row: return row['type']
    if row['actor'] == '-': return 'none'
    if row['actor'] == 'W':
        up = row['up']
        while up and rows[up]['actor'] == 'W': up = rows[up]['up']
        if not up: return 'writer'
    kind, name, _ = actors[row['actor']]
    if 'unnamed' in row or kind == 'person' and name.startswith('unnamed: '): return 'unnamed'
    if kind not in SOURCE_TYPES: refuse(f'a {kind} cannot be a source; add type=organisation, or whichever it is')
    return kind


def parent(i, rows, refuse):
    held = lambda inner, outer: all(any(o[0] <= s and e <= o[1] for o in outer) for s, e in inner)
    mine = rows[i]['content']
    if 'parent' in rows[i]:
        up = rows[i]['parent']
        if up == i or up not in rows or not held(mine, rows[up]['content']): refuse(f'statement {up} does not hold the content of {i}; correct parent=')
        return up
    size = lambda j: sum(e - s for s, e in rows[j]['content'])
    return min((j for j in rows if j != i and rows[j]['content'] != mine and held(mine, rows[j]['content'])), key=lambda j: (size(j), int(j)), default=None)


def chain(i, rows, actors, writer, refuse, seen=()):
    if i in seen: refuse(i, f'statement {i} is its own parent; correct parent=')
    row = rows[i]
    own = row.get('head') or ('unattributed' if row['actor'] == '-' else actors[row['actor']][1])
    if row['up']: return [own] + chain(row['up'], rows, actors, writer, refuse, (*seen, i))
    return [own] if row['actor'] == 'W' else [own, writer]


def quoted(text, pieces):
    """direct, mixed or indirect: the share of the content's letters that lie within quotation marks of its own (over 95 %, 5 to 95 %, under 5 %)."""
    inside = letters = 0
    closing = ''
    for start, end in pieces:
        for i in range(start, end):
            c, before, after = text[i], text[i - 1] if i > start else ' ', text[i + 1] if i + 1 < end else ' '
            opens = not before.isalnum() and (before in '\n >([—–-“‘"\'«' or before.isspace()) and not after.isspace()
            if not closing and (c in '«‹„“' or c in '"\'‘' and opens): closing = {'"': '"', '“': '”', '„': '”“', '«': '»', "'": "'", '‘': '’', '‹': '›'}[c]
            elif closing and c in closing and not (c in '"' and opens) and not after.isalnum(): closing = ''
            elif c.isalpha(): letters += 1; inside += bool(closing)
    share = inside / letters if letters else 0
    return 'direct' if share > .95 else 'mixed' if share >= .05 else 'indirect'


def forgotten(text, mentions, actors):
    """Names that are marked in one place, or given in full under "actors:", and stand unmarked in another."""
    covered = sorted(tuple(s) for spans in mentions.values() for s in spans)
    names = {name: tag for tag, (_, name, _) in actors.items() if not name.startswith('unnamed: ')}
    for tag, spans in mentions.items():
        for s, e in spans:
            if tag != '~' and text[s].isupper() and e - s > 3 and not re.match(r"(?:The|This|That|Our|Your|My|His|Her|Its|Their|One|Two|Some|They|These|Those|What|Both|She|Each|Mine|Neither|You)\b", text[s:e]):
                names.setdefault(text[s:e], tag)
    for name, tag in names.items():
        for m in re.finditer(r'(?<!\w)' + re.escape(name) + r'(?!\w)', text):
            if not any(s <= m.start() and m.end() <= e for s, e in covered): yield m.start(), name, tag


def notes(text, out):
    """Places where a statement may have been overlooked."""
    within = lambda key, s, e: any(a <= s and e <= b for o in out for a, b in o[key])
    for m in re.finditer(r'"[^"\n]{2,}?"|“[^”\n]{2,}?”|«[^»\n]{2,}?»', text):
        if not any(s < m.end() and m.start() < e for o in out for s, e in o['content']): yield m.start(), f'note: no statement has {m.group()}'
    for m in SAYING.finditer(text):
        if not within('cue', *m.span()) and not within('source', *m.span()): yield m.start(), f'note: "{m.group()}" is in no cue: …{text[max(0, m.start() - 30):m.end() + 30]}…'.replace('\n', ' ')


def counts(documents):
    flat = [a for d in documents for a in d['attributions']]
    nested = sum('parent' in a for a in flat)
    either = sum('parent' in a or a['type'] == 'block' for a in flat)
    lines = [f'documents {len(documents)}  words {sum(len(d["text"].split()) for d in documents)}  statements {len(flat)}'
             f'  nested or block {either} ({100 * either / max(1, len(flat)):.0f} %)  nested {nested}'
             f'  actors {sum(len(d["actors"]) for d in documents)}  mentions {sum(len(m["spans"]) for d in documents for m in d["mentions"])}']
    for label, key in (('form', 'type'), ('kind', 'kind'), ('stance', 'stance'), ('source type', 'source_type')):
        lines.append(f'  {label}: ' + '  '.join(f'{k} {n}' for k, n in collections.Counter(a[key] for a in flat).most_common()))
    depth = collections.Counter(len(a['chain']) for a in flat)
    lines.append('  names in the chain: ' + '  '.join(f'{k}: {n}' for k, n in sorted(depth.items())))
    return '\n'.join(lines)


def show(document):
    words = lambda spans: ' | '.join(document['text'][s:e] for s, e in spans).replace('\n', '⏎')
    for a in document['attributions']:
        print(f'{a["id"]:>3} {a["type"]} {a["kind"]} {a["stance"]} {a["source_type"]} {" ← ".join(a["chain"])}{"  in " + a["parent"] if "parent" in a else ""}\n'
              f'      [{words(a["source"])}] [{words(a["cue"])}] {words(a["content"])}')


def selftest():
    good = sorted((HERE / 'tests').glob('*.txt'))
    for path in good: read(path)
    source, failed = good[0].read_text(encoding='utf-8'), 0
    scratch = HERE / 'tests' / 'refused.tmp'
    for line in (HERE / 'tests' / 'refusals.tsv').read_text(encoding='utf-8').splitlines():
        old, new, expected = (part.replace('\\n', '\n') for part in line.split('\t'))
        assert old in source, f'tests/refusals.tsv: "{old}" is not in {good[0].name}'
        scratch.write_text(source.replace(old, new, 1), encoding='utf-8')
        try: read(scratch); came = 'nothing was refused'
        except Refused as e: came = str(e).replace(f'{scratch}:', '').replace('\n', ' / ')
        finally: scratch.unlink()
        right = expected in came
        failed += not right
        print('ok    ' if right else 'FAILED', came)
    forms = [a['type'] for path in good for a in read(path)[0]['attributions']]
    assert set(forms) == set(FORMS), f'the test documents should show every form; came {sorted(set(forms))}'
    return 2 if failed else 0


def main(arguments):
    if arguments == ['--selftest']: return selftest()
    option = arguments.pop(0) if arguments and arguments[0] in ('--check', '--show') else ''
    if any(a.startswith('-') for a in arguments): print(__doc__, file=sys.stderr); return 2
    documents, refused = [], 0
    for path in arguments or sorted((HERE / 'docs').glob('*.txt')):
        try:
            document, remarks = read(path)
            twin = next((d for d in documents if d['doc_id'] == document['doc_id']), None)
            if twin: raise Refused(f'{path}:1: id {document["doc_id"]} is taken; choose another')
            documents.append(document)
            if option == '--check': print('\n'.join(remarks) or f'{path}: fine')
            if option == '--show': show(document)
        except (Refused, OSError, UnicodeDecodeError) as e:
            print(e, file=sys.stderr); refused += 1
    documents.sort(key=lambda d: d['doc_id'])
    if refused: print(f'{refused} refused; nothing written', file=sys.stderr); return 2
    line = lambda d: json.dumps(d, ensure_ascii=False) + '\n'
    if arguments and not option: print(''.join(map(line, documents)), end=''); return 0
    if not option:
        for name, split in (('corpus', 'train'), ('unseen', 'unseen')):
            (HERE / f'{name}.jsonl').write_text(''.join(line(d) for d in documents if d['split'] == split), encoding='utf-8')
    print(counts(documents))
    unseen = [d for d in documents if d['split'] == 'unseen']
    if unseen and len(unseen) < len(documents): print('of these unseen: ' + counts(unseen))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
