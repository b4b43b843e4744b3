// Attributions → whose words each quote holds: pronouns and descriptions are traced to the entity they stand for.
//
// A small ranker chooses among the persons named or described before (gender, recency, subject, who spoke last), as
// learned from articles annotated at entity level.
import { definitenessOf } from '../names/determiners.ts';
import { CARRIED, NOBODY } from '../speech/candidates.ts';
import { scoringSink } from '../speech/feature-sink.ts';
import { softmax } from '../speech/ranker.ts';
import { THOUSANDTHS, tableOf, type Weights } from '../speech/weights.ts';
import { addAntecedent, addNewcomer } from './antecedent-features.ts';
import { antecedents, countQuote, type Discourse, rankOf, type Spoken } from './antecedents.ts';
import type { Referent } from './referents.ts';

/** Descriptions that may stand for one another in a row. */
const LONGEST_CHAIN = 64;

export interface Resolved {
  readonly referent: Referent | null;
  readonly probability: number;
}

/** Resolves the speakers of an article's quotes in order. */
export function resolveSpeakers(
  discourse: Discourse,
  chosen: readonly ({ readonly candidate: number } | null)[],
  weights: Weights,
): (Resolved | null)[] {
  const result: (Resolved | null)[] = [];
  const quotedBy = new Map<Referent, Spoken>();
  const memory = new Map<number, Resolved>();
  let last: Resolved = { referent: null, probability: 1 };
  for (let q = 0; q < chosen.length; q++) {
    const attribution = chosen[q]!;
    if (attribution === null) {
      result.push(null);
      continue;
    }
    let resolved: Resolved;
    if (attribution.candidate === NOBODY) resolved = { referent: null, probability: 1 };
    else if (attribution.candidate === CARRIED) resolved = last;
    else {
      const known = memory.get(attribution.candidate);
      resolved = known ?? resolveMention(discourse, attribution.candidate, weights, last.referent, quotedBy);
      memory.set(attribution.candidate, resolved);
    }
    if (resolved.referent !== null) countQuote(quotedBy, resolved.referent, discourse.setting.spanSentence[q]!);
    last = resolved;
    result.push(resolved);
  }
  return result;
}

/** What one mention stands for. */
export function resolveMention(
  discourse: Discourse,
  m: number,
  weights: Weights,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
  chain = 0,
): Resolved {
  const { setting } = discourse;
  const entity = setting.names.entityOf[m]!;
  if (entity >= 0) return { referent: entity, probability: 1 };
  const mention = setting.mentions[m]!;
  if (mention.kind === 'pronoun' && mention.key[0] === 'who' && m > 0) {
    const before = setting.mentions[m - 1]!;
    if (mention.first - before.last <= 1)
      return chain < LONGEST_CHAIN
        ? resolveMention(discourse, m - 1, weights, lastSpeaker, quotedBy, chain + 1)
        : { referent: null, probability: 0 };
  }
  const traces = antecedents(discourse, m, quotedBy);
  const scores: number[] = [];
  const sink = scoringSink(tableOf(weights));
  for (let t = 0; t < traces.length; t++) {
    sink.first = 0;
    addAntecedent(
      discourse,
      m,
      traces[t]!,
      rankOf(setting, traces, t, m),
      lastSpeaker,
      quotedBy.get(traces[t]!.referent),
      sink,
    );
    scores.push(sink.first / THOUSANDTHS);
  }
  sink.first = 0;
  addNewcomer(setting, m, sink);
  scores.push(sink.first / THOUSANDTHS);
  softmax(scores);
  let best = scores.length - 1;
  for (let t = 0; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t;
  const referent = best < traces.length ? traces[best]!.referent : mention.kind === 'pronoun' ? null : ~m;
  const probability = scores[best]!;
  // a description may in turn stand for somebody named
  if (
    referent !== null &&
    referent < 0 &&
    ~referent < m &&
    chain < LONGEST_CHAIN &&
    definitenessOf(setting.layout.words, setting.mentions[~referent]!) === 'the'
  ) {
    const named = resolveMention(discourse, ~referent, weights, lastSpeaker, quotedBy, chain + 1);
    return { referent: named.referent ?? referent, probability: probability * named.probability };
  }
  return { referent, probability };
}
