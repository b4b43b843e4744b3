// The quote before and the candidate chosen for it → what the decision on the next quote knows.
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';
import type { Setting } from './setting.ts';

/** What is known of the quote before when a quote is attributed. */
export interface History {
  /** Entity that spoke last, -1 for none or unknown. */
  readonly lastEntity: number;
  /** Mention chosen for the quote before, or CARRIED or NOBODY. */
  readonly lastCandidate: Candidate;
}

/** What the first quote of an article knows. */
export const NOTHING_BEFORE: History = { lastEntity: -1, lastCandidate: NOBODY };

/** What the next quote knows of this one. */
export function nextHistory(setting: Setting, history: History, candidate: Candidate): History {
  const lastEntity =
    candidate === CARRIED ? history.lastEntity : candidate === NOBODY ? -1 : setting.names.entityOf[candidate]!;
  return { lastEntity, lastCandidate: candidate };
}
