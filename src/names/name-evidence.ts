// A mention by name and the words right beside it → what they tell of whom it names: a person or not, man or woman, an age, an office.
import type { Layout } from '../text/layout.ts';
import { Ending, Shape, type Words } from '../text/words.ts';
import { belongingAfter, officeInFull, pleadingOf } from './belonging.ts';
import { companyEvidence } from './companies.ts';
import { isDateline } from './datelines.ts';
import type { Mention } from './mention.ts';
import { addRole, type NamedEntity, nameText } from './named-entity.ts';
import type { Naming } from './naming.ts';
import { isPlaced } from './placed.ts';

/** The place of a dateline is no person, whatever its verbs. */
export const DATELINE = 6;

/** BaltAir and FedEx have capitals inside; so have McConnell, DeSantis and O’Brien. */
function isCoined({ words, text }: Layout, { last }: Mention): boolean {
  const token = last - 1;
  if (words.shape[token]! < Shape.capitalised || !hasInnerCapital(words, token)) return false;
  const written = text.slice(words.start[token]!, words.stem[token]!);
  return (
    /^\p{Lu}?\p{Ll}+\p{Lu}/u.test(written) &&
    !/^(?:Ma?c|D[eiu]|L[aeou]|V[ao]n|Fitz|Te|Ap|St|Al|El|Bin|Abu)\p{Lu}/u.test(written)
  );
}

/** May a word have a capital after its first letter? Letters beyond ASCII are not told apart. */
function hasInnerCapital({ text, start, stem }: Words, token: number): boolean {
  for (let at = start[token]! + 1; at < stem[token]!; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x41 && unit <= 0x5a) || unit > 0x7f) return true;
  }
  return false;
}

/** Adds mention m and what it tells to its entity. */
export function collect({ layout, traits }: Naming, entity: NamedEntity, mention: Mention, m: number): void {
  const { words } = layout;
  const { lower } = words;
  const { first, last, type, titles, modifier, gender } = mention;
  entity.mentions.push(m);
  takeEnding(layout, entity, mention);
  const untitled = titles.length === 0;
  if (type === 'person') entity.personScore += 3;
  else if (type === 'organization') entity.personScore -= 3;
  else if (type === 'place') entity.placeScore += 2;
  else if (untitled && isCoined(layout, mention)) entity.personScore -= 1;
  if (isDateline(layout, mention)) entity.placeScore += DATELINE;
  if (untitled) entity.personScore -= companyEvidence(words, traits, mention);
  if (first > 0) {
    const before = lower[first - 1]!;
    // "a spokesman for X": persons have other evidence
    if (before === 'for' && first > 1 && lower[first - 2]!.startsWith('spokes')) entity.personScore -= 1;
    // "the Clinton campaign" says nothing of Clinton
    if (before === 'the' && !modifier) entity.personScore -= type === 'person' && untitled ? 4 : 2;
  }
  const placed = untitled && isPlaced(words, first);
  if (placed) entity.placeScore += 1;
  const after = last < words.count ? lower[last]! : '';
  // "the woman from X, who …" says nothing of X
  if (after === 'who') entity.personScore += 3;
  else if (after === ',' || after === '(') tellOfAside(words, entity, last, placed);
  const pleading = pleadingOf(words, mention);
  if (pleading !== null) addRole(entity, [pleading]);
  if (gender === 'male') entity.male += untitled ? 1 : 4;
  else if (gender === 'female') entity.female += untitled ? 1 : 4;
  if (type !== 'organization') for (const role of belongingAfter(words, mention)) addRole(entity, role);
  if (!untitled) {
    addRole(entity, officeInFull(titles));
    if (type === 'person')
      entity.role ??= layout.text.slice(
        words.start[first]!,
        words.stem[mention.head - 1] ?? words.start[mention.head]!,
      );
  }
}

/** Sainsbury’s, where it is named so elsewhere as owner of nothing. */
function takeEnding(layout: Layout, entity: NamedEntity, mention: Mention): void {
  const { ending } = layout.words;
  let ends = false;
  for (let k = mention.head; k < mention.last && !ends; k++) ends = ending[k] !== Ending.none;
  if (!ends) return;
  const form = nameText(layout, mention);
  if (form.length === entity.name.length + 2 && /[’']s$/.test(form) && form.startsWith(entity.name)) entity.name = form;
}

/** "X, who", "X, which", "Ann Lee, 34, …", "Ann Lee (34)". */
function tellOfAside({ lower }: Words, entity: NamedEntity, last: number, placed: boolean): void {
  const inBrackets = lower[last] === '(';
  const next = lower[last + 1] ?? '';
  if (!inBrackets) {
    if (!placed && (next === 'who' || /^\d\d?$/.test(next))) entity.personScore += 3;
    if (next === 'which') {
      entity.personScore -= 2;
      if (placed) entity.placeScore += 0.5;
    }
  }
  // the age in years; a comma and a number may also be a score or a year
  if (placed || !/^[1-9]\d$/.test(next)) return;
  const closed = lower[last + 2];
  if (inBrackets ? closed === ')' : closed === ',' || closed === '.') addRole(entity, [`${next}-year-old`]);
}
