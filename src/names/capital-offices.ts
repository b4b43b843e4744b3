// Capitalised words that were read as a name → a description, when they name an office and nobody: "Oman’s Food Security
// Minister, X", "the Opposition Leader", "President of the Ferry Workers’ Union, X", "Minister of Economy".
import { Flag, plain } from '../lexicon/entry.ts';
import { genderOfNoun } from '../lexicon/nouns.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { officeInFull } from './belonging.ts';
import { changedMention, type Mention, NO_TITLES } from './mention.ts';
import { PORTFOLIOS } from './name-particles.ts';
import { trait } from './word-traits.ts';

/** Offices that one person holds, whatever stands before them. */
const OFFICES = new Set(
  `minister secretary commissioner director president vice-president chairman chairperson chairwoman governor convener convenor
  coordinator co-ordinator superintendent spokesperson spokesman spokeswoman ambassador registrar mayor treasurer chancellor
  vice-chancellor controller comptroller administrator ombudsman premier secretary-general director-general inspector-general
  attorney-general governor-general solicitor-general auditor-general commander-in-chief editor-in-chief`.split(/\s+/),
);

/** Words that end an office as well as the name of a newspaper or a car. */
const OFFICES_AFTER_WORDS = new Set(
  'leader chief head officer manager editor commander inspector chair captain coach'.split(' '),
);

/** Before "general". */
const GENERALS = new Set(
  'inspector attorney director secretary auditor advocate solicitor surgeon accountant comptroller'.split(' '),
);

const LONGEST_OFFICE = 5;

/** The description that a name of no title is, or null when it may be somebody’s or something’s name. */
export function officeIn(words: Words, traits: Int32Array, name: Mention): Mention | null {
  const general =
    name.type === 'person' &&
    name.titles.length > 0 &&
    name.key[0] === 'general' &&
    GENERALS.has(name.titles[name.titles.length - 1]!);
  if ((name.type === 'person' && !general) || name.last - name.first > 2 * LONGEST_OFFICE) return null;
  const first = words.lower[name.first] === 'the' ? name.first + 1 : name.first;
  let of = first;
  while (of < name.last && words.lower[of] !== 'of' && words.lower[of] !== 'for') of++;
  const head = of - 1;
  if (head < first || (traits[head]! & OFFICE) === 0 || !isOfficeWord(words, first, head, name)) return null;
  for (let k = first; k < of; k++) if (!isPlainCapital(words, k) || isForename(words, k)) return null;
  let last = of;
  const tail: string[] = [];
  if (of < name.last) {
    for (let k = of + 1; k < name.last; k++) if (words.lower[k] !== 'the') tail.push(plain(words.lower[k]!));
    // "Minister of Economy", "Head of Communications": nobody else has that name
    if (isOnlyCommon(words, of + 1, name.last)) last = name.last;
  }
  const low = words.lower[head]!;
  const own: string[] = [];
  for (let k = first; k < of; k++) own.push(plain(words.lower[k]!));
  const determined = words.lower[name.first - 1] === 'the' || words.lower[name.first - 1] === 'a' ? 1 : 0;
  return {
    kind: 'role',
    first: name.first - determined,
    last,
    head,
    type: 'person',
    gender: genderOfNoun(low),
    plural: false,
    possessive: words.ending[last - 1] === Ending.possessive,
    modifier: false,
    key: tail.length > 0 && tail.length <= LONGEST_OFFICE ? officeInFull([...own, 'of', ...tail]) : own,
    titles: NO_TITLES,
  };
}

/** "The Secretary | of State", "the Superintendent | of Police": an office with what it is for. */
export function withPortfolio(words: Words, role: Mention, limit: number): Mention {
  if (
    words.shape[role.head] !== Shape.capitalised ||
    role.type !== 'person' ||
    role.plural ||
    role.possessive ||
    role.modifier ||
    !(words.lower[role.last] === 'of' || words.lower[role.last] === 'for')
  )
    return role;
  let end = role.last + 1;
  while (end < limit && end <= role.last + LONGEST_OFFICE && (isPortfolio(words, end) || words.lower[end] === 'and'))
    end++;
  if (words.lower[end - 1] === 'and') end--;
  if (end === role.last + 1 || (end < limit && isPlainCapital(words, end))) return role;
  const tail: string[] = [];
  for (let k = role.last + 1; k < end; k++)
    if (words.lower[k] !== 'and' && !role.key.includes(plain(words.lower[k]!))) tail.push(plain(words.lower[k]!));
  return changedMention(role, {
    last: end,
    possessive: words.ending[end - 1] === Ending.possessive,
    key: [...tail, ...role.key],
  });
}

const isPortfolio = (words: Words, k: number): boolean =>
  words.shape[k] === Shape.capitalised &&
  (PORTFOLIOS.has(words.lower[k]!) || is(words, k, Flag.common)) &&
  !is(words, k, Flag.place | Flag.demonym | Flag.forename);

/** The Co-Chairman, the Vice-Captain. */
const withoutPrefix = (word: string): string => word.replace(/^(?:co|vice|deputy|sub)-/, '');

/** Words that an office may end in. */
const OFFICE = trait(word => {
  const bare = word.includes('-') ? withoutPrefix(word) : word;
  return bare === 'general' || OFFICES.has(bare) || OFFICES_AFTER_WORDS.has(bare);
});

function isOfficeWord(words: Words, first: number, head: number, { first: begin, last }: Mention): boolean {
  const low = withoutPrefix(words.lower[head]!);
  if (low === 'general') return head > first && GENERALS.has(words.lower[head - 1]!);
  if (OFFICES.has(low)) return true;
  if (!OFFICES_AFTER_WORDS.has(low)) return false;
  // "the Opposition Leader", "Kerala’s Police Chief", "Head of Research": and no title of a paper
  const before = words.lower[begin - 1];
  const owned = before === 'the' || words.lower[begin] === 'the' || words.ending[begin - 1] === Ending.possessive;
  // "Station House Officer (SHO), X"
  const shortened =
    words.lower[last] === '(' && words.shape[last + 1] === Shape.capitals && words.lower[last + 2] === ')';
  return shortened || (owned && head > first && is(words, head - 1, Flag.common)) || words.lower[head + 1] === 'of';
}

const isPlainCapital = (words: Words, k: number): boolean =>
  words.kind[k] === TokenKind.word && words.shape[k]! >= Shape.capitalised;

const isForename = (words: Words, k: number): boolean =>
  is(words, k, Flag.forename) && !is(words, k, Flag.place | Flag.title | Flag.titleModifier | Flag.common);

function isOnlyCommon(words: Words, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!is(words, k, Flag.common | Flag.function) || is(words, k, Flag.place | Flag.demonym | Flag.organisation))
      return false;
  return true;
}
