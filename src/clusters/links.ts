// Candidate pairs → links between nodes: which two passages are the same words, how alike they are, and which part of
// each the other covers. The rules are numbered in the order in which they are asked; the first that fits decides.
import { type Alignment, newAligner } from './align.ts';
import { PAIR_BASE, type Pairs } from './candidates.ts';
import { newContradictions } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { CONTAINED, EDITED, FRAMED, newHope, SHORT, TELLING, TELLING_RUN } from './hope.ts';
import { addLink, type Links, newLinks } from './link-list.ts';
import type { Matters } from './matters.ts';
import { NO_DAY } from './moments.ts';
import type { Nodes } from './nodes.ts';
import { Relation, type Speakers } from './speakers.ts';

/** Everything a rule may look at. */
export interface Context {
  readonly corpus: Corpus;
  readonly nodes: Nodes;
  readonly speakers: Speakers;
  readonly matters: Matters;
  readonly days: Int32Array;
}

/** How the places where two nodes were printed stand to each other. */
export interface Closeness {
  readonly relation: Relation;
  /** Days between the nearest of them; `undefined` when a date is missing. */
  readonly days: number | undefined;
  /** Likeness of their documents, 0 to 1. */
  likeness(): number;
}

/** A phrase in so many documents about other matters is a set phrase. */
const STOCK_DOCUMENTS = 2;
/** Places of one node that are looked at. */
export const PLACES = 6;
/** A short phrase, or words that were changed, bind only within this many days. */
const WINDOW = 21;
/** Passages that share at least so many words tell by themselves, whatever they weigh. */
const TELLING_WORDS = 12;
/** So many of a speaker's own words bind at any time. */
const OWN_WORDS = 8;
/** Passages that share at least so many words and such a share of both sides may differ in a number. */
const MISPRINT_WORDS = 9;
const MISPRINT_COVER = 0.8;
/** Least cover of a part that is not dense. */
const WHOLE_PART = 0.82;
/** Documents at least this alike report one event. */
export const ONE_EVENT = 0.25;
/** Documents at least this alike are about the same matter. */
const SAME_MATTER = 0.16;
const LIKE_MATTER = 0.08;

/**
 * Compares the pairs; the links come in the order of the pairs. `isHopeful` only saves work: it is false for pairs that no
 * rule accepts.
 */
export function lexicalLinks(context: Context, pairs: Pairs, isHopeful = newHope(context)): Links {
  const { corpus, nodes } = context;
  const { words, vocabulary } = corpus;
  const align = newAligner(vocabulary);
  const { numbersDiffer, negationDiffers } = newContradictions(vocabulary);
  const links = newLinks();
  for (const pair of pairs) {
    const a = Math.floor(pair / PAIR_BASE);
    const b = pair - a * PAIR_BASE;
    if (!isHopeful(a, b)) continue;
    const alignment = align(words, nodes.from[a]!, nodes.to[a]!, nodes.from[b]!, nodes.to[b]!);
    const rule = ruleOf(context, alignment, a, b);
    if (rule === null || nodes.standTogether(a, b)) continue;
    if (contradict(a, b, alignment)) continue;
    const { fromA, toA, fromB, toB } = alignment;
    const similarity = similarityOf(alignment);
    // Where both sides are covered, what does not match was changed in place: each covers the other as a whole.
    if (rule === 'edited')
      addLink(links, a, b, similarity, 0, nodes.to[a]! - nodes.from[a]!, 0, nodes.to[b]! - nodes.from[b]!);
    else addLink(links, a, b, similarity, fromA, toA, fromB, toB);
  }
  return links;

  /**
   * Another number is a misprint in a long passage and another statement in a short one; a no too many or too few is an
   * altered quote when one person said it, and an answer when two did.
   */
  function contradict(a: number, b: number, alignment: Alignment): boolean {
    const { match, count, coverA, coverB } = alignment;
    const [fromA, toA, fromB, toB] = [nodes.from[a]!, nodes.to[a]!, nodes.from[b]!, nodes.to[b]!];
    const aligned = { words, fromA, toA, fromB, toB, match };
    const isMisprint = count >= MISPRINT_WORDS && Math.min(coverA, coverB) >= MISPRINT_COVER;
    if (!isMisprint && numbersDiffer(aligned)) return true;
    return (
      !isTelling(alignment) && negationDiffers(aligned) && closenessOf(context, a, b).relation === Relation.different
    );
  }
}

