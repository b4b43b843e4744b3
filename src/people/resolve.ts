// Attributions → whose words each quote holds: pronouns and descriptions are traced to the entity they stand for.
//
// A small ranker chooses among the persons named or described before (gender, recency, subject, who spoke last), as
// learned from articles annotated at entity level. Candidates that most probably mean the same person add up: two
// mentions of the minister with a third of the probability each beat one of the mayor with a third and a bit.
import { definitenessOf } from '../names/determiners.ts';
import type { Attribution } from '../speech/attribute.ts';
import { CARRIED, type Candidate, NOBODY } from '../speech/candidates.ts';
import { scoringSink } from '../speech/feature-sink.ts';
import { softmax } from '../speech/ranker.ts';
import type { Setting } from '../speech/setting.ts';
import { THOUSANDTHS, tableOf, type Weights } from '../speech/weights.ts';
import { anaphorOf } from './anaphor.ts';
import { addAntecedent } from './antecedent-features.ts';
import { antecedents, countQuote, type Discourse, type Spoken } from './antecedents.ts';
import { addNewcomer } from './description-features.ts';
import { placesOf } from './recency.ts';
import type { Referent } from './referents.ts';
import { antecedentOfRelative } from './relative.ts';
import { spokenOf } from './spoken-of.ts';

/** Descriptions that may stand for one another in a row. */
const LONGEST_CHAIN = 64;
/** Candidates and persons less probable than this are left out of the sum. */
const NEGLIGIBLE = 0.02;

/** The sentences, headline included, in which an article opens. */
const OPENING = 1;

/** Whom something stands for, and how probably; null for nobody that the article mentions. */
type Referents = ReadonlyMap<Referent | null, number>;

export interface Resolved {
  readonly referent: Referent | null;
  readonly probability: number;
}

/** Whose words a quote holds, and the candidate that says so best. */
export interface ResolvedQuote extends Resolved {
  readonly candidate: Candidate;
}

/** What resolving the quotes of an article in order remembers. */
export interface Resolution {
  readonly discourse: Discourse;
  readonly weights: Weights;
  readonly quotedBy: Map<Referent, Spoken>;
  readonly memory: Map<Candidate, Referents>;
  /** Who spoke the quote before. */
  last: Referents;
  lastSpeaker: Referent | null;
}

export function beginResolution(discourse: Discourse, weights: Weights): Resolution {
  return { discourse, weights, quotedBy: new Map(), memory: new Map(), last: NOBODY_AT_ALL, lastSpeaker: null };
}

/** Resolves the speaker of quote q; the quotes before it have been resolved. */
export function resolveQuote(resolution: Resolution, q: number, attribution: Attribution): ResolvedQuote {
  const { discourse, weights, quotedBy, memory, last, lastSpeaker } = resolution;
  const { candidates, probabilities } = attribution;
  const named = spokenOf(discourse.setting, q);
  let total = 0;
  const sums = new Map<Referent | null, number>();
  const votes = new Map<Referent | null, number>();
  const leading = new Map<Referent | null, { candidate: Candidate; probability: number }>();
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    let probability = probabilities[c]!;
    if (probability < NEGLIGIBLE && candidate !== attribution.candidate) continue;
    let referents: Referents;
    if (candidate === NOBODY) referents = NOBODY_AT_ALL;
    else if (candidate === CARRIED) referents = last;
    else {
      referents = memory.get(candidate) ?? referentsOf(discourse, candidate, weights, lastSpeaker, quotedBy);
      memory.set(candidate, referents);
    }
    if (named.size > 0 && candidate !== NOBODY && !speaksByName(discourse.setting, candidate)) {
      const weighed = weighedByWords(referents, named, candidate);
      probability *= massOf(weighed);
      referents = scaled(weighed);
    }
    total += probability;
    for (const [referent, share] of referents) sums.set(referent, (sums.get(referent) ?? 0) + probability * share);
    const means = candidate === CARRIED ? lastSpeaker : greatest(referents)[0];
    votes.set(means, (votes.get(means) ?? 0) + probability);
    const leader = leading.get(means);
    if (leader === undefined || probability > leader.probability) leading.set(means, { candidate, probability });
  }
  const [referent] = greatest(votes);
  const { candidate } = leading.get(referent)!;
  const share = sums.get(referent) ?? 0;
  const probability = Math.min(1, named.size > 0 ? share / total : share);
  if (referent !== null) {
    const described = candidate >= 0 && discourse.setting.mentions[candidate]!.kind === 'role';
    const as = described ? discourse.setting.mentions[candidate]!.key : undefined;
    countQuote(quotedBy, referent, discourse.setting.spanSentence[q]!, as);
  }
  resolution.last = withoutNegligible(sums);
  resolution.lastSpeaker = referent;
  return { referent, probability, candidate };
}

/** By how much it is less probable that somebody speaks whom the quote names. */
const SPEAKS_OF_SELF = 0.05;

/** Is a mention the subject of a cue by its name? */
const speaksByName = ({ mentions, cueOf }: Setting, candidate: Candidate): boolean =>
  candidate >= 0 && mentions[candidate]!.kind === 'name' && cueOf[candidate]! >= 0;

