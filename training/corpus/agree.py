#!/usr/bin/env python3
"""How far two readers agree who marked the same texts apart. Python 3.11, standard library only.

agree.py FIRST SECOND         FIRST and SECOND are folders of marked documents (build.py's form); compares those with the same id
agree.py --list FIRST SECOND  prints every difference as well

Two statements are the same where their contents share more than half of the words of the longer one; each is paired once, the largest share
first, nested ones with nested ones where both fit. Of the paired ones it is counted how many agree in content, cue and source (to the character, but for
punctuation and quotation marks at the edges), in source and cue by overlap, and in form, kind, stance, source type, name of the source (where both have one; a part of the other's counts), length of chain and
parent. F1 of finding counts the statements that only one of the two has."""
import collections, pathlib, string, sys
import build

EDGES = string.punctuation + string.whitespace + '“”‘’«»„—–…'


def documents(folder):
    found = (build.read(path)[0] for path in sorted(pathlib.Path(folder).glob('*.txt')))
    return {d['doc_id']: d for d in found}


def letters(spans):
    return {i for s, e in spans for i in range(s, e)}


def trimmed(text, spans):
    """The spans without white space, punctuation and quotation marks at their edges."""
    out = []
    for s, e in spans:
        while s < e and text[s] in EDGES: s += 1
        while s < e and text[e - 1] in EDGES: e -= 1
        if s < e: out.append((s, e))
    return out


def words(document, spans):
    """Where the words of these spans begin."""
    text = document['text']
    return {i for s, e in spans for i in range(s, e) if text[i].isalnum() and (i == s or not text[i - 1].isalnum())}


def pairs(first, second):
    share = lambda a, b: len(a & b) / max(1, max(len(a), len(b)))
    sized = [[(a, words(d, a['content'])) for a in d['attributions']] for d in (first, second)]
    chained = sorted(((share(x, y), len(a['chain']) == len(b['chain']), bool(letters(a['cue']) & letters(b['cue'])), a['id'], b['id'])
                      for a, x in sized[0] for b, y in sized[1] if share(x, y) > .5), key=lambda p: (-p[2], -p[0], -p[1]))
    left, right = set(), set()
    for _, _, _, a, b in chained:
        if a not in left and b not in right:
            left.add(a); right.add(b)
            yield a, b


def compare(first, second, listed):
    count = collections.Counter()
    text = first['text']
    one, two = ({a['id']: a for a in d['attributions']} for d in (first, second))
    paired = dict(pairs(first, second))
    count['first'], count['second'], count['paired'] = len(one), len(two), len(paired)
    say = lambda what, a: listed and print(f'{first["doc_id"]}: {what}: ' + ' | '.join(text[s:e] for s, e in a['content'])[:110].replace('\n', ' '))
    for i, a in one.items():
        if i not in paired: say(f'only the first has {i}', a)
    for j, b in two.items():
        if j not in paired.values(): say(f'only the second has {j}', b)
    for i, j in paired.items():
        a, b = one[i], two[j]
        for key in ('content', 'cue', 'source'):
            same = trimmed(text, a[key]) == trimmed(text, b[key])
            count[key] += same
            count[key + ' touching'] += same or bool(letters(a[key]) & letters(b[key]))
            if not same: say(f'{i}/{j} {key} "{" | ".join(text[s:e] for s, e in a[key])[:80]}" or "{" | ".join(text[s:e] for s, e in b[key])[:80]}"'.replace('\n', ' '), a)
        for key, label in (('type', 'form'), ('kind', 'kind'), ('stance', 'stance'), ('source_type', 'source type')):
            count[label] += a[key] == b[key]
            if a[key] != b[key]: say(f'{i}/{j} {label} {a[key]} or {b[key]}', a)
        if a.get('source_name') and b.get('source_name'):
            count['both named'] += 1
            same = set(a['source_name'].split()) <= set(b['source_name'].split()) or set(b['source_name'].split()) <= set(a['source_name'].split())
            count['name'] += same
            if not same: say(f'{i}/{j} name {a["source_name"]} or {b["source_name"]}', a)
        count['chain length'] += len(a['chain']) == len(b['chain'])
        held = paired.get(a.get('parent')) == b.get('parent') if 'parent' in a else 'parent' not in b
        count['parent'] += held
        if not held: say(f'{i}/{j} parent {a.get("parent")} or {b.get("parent")}', a)
    return count


def main(arguments):
    listed = '--list' in arguments
    folders = [a for a in arguments if a != '--list']
    if len(folders) != 2: print(__doc__, file=sys.stderr); return 2
    first, second = map(documents, folders)
    both = sorted(set(first) & set(second))
    total = collections.Counter()
    for i in both:
        if first[i]['text'] != second[i]['text']: print(f'{i}: the two texts differ; strip the marks again and mark the same text', file=sys.stderr); return 2
        total += compare(first[i], second[i], listed)
    if not both: print('no document is in both folders; give two folders of marked documents', file=sys.stderr); return 1
    n = total['paired']
    percent = lambda part, whole: f'{part} of {whole} ({100 * part / max(1, whole):.0f} %)'
    print(f'documents {len(both)}  statements {total["first"]} and {total["second"]}  paired {n}  F1 of finding {200 * n / max(1, total["first"] + total["second"]):.0f}')
    for key in ('content', 'cue', 'source', 'cue touching', 'source touching', 'form', 'kind', 'stance', 'source type', 'chain length', 'parent'):
        print(f'  {key} {percent(total[key], n)}')
    print(f'  name, where both have one {percent(total["name"], total["both named"])}')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