/** Twice the shared weight over the weight of both sides, 0 to 1. */
function similarityOf(alignment: Alignment): number {
  return Math.min(1, (2 * alignment.matched) / (alignment.weightA + alignment.weightB));
}

/** The first rule by which two nodes are the same words, or null. */
function ruleOf(context: Context, alignment: Alignment, a: number, b: number): 'edited' | 'contained' | 'short' | null {
  const { run, matched, count } = alignment;
  if (matched === 0) return null;
  const bShorter = alignment.weightB < alignment.weightA;
  const coverShort = bShorter ? alignment.coverB : alignment.coverA;
  const denseLong = bShorter ? alignment.denseA : alignment.denseB;
  const least = Math.min(alignment.coverA, alignment.coverB);
  // The share by number of words counts too: statements on one topic share its rare words, and not the frame around them.
  const share = count / Math.min(alignment.wordsA, alignment.wordsB);
  if (context.nodes.short[a] === 1 || context.nodes.short[b] === 1)
    return coverShort >= SHORT.cover &&
      share > SHORT.share &&
      denseLong >= SHORT.dense &&
      isOneUtterance(context, alignment, a, b)
      ? 'short'
      : null;
  if (least >= EDITED.least && share >= EDITED.share)
    return isTelling(alignment) || isNear(context, alignment, a, b) ? 'edited' : null;
  const holds = denseLong >= 0.6 || run >= 5 || alignment.gap;
  if (
    holds &&
    coverShort >= WHOLE_PART &&
    share >= CONTAINED.share &&
    (isTelling(alignment) || isNear(context, alignment, a, b))
  )
    return 'contained';
  if (run >= TELLING_RUN && matched >= TELLING) return 'contained';
  // One frame with other words of content in it is another statement: more than half of them must be the same.
  if (
    least >= FRAMED.least &&
    run >= FRAMED.run &&
    alignment.content > 0.5 * Math.min(alignment.contentA, alignment.contentB)
  ) {
    const near = closenessOf(context, a, b);
    if (near.days !== undefined && near.days > WINDOW) return null;
    if (near.relation === Relation.same) return 'edited';
    if (near.relation === Relation.unknown && least >= 0.63 && run >= 4) return 'edited';
  }
  return denseLong >= 0.7 &&
    coverShort >= CONTAINED.cover &&
    share >= CONTAINED.share &&
    run >= 5 &&
    isNear(context, alignment, a, b)
    ? 'contained'
    : null;
}

/** Enough words, or words rare enough, that two people do not say them by chance. */
function isTelling({ matched, count }: Alignment): boolean {
  return matched >= TELLING || count >= TELLING_WORDS;
}

/** Words that anybody may say are the same utterance only by one speaker, or in articles about the same matter. */
function isNear(context: Context, { count, wordsA, wordsB }: Alignment, a: number, b: number): boolean {
  const near = closenessOf(context, a, b);
  if (near.relation === Relation.same && count >= OWN_WORDS) return true;
  if (near.days !== undefined && near.days > WINDOW) return false;
  if (near.relation === Relation.same) return near.days !== undefined || near.likeness() >= LIKE_MATTER;
  // Two people in one matter use its words; they do not say the same sentence but for a word or two.
  if (near.relation === Relation.different && count < OWN_WORDS && count < Math.min(wordsA, wordsB)) return false;
  return near.likeness() >= SAME_MATTER;
}

