// The words beside a person's name → descriptions written out: "Sen. Ann Lee (D-Vt.)" is a Vermont senator and a Vermont Democrat.
import { plain } from '../lexicon/entry.ts';
import { OFFICE_ABBREVIATIONS, PARTY_LETTERS, stateOf } from '../lexicon/offices-short.ts';
import { Shape, TokenKind, type Words } from '../text/words.ts';
import type { Mention } from './mention.ts';

/** Words of a place after a name. */
const LONGEST_PLACE = 3;

/** Titles as a description has them: "gov" is a governor, a "minister for health" the health minister. */
export function officeInFull(titles: readonly string[]): readonly string[] {
  const full = titles.some(title => OFFICE_ABBREVIATIONS.has(title))
    ? titles.map(title => OFFICE_ABBREVIATIONS.get(title) ?? title)
    : titles;
  const of = full.findIndex((word, i) => i > 0 && OF.has(word));
  return of < 0 ? full : [...full.slice(of).filter(word => !OF.has(word) && word !== 'the'), ...full.slice(0, of)];
}

/** Between an office and what it is for. */
const OF = new Set(['of', 'for']);

const NOTHING: readonly (readonly string[])[] = [];

/** What the words after a name add: the place that somebody with an office is of, and the party. */
export function belongingAfter(words: Words, mention: Mention): readonly (readonly string[])[] {
  const after = mention.last;
  const mark = words.lower[after];
  if (mark !== 'of' && mark !== ',' && mark !== '(') return NOTHING;
  const office = mention.titles[mention.titles.length - 1];
  const title = office === undefined ? null : (OFFICE_ABBREVIATIONS.get(office) ?? office);
  if (mark === 'of' && title !== null && words.shape[after + 1] === Shape.capitalised) {
    const place: string[] = [];
    for (let k = after + 1; k <= after + LONGEST_PLACE && isCapital(words, k); k++) place.push(plain(words.lower[k]!));
    return [[...place, title]];
  }
  if (mark === 'of') return NOTHING;
  const party = partyAt(words, after + 1);
  if (party === null) return NOTHING;
  const described = party.nouns.map(noun => [...party.place, noun]);
  return title === null ? described : [...described, [...party.place, title]];
}

const isCapital = (words: Words, k: number): boolean =>
  words.kind[k] === TokenKind.word && words.shape[k]! >= Shape.capitalised;

/** "D-Vt.", "R-South Carolina", "I–Maine": the party's letter and a state. */
function partyAt(words: Words, at: number): { place: readonly string[]; nouns: readonly string[] } | null {
  if (at >= words.count || words.shape[at]! < Shape.capitalised) return null;
  const written = words.lower[at]!;
  const nouns = PARTY_LETTERS.get(written[0]!);
  if (nouns === undefined) return null;
  let rest: string;
  let next: number;
  if (written[1] === '-') {
    rest = written.slice(2);
    next = at + 1;
  } else if (written.length === 1 && /^[-–—]$/.test(words.lower[at + 1] ?? '')) {
    rest = words.lower[at + 2] ?? '';
    next = at + 3;
  } else return null;
  const place = stateOf(rest);
  if (place !== null) return { place, nouns };
  return isCapital(words, next)
    ? { place: [plain(rest), plain(words.lower[next]!)], nouns }
    : { place: [plain(rest)], nouns };
}

/** "Prosecuting, Miss Lee told the jury", "Ann Lee QC, defending, said": whom a court report so describes. */
export function pleadingOf({ lower }: Words, mention: Mention): string | null {
  const { first, last } = mention;
  const after = lower[last] === ',' ? lower[last + 1] : undefined;
  const before = first > 1 && lower[first - 1] === ',' ? lower[first - 2] : undefined;
  if (after === 'prosecuting' || before === 'prosecuting') return 'prosecutor';
  return after === 'defending' || after === 'mitigating' || before === 'defending' || before === 'mitigating'
    ? 'lawyer'
    : null;
}
