// A token after a capitalised word → the small words that join it with the next one to one name: van der, of the, in ’t.
import { Flag } from '../lexicon/entry.ts';
import { is, Shape, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { isNameShape } from './capitals.ts';
import { listTrait } from './word-traits.ts';

/** The token after "in ’t", "van ’t", "N’" and the "son of" of South-East Asia (s/o, d/o, a/l, a/p); i when there is none. */
function linkWords(words: Words, i: number): number {
  const { lower } = words;
  if (isShortAnd(words, i)) return i + 2;
  if (/^[sda]$/.test(lower[i]!) && lower[i + 1] === '/' && /^[olp]$/.test(lower[i + 2] ?? '')) return i + 3;
  const t = lower[i] === 'in' || lower[i] === 'van' ? i + 1 : i;
  return (lower[t] === '’' || lower[t] === "'") && lower[t + 1] === 't' ? t + 2 : i;
}

/** "Guns N’ Roses", "Rock n’ Roll Fantasy Camp": a short form of “and” between two words of a name. */
export const isShortAnd = ({ lower, shape, start, end }: Words, i: number): boolean =>
  lower[i] === 'n' &&
  (lower[i + 1] === '’' || lower[i + 1] === "'") &&
  start[i + 1] === end[i] &&
  start[i + 2] === end[i + 1]! + 1 &&
  isNameShape(shape[i + 2] ?? 0);

/** Bodies of many parts, whose name says what they are for. */
export const PLURAL_BODIES: ReadonlySet<string> = new Set(['institutes', 'centers', 'centres']);

/** Whose name goes on with what they are for whatever the word before “of” or “for”: the National Institutes of Health. */
const OF_A_NATION = new Set('national international federal royal'.split(' '));

/** Those who are "for" something: the Minister for Transport, the Secretary for Food and Health. */
const HEADING = new Set('minister secretary commissioner spokesman spokeswoman spokesperson'.split(' '));

/** Whose name says what they are for, often two things or more. */
const MINISTERIAL = new Set('ministry department minister secretary organisation organization institute'.split(' '));

/** Styles that begin with “the” after a title. */
const STYLES = new Set('hon honourable honorable rt right most very rev revd reverend venerable ven'.split(' '));
const bare = (word: string) => word.replace('.', '');

/** What a minister may be for. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  `transport health education defence defense finance trade energy justice culture sport sports labour labor employment tourism
  agriculture environment food foreign home communications commerce industry science technology innovation housing planning
  development infrastructure affairs works resources forestry highways welfare youth children families women information interior security climate water fisheries mines
  state police staff communications law forests revenue excise customs immigration prisons petroleum power textiles railways aviation`.split(
    /\s+/,
  ),
);

/** Tokens of the first things that a ministry is for: the Ministry of Human Resources and … */
const LONGEST_PORTFOLIO = 6;

/** "The Department for Culture, | Media and Sport": does a list of what a ministry is for go on after a comma? */
function listsPortfolios(words: Words, comma: number): boolean {
  if (!isPortfolio(words, comma - 1)) return false;
  let k = comma + 1;
  while (
    k < comma + LONGEST_PORTFOLIO &&
    ((isNameShape(words.shape[k] ?? 0) && isTopic(words, k)) || words.lower[k] === ',')
  )
    k++;
  return k > comma + 1 && (words.lower[k] === 'and' || words.lower[k] === '&') && isTopic(words, k + 1);
}

const isTopic = (words: Words, k: number): boolean =>
  isNameShape(words.shape[k] ?? 0) &&
  (PORTFOLIOS.has(words.lower[k]!) || is(words, k, Flag.common)) &&
  !is(words, k, Flag.forename | Flag.place);

/** Does the capitalised word at a token end what a ministry is for? */
function isPortfolio({ lower, shape }: Words, end: number): boolean {
  for (let k = end; k > end - LONGEST_PORTFOLIO && k > 0 && (isNameShape(shape[k]!) || lower[k] === ','); k--)
    if (lower[k - 1] === 'of' || lower[k - 1] === 'for') return MINISTERIAL.has(lower[k - 2] ?? '');
  return false;
}

const isForThe = ({ lower }: Words, i: number): boolean => lower[i] === 'for' && lower[i + 1] === 'the';

/** The tokens that particles begin with, besides words with the flag of one. */
const JOINING = listTrait("& , of for the and n s d a in van ’ '".split(' '));

/** Small words inside names (van der, of the, bin): the token after the next capitalised word, or -1. */
export function particles(words: Words, traits: Int32Array, i: number, limit: number): number {
  if ((traits[i]! & JOINING) === 0 && !is(words, i, Flag.nameParticle)) return -1;
  let k = i;
  const low = words.lower[k];
  if (low === '&' && k + 1 < limit && isNameShape(words.shape[k + 1]!)) return k + 2;
  if (low === ',') return listsPortfolios(words, i) ? i + 2 : -1;
  if (low === 'of' || low === 'for') {
    k++;
    if (words.lower[k] === 'the' || words.lower[k] === 'an') k++;
    if (
      k < limit &&
      isNameShape(words.shape[k]!) &&
      adjoining(words, k) &&
      (is(words, i - 1, Flag.organisation) ||
        is(words, i - 1, Flag.headBeforeOf) ||
        PLURAL_BODIES.has(words.lower[i - 1]!) ||
        (OF_A_NATION.has(words.lower[i - 2] ?? '') &&
          isNameShape(words.shape[i - 2]!) &&
          !is(words, i - 1, Flag.title | Flag.person)) ||
        // "the Society for the Protection | of Birds", "the Court of Appeals | for the Sixth Circuit"
        (low === 'of' && isForThe(words, i - 3)) ||
        // "the Office for the Southern District | of Rivermouth"
        (low === 'of' && words.lower[i - 1] === 'district' && isForThe(words, i - 4)) ||
        (low === 'for' && words.lower[i - 1] === 'appeals' && words.lower[i - 2] === 'of') ||
        ((low === 'of' || HEADING.has(words.lower[i - 1]!)) && is(words, i - 1, Flag.title)))
    )
      return k + 1;
    return -1;
  }
  // "Dr the Honourable Ann Lee", "Maj. Gen. the Rt. Hon. Ann Lee"
  if (low === 'the' && is(words, i - 1, Flag.title) && STYLES.has(bare(words.lower[i + 1] ?? '')) && i + 2 < limit)
    return isNameShape(words.shape[i + 1]!) ? i + 2 : -1;
  const linked = linkWords(words, i);
  if (linked > i) return linked < limit && isNameShape(words.shape[linked]!) ? linked + 1 : -1;
  // "the Minister for Transport and Energy Tan Wei Ming"
  if (
    low === 'and' &&
    PORTFOLIOS.has(words.lower[i - 1]!) &&
    isNameShape(words.shape[i + 1] ?? 0) &&
    isNameShape(words.shape[i + 2] ?? 0) &&
    !is(words, i + 1, Flag.forename) &&
    adjoining(words, i + 2)
  )
    return i + 2;
  // "the Department for Work and Pensions", "the Minister of Information and Culture"
  if (
    low === 'and' &&
    isNameShape(words.shape[i + 1] ?? 0) &&
    adjoining(words, i + 1) &&
    isPortfolio(words, i - 1) &&
    !is(words, i + 1, Flag.forename | Flag.title | Flag.place)
  )
    return i + 2;
  // "the Harbour and Ports Authority", but "X and Ports Committee Chairman Y"
  if (
    low === 'and' &&
    (is(words, i + 2, Flag.organisation) || (words.lower[i + 2] === 'high' && words.lower[i + 3] === 'court')) &&
    isNameShape(words.shape[i + 1] ?? 0) &&
    isNameShape(words.shape[i + 2] ?? 0) &&
    !(is(words, i + 3, Flag.title) && isNameShape(words.shape[i + 3] ?? 0))
  )
    return i + 2;
  while (k < limit && k < i + 3 && is(words, k, Flag.nameParticle) && words.shape[k] === Shape.lower) k++;
  return k > i && k < limit && isNameShape(words.shape[k]!) && adjoining(words, k) ? k + 1 : -1;
}
