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
import { antecedentsOf } from './antecedents.ts';
import { addNewcomer } from './description-features.ts';
import { countQuote, type Discourse, type Spoken } from './discourse.ts';
import { placesOf } from './recency.ts';
import type { Referent } from './referents.ts';
import { antecedentOfRelative } from './relative.ts';
import { certainly, Shares } from './shares.ts';
import { spokenOf } from './spoken-of.ts';

/** Descriptions that may stand for one another in a row. */
const LONGEST_CHAIN = 64;
/** Candidates and persons less probable than this are left out of the sum. */
const NEGLIGIBLE = 0.02;

/** The sentences, headline included, in which an article opens. */
const OPENING = 1;

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
  readonly memory: Map<Candidate, Shares>;
  /** Who spoke the quote before. */
  last: Shares;
  lastSpeaker: Referent | null;
}

export function beginResolution(discourse: Discourse, weights: Weights): Resolution {
  return { discourse, weights, quotedBy: new Map(), memory: new Map(), last: NOBODY_AT_ALL, lastSpeaker: null };
}

/** Resolves the speaker of quote q; the quotes before it have been resolved. */
export function resolveQuote(resolution: Resolution, q: number, attribution: Attribution): ResolvedQuote {
  const { discourse, quotedBy, lastSpeaker } = resolution;
  const { setting } = discourse;
  const { candidates, probabilities } = attribution;
  const named = spokenOf(setting, q);
  let total = 0;
  const sums = new Shares();
  const votes = new Shares();
  /** By the index of its vote the candidate that stands for somebody best, and how probable it is. */
  const leaders: Candidate[] = [];
  const leading: number[] = [];
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    let probability = probabilities[c]!;
    if (probability < NEGLIGIBLE && candidate !== attribution.candidate) continue;
    let meant = meantBy(resolution, candidate);
    if (named.size > 0 && candidate !== NOBODY && !speaksByName(setting, candidate)) {
      const weighed = weighedByWords(meant, named, candidate);
      probability *= weighed.sum();
      meant = weighed.scaled();
    }
    total += probability;
    for (let r = 0; r < meant.referents.length; r++) sums.add(meant.referents[r]!, probability * meant.shares[r]!);
    const means = candidate === CARRIED ? lastSpeaker : meant.referents[meant.greatest()]!;
    votes.add(means, probability);
    const vote = votes.referents.indexOf(means);
    if (vote === leaders.length || probability > leading[vote]!) {
      leaders[vote] = candidate;
      leading[vote] = probability;
    }
  }
  const chosen = votes.greatest();
  const referent = votes.referents[chosen]!;
  const candidate = leaders[chosen]!;
  const share = sums.of(referent);
  const probability = Math.min(1, named.size > 0 ? share / total : share);
  if (referent !== null) {
    const described = candidate >= 0 && setting.mentions[candidate]!.kind === 'role';
    const as = described ? setting.mentions[candidate]!.key : undefined;
    countQuote(quotedBy, referent, setting.spanSentence[q]!, as);
  }
  resolution.last = sums.scaled(NEGLIGIBLE);
  resolution.lastSpeaker = referent;
  return { referent, probability, candidate };
}

/** Whom a candidate may stand for. */
function meantBy(
  { discourse, weights, quotedBy, memory, last, lastSpeaker }: Resolution,
  candidate: Candidate,
): Shares {
  if (candidate === NOBODY) return NOBODY_AT_ALL;
  if (candidate === CARRIED) return last;
  let meant = memory.get(candidate);
  if (meant === undefined) {
    meant = referentsOf(discourse, candidate, weights, lastSpeaker, quotedBy);
    memory.set(candidate, meant);
  }
  return meant;
}

/** By how much it is less probable that somebody speaks whom the quote names. */
const SPEAKS_OF_SELF = 0.05;

/** Is a mention the subject of a cue by its name? */
const speaksByName = ({ mentions, cueOf }: Setting, candidate: Candidate): boolean =>
  candidate >= 0 && mentions[candidate]!.kind === 'name' && cueOf[candidate]! >= 0;

/** Whom a candidate may stand for, weighed by whether the quote names them: not a sum of 1 any more. */
function weighedByWords(meant: Shares, named: ReadonlySet<Referent>, candidate: Candidate): Shares {
  const weighed = new Shares();
  for (let r = 0; r < meant.referents.length; r++) {
    const referent = meant.referents[r]!;
    const share = meant.shares[r]!;
    // whoever a pronoun does not mean then is another, not nobody
    const less = referent === null ? candidate >= 0 : named.has(referent);
    weighed.add(referent, less ? share * SPEAKS_OF_SELF : share);
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
  resolution.last = certainly(referent);
  resolution.lastSpeaker = referent;
  return { referent, probability: SHOWN, candidate };
}

const NOBODY_AT_ALL = certainly(null);

/** What one mention most probably stands for. */
export function resolveMention(
  discourse: Discourse,
  m: number,
  weights: Weights,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
): Resolved {
  const meant = referentsOf(discourse, m, weights, lastSpeaker, quotedBy);
  const best = meant.greatest();
  return { referent: meant.referents[best]!, probability: Math.min(1, meant.shares[best]!) };
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
): Shares {
  const { setting } = discourse;
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) return certainly(entity);
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
    return told >= 0 ? certainly(told) : referentsOf(discourse, ~told, weights, lastSpeaker, quotedBy, chain + 1);
  const anaphor = anaphorOf(setting, m);
  const traces = antecedentsOf(discourse, anaphor, quotedBy);
  const places = placesOf(setting, traces, m);
  const scores: number[] = [];
  const sink = scoringSink(tableOf(weights));
  for (let t = 0; t < traces.length; t++) {
    const trace = traces[t]!;
    sink.first = 0;
    addAntecedent(discourse, anaphor, trace, places[t]!, lastSpeaker, quotedBy.get(trace.referent), sink);
    scores.push(sink.first / THOUSANDTHS);
  }
  sink.first = 0;
  addNewcomer(anaphor, places, sink);
  scores.push(sink.first / THOUSANDTHS);
  softmax(scores);
  let best = 0;
  for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t;
  const meant = new Shares();
  for (let t = 0; t < traces.length; t++) {
    const { referent } = traces[t]!;
    const share = scores[t]!;
    // a description may in turn stand for somebody named
    if (t === best && chain < LONGEST_CHAIN && goesBack(discourse, m, referent)) {
      const before = referentsOf(discourse, ~referent, weights, lastSpeaker, quotedBy, chain + 1);
      for (let r = 0; r < before.referents.length; r++)
        meant.add(before.referents[r] ?? referent, share * before.shares[r]!);
    } else if (share >= NEGLIGIBLE) meant.add(referent, share);
  }
  meant.add(mention.kind === 'pronoun' ? null : ~m, scores[traces.length]!);
  return meant;
}

/** Is it a description before mention m that may stand for somebody in turn? */
function goesBack({ setting, told }: Discourse, m: number, referent: Referent): boolean {
  if (referent >= 0 || ~referent >= m) return false;
  const described = setting.mentions[~referent]!;
  return definitenessOf(setting.layout.words, described) === 'the' || told.has(~referent) || opens(setting, ~referent);
}
