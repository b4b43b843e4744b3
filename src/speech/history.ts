// The quotes before and who spoke them → what the decision on the next quote knows.
import { CARRIED, type Candidate, NOBODY } from './candidates.ts';

/** What is known of the quotes before when a quote is attributed. */
export interface History {
  /** Entity that spoke last, -1 for none or unknown. */
  readonly lastEntity: number;
  /** Entity that spoke last before that one, -1 for none or unknown. */
  readonly otherEntity: number;
  /** Quotes in a row that the last speaker has spoken. */
  readonly run: number;
  /** Mention chosen for the quote before, or CARRIED or NOBODY. */
  readonly lastCandidate: Candidate;
}

/** What the first quote of an article knows. */
export const NOTHING_BEFORE: History = { lastEntity: -1, otherEntity: -1, run: 0, lastCandidate: NOBODY };

/**
 * What the next quote knows of this one.
 * @param entity whose words it holds, -1 for nobody who is named
 */
export function nextHistory(history: History, candidate: Candidate, entity: number): History {
  const goesOn = candidate === CARRIED || (entity >= 0 && entity === history.lastEntity);
  return {
    lastEntity: entity,
    otherEntity: goesOn || history.lastEntity < 0 ? history.otherEntity : history.lastEntity,
    run: goesOn ? history.run + 1 : 1,
    lastCandidate: candidate,
  };
}
