// The words right around a name → how surely a company bears it: "shares in X", "X’s profits", "insurer X", "X customers".
import { Ending, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';

/** What only companies and other bodies have. */
const OWNED = new Set(
  `share shares shareholder shareholders investors profit profits revenue revenues turnover earnings subsidiary subsidiaries
  magazine newspaper website stock stores branches factories employees customers takeover flotation board headquarters workforce`.split(
    /\s+/,
  ),
);

/** Nouns before the name of a company that nobody calls a person. */
const COMPANY_ONLY = new Set(
  `housebuilder insurer lender carrier chipmaker automaker drugmaker carmaker winemaker toymaker planemaker multinational supermarket
  conglomerate startup start-up charity airline bank retailer giant`.split(/\s+/),
);

/** Who leads a company, after its name: "X chairman Ann Lee". */
const LED = new Set(['chairman', 'chairwoman', 'ceo']);

const SHARES = new Set(['shares', 'stake', 'investors', 'investment']);

/** Evidence that a name is no person’s, from 0; a forename speaks for a person with 3. */
export function companyEvidence({ lower, ending }: Words, { first, last, modifier }: Mention): number {
  let evidence = 0;
  const after = lower[last] ?? '';
  if (OWNED.has(after) || (modifier && LED.has(after))) evidence += 2;
  // "X’s annual profits"
  else if (ending[last - 1] === Ending.possessive && OWNED.has(lower[last + 1] ?? '')) evidence += 2;
  if (lower[first - 1] === 'in' && SHARES.has(lower[first - 2] ?? '')) evidence += 3;
  if (COMPANY_ONLY.has(lower[first - 1] ?? '')) evidence += 4;
  return evidence;
}
