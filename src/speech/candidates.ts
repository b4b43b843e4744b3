// A quoted span in its setting → the candidates for its speaker: mentions near it, "as the quote before", and nobody.
import { isDateline } from '../names/datelines.ts';
import type { Words } from '../text/words.ts';
import { QUOTING } from './participles.ts';
import type { Setting } from './setting.ts';

/** A candidate: the index of a mention, or one of the two below. */
export type Candidate = number;
/** The speaker of the quote before. */
export const CARRIED = -1;
/** Nobody that the article names. */
export const NOBODY = -2;

const SENTENCES_BACK = 2;
const SENTENCES_ON = 1;
/** At most so many mentions of one sentence, the ones nearest to the quote. */
const MOST_PER_SENTENCE = 24;

/**
 * The candidates of quote q in text order, then CARRIED (unless it is the first quote) and NOBODY; where a noun says
 * whose words they are, only that mention.
 */
export function candidatesOf(setting: Setting, q: number): Candidate[] {
  const { layout, mentions, spanSentence, firstMention } = setting;
  // “X’s “…” remark”: the noun tells whose words they are
  const { teller } = setting.tellings[q]!;
  if (teller >= 0) return [teller];
  const here = spanSentence[q]!;
  const candidates: Candidate[] = [];
  const from = Math.max(0, here - SENTENCES_BACK);
  const to = Math.min(layout.sentences.length - 1, here + SENTENCES_ON);
  for (let s = from; s <= to; s++) {
    if (s > here && layout.sentences[s]!.paragraph > layout.sentences[here]!.paragraph + 1) break;
    const begin = firstMention[s]!;
    const end = firstMention[s + 1]!;
    let first = begin;
    let last = end;
    if (end - begin > MOST_PER_SENTENCE) {
      // a very long sentence: the mentions around the quote
      const at = setting.spanFirst[q]!;
      let nearest = begin;
      while (nearest < end - 1 && mentions[nearest]!.first < at) nearest++;
      first = Math.max(begin, nearest - MOST_PER_SENTENCE / 2);
      last = Math.min(end, nearest + MOST_PER_SENTENCE / 2);
    }
    for (let m = first; m < last; m++) if (isCandidate(setting, m)) candidates.push(m);
  }
  if (q > 0) candidates.push(CARRIED);
  candidates.push(NOBODY);
  return candidates;
}

/** How others come to have what somebody wrote. */
const OBTAINED = new Set('seen obtained reviewed viewed examined acquired'.split(' '));

/** "A letter seen by the Gazette": who has it did not write it. */
function hasOnlySeen({ lower }: Words, first: number): boolean {
  const by = lower[first - 1] === 'the' ? first - 2 : first - 1;
  return lower[by] === 'by' && OBTAINED.has(lower[by - 1] ?? '');
}

/** "The Gazette quoted an aide as saying": the Gazette only hands on what the aide said. */
function onlyQuotes({ layout, mentions, subjectOf }: Setting, m: number): boolean {
  const after = mentions[m]!.last;
  if (!QUOTING.has(layout.words.lower[after] ?? '')) return false;
  const subject = subjectOf[after]!;
  return subject > m;
}

/** Outside quotation marks, no modifier of another noun, and nobody who has only seen or quoted the words. */
function isCandidate(setting: Setting, m: number): boolean {
  const mention = setting.mentions[m]!;
  if (setting.layout.spanOf[mention.first]! >= 0 || hasOnlySeen(setting.layout.words, mention.first)) return false;
  if (onlyQuotes(setting, m)) return false;
  if (mention.kind === 'name') return !mention.modifier && !isDateline(setting.layout, mention);
  if (mention.kind === 'role') return !mention.modifier;
  return true;
}