/** Whether a short phrase, equal or within a longer passage, is one utterance: by speaker, time, matter and rarity. */
function isOneUtterance(context: Context, alignment: Alignment, a: number, b: number): boolean {
  const near = closenessOf(context, a, b);
  if (near.days !== undefined && near.days > WINDOW) return false;
  const rarity = alignment.matched;
  const equal = Math.min(alignment.coverA, alignment.coverB) >= 0.95;
  // One word of content inside a longer sentence is a topic, not an utterance; so is what unrelated articles quote too.
  if (!equal && (alignment.content < 2 || isStock(context, alignment.weightA <= alignment.weightB ? a : b)))
    return false;
  const likeness = near.likeness();
  const sameMatter = likeness >= SAME_MATTER;
  if (near.relation === Relation.same) {
    if (rarity >= 0.7 && (near.days !== undefined || likeness >= LIKE_MATTER)) return true;
    const nearest = sameMatter || (near.days !== undefined && near.days <= 3);
    return nearest && rarity >= (equal ? 0.3 : 0.45);
  }
  if (!sameMatter) return false;
  // A term of two words inside another's statement is what the matter is about, not what somebody said of it.
  if (!equal && alignment.content < 3) return false;
  if (near.relation === Relation.unknown) return rarity >= 0.7;
  // Two names for a fragment of another's statement: more often a phrase in use than a mistake.
  return rarity >= (equal ? (likeness >= ONE_EVENT ? 0.9 : 1.2) : 2);
}

/**
 * Set phrases (slogans, terms, sayings): phrases that articles about other matters quote as well. The documents of a
 * phrase are counted that are not about the matter of the place in question: unlike it, or outside its days.
 */
function isStock({ nodes, corpus, matters, days }: Context, phrase: number): boolean {
  const placeOf = (node: number) => corpus.quoteOf[nodes.members[nodes.memberOf[node]!]!]!;
  const here = placeOf(phrase);
  const others = new Set<number>();
  for (const node of nodes.sameForm(phrase)) {
    const there = placeOf(node);
    const apart = days[here] !== NO_DAY && days[there] !== NO_DAY && Math.abs(days[here]! - days[there]!) > WINDOW;
    if (apart || matters.likeness(matters.of[here]!, matters.of[there]!) < LIKE_MATTER) others.add(matters.of[there]!);
    if (others.size >= STOCK_DOCUMENTS) return true;
  }
  return false;
}

/** The best of the places of two nodes: the same speaker before others, then the nearest in time. */
export function closenessOf(context: Context, a: number, b: number): Closeness {
  const { nodes, corpus, speakers, days, matters } = context;
  let relation: Relation = Relation.different;
  let nearest: number | undefined;
  let found = false;
  const { members, memberOf } = nodes;
  const firstA = memberOf[a]!;
  const firstB = memberOf[b]!;
  const endA = Math.min(memberOf[a + 1]!, firstA + PLACES);
  const endB = Math.min(memberOf[b + 1]!, firstB + PLACES);
  for (let i = firstA; i < endA; i++)
    for (let j = firstB; j < endB; j++) {
      const p = corpus.quoteOf[members[i]!]!;
      const q = corpus.quoteOf[members[j]!]!;
      const here = speakers.relation(speakers.of[p]!, speakers.of[q]!);
      const gap = days[p] === NO_DAY || days[q] === NO_DAY ? undefined : Math.abs(days[p]! - days[q]!);
      if (found && (here < relation || (here === relation && (gap ?? 1e9) >= (nearest ?? 1e9)))) continue;
      relation = here;
      nearest = gap;
      found = true;
    }
  return {
    relation,
    days: nearest,
    likeness: () => {
      let best = 0;
      for (let i = firstA; i < endA; i++)
        for (let j = firstB; j < endB; j++) {
          const here = matters.of[corpus.quoteOf[members[i]!]!]!;
          best = Math.max(best, matters.likeness(here, matters.of[corpus.quoteOf[members[j]!]!]!));
        }
      return best;
    },
  };
}
