// Names in a court report → which of them are on trial: "Ann Lee, 61, denies fraud", "Lee was jailed". Whom "the
// defendant" means is seldom said in so many words.
import type { Layout } from '../text/layout.ts';
import type { Mention } from './mention.ts';
import { addRole, type NamedEntity } from './named-entity.ts';

/** Is it what only somebody on trial is called? */
const isOnTrial = (word: string): boolean => word === 'defendant' || word === 'accused';

/** Tokens of an aside between a name and its verb: ", 61, of Pound Lane,". */
const LONGEST_ASIDE = 12;

/** What somebody on trial does. */
const PLEADING = new Set('denies denied deny admits admitted admit pleaded pleads pled'.split(' '));
const AUXILIARIES = new Set(['is', 'was', 'are', 'were', 'has', 'had', 'have', 'been', 'also', 'later', 'who']);
/** What is done to somebody on trial. */
const TRIED = new Set('accused charged jailed sentenced convicted acquitted cleared fined remanded alleged'.split(' '));

/** Adds "defendant" to what is known of those on trial, in an article that speaks of a defendant. */
export function describeDefendants(
  layout: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  const { lower } = layout.words;
  if (!mentions.some(({ kind, head }) => kind === 'role' && isOnTrial(lower[head]!))) return;
  for (let m = 0; m < mentions.length; m++) {
    const { kind, last, possessive, modifier, first, type } = mentions[m]!;
    const e = entityOf[m]!;
    if (kind !== 'name' || e < 0 || possessive || modifier || type === 'organization' || layout.spanOf[first]! >= 0)
      continue;
    if (isTried(layout, last)) addRole(entities[e]!, ['defendant']);
  }
}

/** Do the words after a name tell of a plea or a sentence? */
function isTried({ words, sentenceOf }: Layout, last: number): boolean {
  let k = last;
  const inside = () => k < words.count && sentenceOf[k] === sentenceOf[last - 1];
  if (words.lower[k] === ',' || words.lower[k] === '(') {
    const from = k;
    let close = -1;
    // the last comma of the aside: ", 61, of Pound Lane, denies"
    for (k++; inside() && k - from <= LONGEST_ASIDE; k++) {
      if (words.lower[k] !== ',' && words.lower[k] !== ')') continue;
      close = k;
      if (isPlea(words.lower, k + 1)) return true;
    }
    if (close < 0) return false;
    k = close + 1;
  }
  return inside() && isPlea(words.lower, k);
}

function isPlea(lower: readonly string[], verb: number): boolean {
  let k = verb;
  while (AUXILIARIES.has(lower[k] ?? '')) k++;
  const word = lower[k] ?? '';
  return k > verb
    ? TRIED.has(word) || PLEADING.has(word) || (word === 'on' && lower[k + 1] === 'trial')
    : PLEADING.has(word);
}