/** Whom a candidate may stand for, weighed by whether the quote names them: not a sum of 1 any more. */
function weighedByWords(referents: Referents, named: ReadonlySet<Referent>, candidate: Candidate): Referents {
  const weighed = new Map<Referent | null, number>();
  for (const [referent, share] of referents) {
    // whoever a pronoun does not mean then is another, not nobody
    const less = referent === null ? candidate >= 0 : named.has(referent);
    weighed.set(referent, less ? share * SPEAKS_OF_SELF : share);
  }
  return weighed;
}

/** How probably the layout of a page says whose words a quote holds. */
const SHOWN = 0.9;

/** A quote of which the layout shows whose words it holds: an answer of an interview, a quote above a name. */
export function resolveKnown(
  resolution: Resolution,
  q: number,
  referent: Referent,
  candidate: Candidate,
): ResolvedQuote {
  countQuote(resolution.quotedBy, referent, resolution.discourse.setting.spanSentence[q]!);
  resolution.last = new Map([[referent, 1]]);
  resolution.lastSpeaker = referent;
  return { referent, probability: SHOWN, candidate };
}

const NOBODY_AT_ALL: Referents = new Map([[null, 1]]);

function greatest(referents: Referents): [Referent | null, number] {
  let best: Referent | null = null;
  let most = -1;
  for (const [referent, probability] of referents) if (probability > most) [best, most] = [referent, probability];
  return [best, Math.min(1, most)];
}

/** The probable part, scaled to a sum of 1. */
function withoutNegligible(referents: Referents): Referents {
  return scaled(new Map([...referents].filter(([, probability]) => probability >= NEGLIGIBLE)));
}

function massOf(referents: Referents): number {
  let mass = 0;
  for (const probability of referents.values()) mass += probability;
  return mass;
}

function scaled(referents: Referents): Referents {
  const total = massOf(referents);
  return new Map([...referents].map(([referent, probability]) => [referent, probability / total]));
}

/** What one mention most probably stands for. */
export function resolveMention(
  discourse: Discourse,
  m: number,
  weights: Weights,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
): Resolved {
  const [referent, probability] = greatest(referentsOf(discourse, m, weights, lastSpeaker, quotedBy));
  return { referent, probability };
}

/** "A fisherman has thanked … ¶ X, 58, …": an opening that describes whom the article names further on. */
const opens = ({ layout, mentions }: Setting, m: number): boolean => layout.sentenceOf[mentions[m]!.first]! <= OPENING;

/** What one mention may stand for. */
function referentsOf(
  discourse: Discourse,
  m: number,
  weights: Weights,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
  chain = 0,
): Referents {
  const { setting } = discourse;
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) return new Map([[entity, 1]]);
  const mention = setting.mentions[m]!;
  if (mention.kind === 'pronoun' && mention.key[0] === 'who') {
    const before = antecedentOfRelative(setting, m);
    if (before >= 0)
      return chain < LONGEST_CHAIN
        ? referentsOf(discourse, before, weights, lastSpeaker, quotedBy, chain + 1)
        : NOBODY_AT_ALL;
  }
  const told = discourse.told.get(m);
  if (told !== undefined && (told >= 0 || chain < LONGEST_CHAIN))
    return told >= 0 ? new Map([[told, 1]]) : referentsOf(discourse, ~told, weights, lastSpeaker, quotedBy, chain + 1);
  const traces = antecedents(discourse, m, quotedBy);
  const places = placesOf(setting, traces, m);
  const anaphor = anaphorOf(setting, m);
  const scores: number[] = [];
  const sink = scoringSink(tableOf(weights));
  for (let t = 0; t < traces.length; t++) {
    sink.first = 0;
    addAntecedent(discourse, anaphor, traces[t]!, places[t]!, lastSpeaker, quotedBy.get(traces[t]!.referent), sink);
    scores.push(sink.first / THOUSANDTHS);
  }
  sink.first = 0;
  addNewcomer(anaphor, places, sink);
  scores.push(sink.first / THOUSANDTHS);
  softmax(scores);
  const result = new Map<Referent | null, number>();
  const add = (referent: Referent | null, probability: number) =>
    result.set(referent, (result.get(referent) ?? 0) + probability);
  const best = scores.indexOf(Math.max(...scores));
  for (let t = 0; t < traces.length; t++) {
    const { referent } = traces[t]!;
    // a description may in turn stand for somebody named
    if (
      t === best &&
      referent < 0 &&
      ~referent < m &&
      chain < LONGEST_CHAIN &&
      (definitenessOf(setting.layout.words, setting.mentions[~referent]!) === 'the' ||
        discourse.told.has(~referent) ||
        opens(setting, ~referent))
    )
      for (const [named, share] of referentsOf(discourse, ~referent, weights, lastSpeaker, quotedBy, chain + 1))
        add(named ?? referent, scores[t]! * share);
    else if (scores[t]! >= NEGLIGIBLE) add(referent, scores[t]!);
  }
  add(mention.kind === 'pronoun' ? null : ~m, scores[traces.length]!);
  return result;
}
