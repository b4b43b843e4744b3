// The words right around a name → how surely a company bears it: "shares in X", "X’s profits", "insurer X", "X customers".
import { Ending, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { listTrait } from './word-traits.ts';

/** What only companies and other bodies have. */
const OWNED = listTrait(
  `share shares shareholder shareholders investors profit profits revenue revenues turnover earnings subsidiary subsidiaries
  magazine newspaper website stock stores branches factories employees customers takeover flotation board headquarters workforce`.split(
    /\s+/,
  ),
);

/** Nouns before the name of a company that nobody calls a person. */
const COMPANY_ONLY = listTrait(
  `housebuilder insurer lender carrier chipmaker automaker drugmaker carmaker winemaker toymaker planemaker multinational supermarket
  conglomerate startup start-up charity airline bank retailer giant`.split(/\s+/),
);

/** Who leads a company, after its name: "X chairman Ann Lee". */
const LED = new Set(['chairman', 'chairwoman', 'ceo']);

const SHARES = new Set(['shares', 'stake', 'investors', 'investment']);

/** Evidence that a name is no person’s, from 0; a forename speaks for a person with 3. */
export function companyEvidence(
  { lower, ending }: Words,
  traits: Int32Array,
  { first, last, modifier }: Mention,
): number {
  let evidence = 0;
  if ((traits[last]! & OWNED) !== 0 || (modifier && LED.has(lower[last] ?? ''))) evidence += 2;
  // "X’s annual profits"
  else if ((traits[last + 1]! & OWNED) !== 0 && ending[last - 1] === Ending.possessive) evidence += 2;
  if (first === 0) return evidence;
  if (lower[first - 1] === 'in' && SHARES.has(lower[first - 2] ?? '')) evidence += 3;
  if ((traits[first - 1]! & COMPANY_ONLY) !== 0) evidence += 4;
  return evidence;
}
