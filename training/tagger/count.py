#!/usr/bin/env python3
"""Counts the word and tag tables of Hearsay's first tagger from Universal Dependencies treebanks.
count.py OUT_DIR TREEBANK.conllu.gz...     (UD English EWT train, CC BY-SA 4.0; UD English GUM, CC BY / CC BY-SA)
Writes tagger-words.tsv and tagger-tags.tsv. Hyphenated words that the treebanks split are joined, as Hearsay's tokeniser joins them."""
import collections, gzip, sys

FOLD = {'NNPS': 'NNP', 'PDT': 'DT', 'JJR': 'JJ', 'JJS': 'JJ', 'RBR': 'RB', 'RBS': 'RB', 'WP$': 'WP', 'HYPH': ':', 'NFP': ':', 'LS': 'CD',
        'ADD': 'NN', 'AFX': 'JJ', 'GW': 'NN', 'FW': 'NN', 'XX': 'NN', '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"', '#': '$', 'SYM': '$'}

def tag(xpos, upos, form):
    if xpos == 'IN' and upos == 'SCONJ': return 'SC'
    if upos == 'PUNCT' and xpos not in (',', '.', ':', '``', "''", '-LRB-', '-RRB-'): return ':'
    return FOLD.get(xpos, xpos)

def sentences(path):
    words = []
    for line in gzip.open(path, 'rt', encoding='utf-8'):
        if line.startswith('#'): continue
        if line == '\n':
            if words: yield words
            words = []; continue
        c = line.rstrip('\n').split('\t')
        if not c[0].isdigit(): continue
        words.append([c[1], tag(c[4], c[3], c[1]), 'SpaceAfter=No' in c[9], c[4]])

def joined(words):
    out = []
    i = 0
    while i < len(words):
        form, t, glued, x = words[i]
        while glued and i + 2 < len(words) and words[i+1][0] in '-–' and words[i+1][2] and form[-1:].isalnum() and words[i+2][0][:1].isalnum():
            right = words[i+2]
            t = 'NNP' if t == 'NNP' and right[1] in ('NNP', 'CD', 'NN', 'IN') else 'JJ' if right[1] in ('VBN', 'VBG', 'JJ', 'VBD') else right[1]
            form += '-' + right[0]; glued = right[2]; i += 2
        out.append((form, t)); i += 1
    return out

words = collections.defaultdict(collections.Counter); grams = [collections.Counter() for _ in range(3)]
for path in sys.argv[2:]:
    for s in sentences(path):
        history = ['<', '<']
        for n, (form, t) in enumerate(joined(s)):
            form = form.replace('’', "'")
            first = n == 0 and t != 'NNP' and t != 'PRP'
            words[form.lower() if first else form][t] += 1
            history.append(t)
            for k in range(3): grams[k][' '.join(history[len(history)-k-1:])] += 1
        history.append('>')
        for k in range(1, 3): grams[k][' '.join(history[len(history)-k-1:])] += 1
note = '# Counted by training/tagger/count.py from UD English EWT (train) and UD English GUM; see NOTICE. Licence of this file: CC BY-SA 4.0.\n'
with open(sys.argv[1] + '/tagger-words.tsv', 'w', encoding='utf-8') as f:
    f.write(note + '# word\ttag:count ...\n')
    for w in sorted(words): f.write(w + '\t' + ' '.join(f'{t}:{n}' for t, n in words[w].most_common()) + '\n')
with open(sys.argv[1] + '/tagger-tags.tsv', 'w', encoding='utf-8') as f:
    f.write(note + '# one, two or three tags in a row\tcount ("<" and ">" are the sentence edges)\n')
    for g in grams:
        for k in sorted(g): f.write(f'{k}\t{g[k]}\n')
