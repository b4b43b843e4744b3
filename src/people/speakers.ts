// A row and the run's names → the row with the run's name and id for its speaker.
import type { Quote } from '../types.ts';
import type { CanonicalLookup } from './canonical.ts';

/** The row with the run's name and id for its speaker. */
export function withCanonicalSpeaker(quote: Quote, canonical: CanonicalLookup): Quote {
  if (quote.speaker === null) return quote;
  const known = canonical(quote.document, quote.speaker.id);
  return known === undefined ? quote : { ...quote, speaker: { ...quote.speaker, ...known } };
}
