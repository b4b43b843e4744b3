// Decisions on each quoted span → spans without a source of their own whose words a quote with a source repeats: a
// headline or cross-heading quotes what somebody says in the article.
import type { Attribution } from '../speech/attribute.ts';
import type { Setting } from '../speech/setting.ts';
import type { Resolved } from './resolve.ts';

/** Headings of an article that are looked at, and quotes on either side of one: bounds the work. */
const MOST_HEADINGS = 64;
const MOST_QUOTES = 400;
/** Fewer words stand in anybody’s quotes. */
const LEAST_WORDS = 2;

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
    if (words.trim().split(' ').length < LEAST_WORDS) continue;
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

const plainWords = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).join(' ')} `;
