// Decisions on each quoted span → spans without a source of their own whose words a quote with a source repeats: a
// headline or cross-heading quotes what somebody says in the article.
import type { Attribution } from '../speech/attribute.ts';
import type { Setting } from '../speech/setting.ts';
import type { Resolved } from './resolve.ts';

/** Headings of an article that are looked at, and quotes on either side of one: bounds the work. */
const MOST_HEADINGS = 64;
const MOST_QUOTES = 400;

/** A lone word, or none, stands in anybody’s quotes. */
const isLone = (words: string): boolean => words.indexOf(' ', 1) === words.length - 1;

/** For each such span the index of the quote that has its words and a source beside it. */
export function repeatedBy(
  setting: Setting,
  attributions: readonly (Attribution | null)[],
  resolved: readonly (Resolved | null)[],
): ReadonlyMap<number, number> {
  const { spans, text } = setting.layout;
  const repeated = new Map<number, number>();
  const plain: string[] = [];
  const wordsOf = (q: number): string => {
    plain[q] ??= plainWords(text.slice(spans[q]!.start, spans[q]!.end));
    return plain[q];
  };
  let looked = 0;
  for (let q = 0; q < spans.length && looked < MOST_HEADINGS; q++) {
    if (attributions[q] === null || hasSource(setting, q, attributions[q]!, true)) continue;
    const words = wordsOf(q);
    if (isLone(words)) continue;
    looked++;
    let found = -1;
    let one = true;
    for (let r = Math.max(0, q - MOST_QUOTES); r < spans.length && r <= q + MOST_QUOTES && one; r++) {
      const attribution = attributions[r] ?? null;
      if (r === q || attribution === null || resolved[r]?.referent == null) continue;
      if (!hasSource(setting, r, attribution, false) || !wordsOf(r).includes(words)) continue;
      if (found < 0) found = r;
      else one = resolved[found]!.referent === resolved[r]!.referent;
    }
    if (found >= 0 && one) repeated.set(q, found);
  }
  return repeated;
}

/** Does the chosen mention stand in the quote’s own sentence, or at least its paragraph? */
function hasSource(
  { layout, mentions }: Setting,
  q: number,
  { candidate, shape }: Attribution,
  wide: boolean,
): boolean {
  if (candidate < 0) return false;
  const sentence = layout.sentenceOf[mentions[candidate]!.first]!;
  if (!wide) return sentence === shape.sentence;
  return layout.sentences[sentence]!.paragraph === layout.spans[q]!.paragraph;
}

/** The words in lower case with straight apostrophes, a blank between them, before and after. */
function plainWords(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
  let plain = ' ';
  let from = -1;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isOfWord(code)) {
      if (from < 0) from = i;
    } else if (isBetweenWords(code)) {
      if (from >= 0) plain += `${lower.slice(from, i)} `;
      from = -1;
    } else return ` ${(lower.match(/[\p{L}\p{N}']+/gu) ?? []).join(' ')} `;
  }
  if (from >= 0) plain += `${lower.slice(from)} `;
  return plain === ' ' ? '  ' : plain;
}

/** A letter in a to z, a digit or an apostrophe. */
const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x27;

/** Other signs of ASCII, dashes and quotation marks; of the rest the tables of Unicode know. */
const isBetweenWords = (code: number): boolean => code < 0x80 || (code >= 0x2010 && code <= 0x2027);
