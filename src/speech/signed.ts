// Setting → quotes that stand alone beside a line that holds nothing but a name ("Ann Lee, 34, nurse" above or below
// each, "“Too small.” Ann Lee, 34" behind each): whose words they are, as votes, tributes and reviews are listed.
import type { Setting } from './setting.ts';

/** Most tokens of a name line, and of them before the name. */
const MOST_TOKENS = 14;
const MOST_BEFORE = 4;
/** Fewer quotes beside names are no list. */
const LEAST_RUNS = 2;
/** So many of the runs of a list stand beside names. */
const SHARE = 0.8;
const RELATION = /^(?:,|\(|–|—|-|\||:|from|of|at|in|for|with)$/;

/** Quotes that stand in paragraphs of their own, one behind the other, and the name lines around them. */
interface Run {
  readonly quotes: readonly number[];
  readonly above: number;
  readonly below: number;
  /** Is the line above nearer than the one below, when both are apart from the quotes by line breaks? */
  readonly nearer: 'above' | 'below' | '';
}

/** For each quote of a list the mention that signs it. */
export function signedQuotes(setting: Setting): ReadonlyMap<number, number> {
  const signed = new Map<number, number>();
  const { layout } = setting;
  const firstOf = firstSentences(setting);
  for (let q = 0; q < layout.spans.length; q++) {
    const beside = Math.max(nameBehind(setting, q, firstOf), nameOfEntry(setting, q));
    if (beside >= 0) signed.set(q, beside);
  }
  const runs = runsOf(setting, firstOf);
  for (const { quotes } of runs) {
    const before = layout.spans[quotes[0]!]!.paragraph - 1;
    const author = before < 0 ? -1 : statementLine(setting, firstOf[before]!, firstOf[before + 1]!);
    if (author >= 0) for (const q of quotes) signed.set(q, author);
  }
  const side = sideOf(setting, runs);
  if (side === '') return signed;
  for (const run of runs) if (run[side] >= 0) for (const q of run.quotes) signed.set(q, run[side]);
  return signed;
}

/** Which lines name the speakers of a list. */
function sideOf(setting: Setting, runs: readonly Run[]): 'above' | 'below' | '' {
  const named = (side: 'above' | 'below') =>
    new Set(runs.flatMap(run => (run[side] >= 0 ? [whoOf(setting, run[side])] : [])));
  const fits = (side: 'above' | 'below') =>
    named(side).size >= LEAST_RUNS && runs.filter(run => run[side] >= 0).length >= SHARE * runs.length;
  const nearer = runs.map(run => run.nearer).filter(near => near !== '');
  if (nearer.length >= LEAST_RUNS && nearer.every(near => near === nearer[0]) && fits(nearer[0]! as 'above'))
    return nearer[0]!;
  const [above, below] = [fits('above'), fits('below')];
  if (above !== below) return above ? 'above' : 'below';
  if (!above) return '';
  // each has both: the list begins or ends with a quote
  if (runs[0]!.above < 0) return 'below';
  return runs[runs.length - 1]!.below < 0 ? 'above' : '';
}

const whoOf = ({ names, mentions }: Setting, m: number): string =>
  names.entityOf[m]! >= 0 ? String(names.entityOf[m]) : mentions[m]!.key.join(' ');

/** The first sentence of each paragraph. */
function firstSentences({ layout }: Setting): Int32Array {
  const first = new Int32Array(layout.paragraphs.length + 1).fill(layout.sentences.length);
  for (let s = layout.sentences.length - 1; s >= 0; s--) first[layout.sentences[s]!.paragraph] = s;
  for (let p = layout.paragraphs.length - 1; p >= 0; p--) if (first[p]! > first[p + 1]!) first[p] = first[p + 1]!;
  return first;
}

/** Paragraphs that one quote fills. */
function runsOf(setting: Setting, firstOf: Int32Array): Run[] {
  const { paragraphs, spans, text } = setting.layout;
  const runs: Run[] = [];
  const fills = (q: number) => {
    const { outerStart, outerEnd, paragraph } = spans[q]!;
    const { start, end } = paragraphs[paragraph]!;
    return outerStart === start && text.slice(outerEnd, end).trim() === '';
  };
  for (let q = 0; q < spans.length; q++) {
    if (!fills(q)) continue;
    const quotes = [q];
    while (q + 1 < spans.length && fills(q + 1) && spans[q + 1]!.paragraph === spans[q]!.paragraph + 1)
      quotes.push(++q);
    const [before, after] = [spans[quotes[0]!]!.paragraph - 1, spans[q]!.paragraph + 1];
    const above = before >= 0 ? nameLine(setting, firstOf[before]!, firstOf[before + 1]!) : -1;
    const below = after < paragraphs.length ? nameLine(setting, firstOf[after]!, firstOf[after + 1]!) : -1;
    const gap = (from: number, to: number) => text.slice(from, to).split('\n').length;
    const near =
      above >= 0 && below >= 0
        ? gap(paragraphs[before]!.end, paragraphs[before + 1]!.start) -
          gap(paragraphs[after - 1]!.end, paragraphs[after]!.start)
        : 0;
    runs.push({ quotes, above, below, nearer: near < 0 ? 'above' : near > 0 ? 'below' : '' });
  }
  return runs;
}

/** The name that the sentences [from, to) hold and nothing else; -1 when they are no name line. */
function nameLine(setting: Setting, from: number, to: number): number {
  const { layout, mentions, mentionAt, symbols } = setting;
  const { words, sentences, spanOf } = layout;
  if (to !== from + 1) return -1;
  const { first, last } = sentences[from]!;
  if (last - first > MOST_TOKENS || '.?!:;…'.includes(words.lower[last - 1]!)) return -1;
  let name = -1;
  for (let i = first; i < last; i++) {
    if (spanOf[i]! >= 0 || 'xVWT'.includes(symbols[i]!)) return -1;
    const m = mentionAt[i]!;
    if (name >= 0 || m < 0 || mentions[m]!.kind !== 'name') continue;
    if (i - first > MOST_BEFORE || mentions[m]!.type === 'place' || mentions[m]!.possessive) return -1;
    for (let k = first; k < i; k++) if ('pbt&,:'.includes(symbols[k]!) || symbols[k] === 'd') return -1;
    name = m;
  }
  if (name < 0) return -1;
  const { last: after } = mentions[name]!;
  return after >= last || RELATION.test(words.lower[after]!) ? name : -1;
}

/** Most tokens between the name of an entry and its quote. */
const LONGEST_ENTRY = 8;

/** The name that opens an entry before what it stands for: "Jo March – Best Actress: “…”". */
function nameOfEntry(setting: Setting, q: number): number {
  const { layout, mentions, mentionAt, symbols, spanFirst, spanSentence } = setting;
  const { words, sentences } = layout;
  const { first } = sentences[spanSentence[q]!]!;
  const name = mentionAt[first]!;
  const quote = spanFirst[q]!;
  if (name < 0 || words.lower[quote - 1] !== ':') return -1;
  const { kind, type, last } = mentions[name]!;
  if (kind !== 'name' || type === 'place' || symbols[last] !== '-' || quote - last > LONGEST_ENTRY) return -1;
  for (let i = last + 1; i < quote - 1; i++) if (words.kind[i]! >= 2 || 'xVvWT'.includes(symbols[i]!)) return -1;
  return name;
}

const STATEMENT = /^(?:statement|response|reply|apology|comment|comments|letter)$/;

/** Whose statement a heading announces ("Selby Water statement", "Statement from Ann Lee:", "What Ann Lee said"); or -1. */
function statementLine(setting: Setting, from: number, to: number): number {
  const { layout, mentions, mentionAt } = setting;
  const { words, sentences, spanOf } = layout;
  if (to !== from + 1) return -1;
  const { first, last: end } = sentences[from]!;
  const last = words.lower[end - 1] === ':' ? end - 1 : end;
  if (last - first > MOST_TOKENS || spanOf[first]! >= 0) return -1;
  const named = (from: number): number => {
    const m = from < last ? mentionAt[from]! : -1;
    return m >= 0 && mentions[m]!.kind === 'name' && mentions[m]!.type !== 'place' ? m : -1;
  };
  const owner = named(first);
  if (owner >= 0 && mentions[owner]!.last < last && STATEMENT.test(words.lower[last - 1]!))
    return last - mentions[owner]!.last <= 3 ? owner : -1;
  if (words.lower[first] === 'what' && /^(?:said|says|wrote)$/.test(words.lower[last - 1]!)) {
    const author = named(first + 1);
    return author >= 0 && mentions[author]!.last === last - 1 ? author : -1;
  }
  for (let i = first; i < last && i <= first + 3; i++)
    if (STATEMENT.test(words.lower[i]!) && /^(?:from|by|of)$/.test(words.lower[i + 1] ?? '')) {
      const author = Math.max(named(i + 2), named(i + 3));
      return author >= 0 && (mentions[author]!.last >= last || RELATION.test(words.lower[mentions[author]!.last]!))
        ? author
        : -1;
    }
  return -1;
}

/** The name line right behind a quote on its line: "“Too small.” Ann Lee, 34". */
function nameBehind(setting: Setting, q: number, firstOf: Int32Array): number {
  const { layout, spanSentence, spanFirst, mentions } = setting;
  const { sentences, paragraphs, spans } = layout;
  const s = spanSentence[q]!;
  const sentence = sentences[s]!;
  if (spans[q]!.outerStart !== paragraphs[sentence.paragraph]!.start || sentence.first !== spanFirst[q]!) return -1;
  if (sentence.end > spans[q]!.outerEnd || firstOf[sentence.paragraph + 1]! !== s + 2) return -1;
  const name = nameLine(setting, s + 1, s + 2);
  return name >= 0 && mentions[name]!.first === sentences[s + 1]!.first ? name : -1;
}
