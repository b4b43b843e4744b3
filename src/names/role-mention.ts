// The words at a token → one mention without a name: a pronoun, or a description whose head is a role or a group.
import { Flag, plain } from '../lexicon/entry.ts';
import { genderOfNoun, PLURAL_HEADS } from '../lexicon/nouns.ts';
import { STYLES_OF_ADDRESS } from '../lexicon/titles.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type CaseEvidence, isAcronym, isCommonHere, isNameShape } from './capitals.ts';
import { LONGEST_PHRASE } from './heads.ts';
import { inhabitant, inhabitantAfter } from './inhabitants.ts';
import { changedMention, type Gender, type Mention, NO_TITLES } from './mention.ts';
import { goesOnAfterRank, goesOnToPerson, isFigure, isOffice, isShortVerb } from './offices.ts';

export function pronoun(words: Words, i: number): Mention {
  const low = words.lower[i]!;
  const gender: Gender = low === 'he' || low === 'him' ? 'male' : low === 'she' || low === 'her' ? 'female' : 'unknown';
  return {
    kind: 'pronoun',
    first: i,
    last: i + 1,
    head: i,
    type: 'unknown',
    gender,
    plural: low === 'they' || low === 'we' || low === 'them',
    possessive: false,
    modifier: false,
    key: [low],
    titles: NO_TITLES,
  };
}

/** Does a noun phrase begin here (so that "her" before it is a determiner)? */
export function startsNoun(words: Words, i: number, limit: number): boolean {
  return i < limit && words.kind[i] !== TokenKind.mark && !(is(words, i, Flag.function) && !is(words, i, Flag.adverb));
}

const isVerbAfterName = (words: Words, i: number) => words.cue[i]! > 0.15 && words.lower[i]!.endsWith('s');

/** After a name a verb: "the minister Ann Lee accused them". */
const isAccused = (words: Words, k: number) => words.shape[k] === Shape.lower && is(words, k, Flag.ed);

const RELATIVE = new Set(['who', 'which', 'that']);

/** What may stand before a comma inside a noun phrase: "a shy, lanky boy", and no noun: "in the House, lawmakers". */
const ADJECTIVE =
  /^(?:old|young|big|small|large|little|new|tall|short|long|thin|fat|rich|poor|shy|loud|quiet|bold|brash|tough|hard|soft|warm|cold|wise|kind|proud|happy|angry|funny|lanky|wealthy|lonely|elderly|local|former|senior|junior|retired)$|(?:ful|ous|ive|less|able|ible|est|ed|ing|ish)$/;

/** Numbers that may follow another determiner. */
const NUMBERS = new Set('two three four five six seven eight nine ten'.split(' '));

/** Words of grammar that a noun phrase has after its article: "the only coroner", "its then minister". */
const AFTER_DETERMINER = new Set('only then most very many few several now'.split(' '));

/** "A Geologist": with an article that introduces somebody a capital makes no name. */
const isIndefinite = (word: string) => word === 'a' || word === 'an';

/** Nouns for two or three people. */
const FEW_PEOPLE = new Set('couple pair duo trio foursome quartet twosome'.split(' '));

/** A noun phrase whose head is a role, a group or a document: "the envoy", "two former employees", "police". */
export function readRole(words: Words, i: number, limit: number, evidence: CaseEvidence): Mention | null {
  let k = i;
  // "what lawmakers called …" opens a clause
  if (words.lower[k] === 'what' || words.lower[k] === 'which' || words.lower[k] === 'whose') return null;
  const determined = is(words, k, Flag.determiner) && words.shape[k] !== Shape.capitals;
  // "3.52 pm" is no prime minister
  if (words.lower[k] === 'pm' && words.shape[k] === Shape.lower) return null;
  // "said that negotiators", "said that UN envoy X": no determiner
  if (words.lower[k] === 'that' && (is(words, k + 1, Flag.plural) || opensReport(words, k))) return null;
  if (determined) {
    k++;
    // "the two senators", "all three women"
    if (NUMBERS.has(words.lower[k] ?? '') && is(words, k, Flag.determiner)) k++;
  } else if (is(words, k, Flag.function) || words.cue[k]! > 0.6) return null;
  // "the group, which represents train firms": a verb
  if (!determined && i > 0 && RELATIVE.has(words.lower[i - 1]!) && words.lower[i]!.endsWith('s')) return null;
  // "Hide Ad": a line of the page
  if (!determined && is(words, k, Flag.notName) && words.shape[k] === Shape.capitalised) return null;
  // "the Daily Mail reports": a verb
  if (!determined && i > 0 && isNameShape(words.shape[i - 1]!) && isVerbAfterName(words, i)) return null;
  if (determined) {
    const head = inhabitantAfter(words, k, limit);
    if (head >= 0) return inhabitant(words, i, head);
  }
  const from = k;
  let head = -1;
  while (k < limit && k < from + LONGEST_PHRASE) {
    if (words.kind[k] === TokenKind.mark || words.kind[k] === TokenKind.symbol) {
      if (
        words.lower[k] === ',' &&
        determined &&
        k > from &&
        k + 1 < limit &&
        head < 0 &&
        ADJECTIVE.test(words.lower[k - 1]!) &&
        words.shape[k + 1] === Shape.lower &&
        !is(words, k + 1, Flag.function) &&
        !words.cue[k + 1]!
      ) {
        k++;
        continue;
      }
      // "the players’ union"
      if (head === k - 1 && isPluralGenitive(words, k, limit) && is(words, k + 1, Flag.head)) {
        k++;
        continue;
      }
      break;
    }
    const low = words.lower[k]!;
    if (words.kind[k] === TokenKind.word) {
      const ends =
        isNameShape(words.shape[k]!) &&
        k > from &&
        (head === k - 1 || (head < 0 && k === from + 1)) &&
        isOffice(words, k, head) &&
        !isNameShape(words.shape[k + 1] ?? 0);
      if (isNameShape(words.shape[k]!) && k > from && head >= 0 && !ends) break;
      if (
        is(words, k, Flag.function) &&
        !isAcronym(words, k) &&
        low !== 'other' &&
        low !== 'first' &&
        low !== 'second' &&
        low !== 'one' &&
        !(determined && k === from && AFTER_DETERMINER.has(low))
      )
        break;
      if (k > from && isNameShape(words.shape[k - 1]!) && (isVerbAfterName(words, k) || isAccused(words, k))) break;
      // "the union accused", "a dealer accused of": the verb
      if ((head >= 0 && is(words, k, Flag.ed)) || (k > from && isShortVerb(words, k))) break;
      if (isFigure(words, k)) head = k;
      else if (
        is(words, k, Flag.head) &&
        low !== 'private' &&
        (words.shape[k] === Shape.lower ||
          (!determined && (k === from || ends)) ||
          (determined &&
            !isNameShape(words.shape[k + 1] ?? 0) &&
            (isOffice(words, k, head) || (isIndefinite(words.lower[i]!) && k === from && is(words, k, Flag.person)))))
      )
        head = k;
      else if (
        head >= 0 &&
        !goesOnAfterRank(words, head, k, limit) &&
        !(determined && goesOnToPerson(words, head, k, limit))
      )
        break;
      else if (words.cue[k]! > 0.75) break;
    }
    if (words.ending[k] === Ending.possessive) break;
    k++;
  }
  // "nobody moved": no one
  if (head < 0 || (!determined && words.lower[head] === 'nobody')) return null;
  // a name that owns it is a determiner: "X’s office"
  const owned = i > 0 && words.ending[i - 1] === Ending.possessive && adjoining(words, i);
  // without a determiner a verb may stand in front: "send Italian soldiers"
  let first = i;
  if (!determined && !owned)
    while (
      first < head &&
      (head - first > 2 || (words.shape[first] === Shape.lower && is(words, first, Flag.ed | Flag.es | Flag.ing)))
    )
      first++;
  const low = words.lower[head]!;
  const few = determined && FEW_PEOPLE.has(low);
  const person = few || is(words, head, Flag.person) || isFigure(words, head) || isAged(words, head + 1);
  const plural = few || is(words, head, Flag.plural) || low === 'figures';
  // without a determiner only plurals, mass nouns and descriptions before a name count
  if (
    !determined &&
    !owned &&
    !plural &&
    !PLURAL_HEADS.has(low) &&
    !(head > from && is(words, head, Flag.person)) &&
    words.shape[i] !== Shape.capitalised
  ) {
    if (!is(words, head, Flag.person)) return null;
  }
  const possessive = words.ending[head] === Ending.possessive || isPluralGenitive(words, head + 1, limit);
  // a singular description right before a name belongs to the name: "spokesman John Smith"
  const followed =
    head + 1 < limit &&
    isNameShape(words.shape[head + 1]!) &&
    words.kind[head + 1] === TokenKind.word &&
    !plural &&
    adjoining(words, head + 1);
  const gender: Gender = STYLES_OF_ADDRESS.has(low) ? genderOfStyle(words.lower[i]!) : genderOfNoun(low);
  const key: string[] = [];
  for (let t = determined ? from : first; t <= head; t++)
    if (words.kind[t] !== TokenKind.mark && !(determined && t === from && AFTER_DETERMINER.has(words.lower[t]!)))
      key.push(plain(words.lower[t]!));
  if (
    isCommonHere(words, head, evidence) === false &&
    words.shape[head] !== Shape.lower &&
    !is(words, head, Flag.head) &&
    !isFigure(words, head)
  )
    return null;
  return {
    kind: 'role',
    first,
    last: head + 1,
    head,
    type: person ? 'person' : 'organization',
    gender,
    plural,
    possessive,
    modifier: followed,
    key,
    titles: NO_TITLES,
  };
}

/** "The broadcaster, 63, said": only a person has an age. */
const isAged = ({ lower }: Words, after: number): boolean =>
  lower[after] === ',' && /^[1-9]\d$/.test(lower[after + 1] ?? '') && lower[after + 2] === ',';

/** After a verb of saying, and with a capital behind it, "that" opens what is said. */
const opensReport = (words: Words, that: number): boolean =>
  (words.cue[that - 1] ?? 0) > 0.5 && isNameShape(words.shape[that + 1] ?? 0);

/** "His Highness", "Her Majesty". */
const genderOfStyle = (determiner: string): Gender =>
  determiner === 'his' ? 'male' : determiner === 'her' ? 'female' : 'unknown';

/** An apostrophe after a plural in small letters that owns the next noun; a closing quotation mark is a limit. */
function isPluralGenitive(words: Words, k: number, limit: number): boolean {
  return (
    (words.lower[k] === '’' || words.lower[k] === "'") &&
    words.start[k] === words.end[k - 1] &&
    words.lower[k - 1]!.endsWith('s') &&
    k + 1 < limit &&
    words.start[k + 1]! === words.end[k]! + 1 &&
    words.shape[k + 1] === Shape.lower &&
    !is(words, k + 1, Flag.function)
  );
}

/** The office of "the secretary of state" may have so many words. */
const LONGEST_OFFICE = 3;

/** "The former mayor and Ohio senator": a second description without a determiner is of the same person. */
export function withSecondRole(words: Words, role: Mention, limit: number, evidence: CaseEvidence): Mention {
  if (role.type !== 'person' || role.plural || role.possessive || role.modifier || role.first === role.head)
    return role;
  let and = role.last;
  if (words.lower[and] === 'of') {
    and++;
    while (
      and < limit &&
      and <= role.last + LONGEST_OFFICE &&
      words.kind[and] === TokenKind.word &&
      words.lower[and] !== 'and'
    )
      and++;
  }
  if (and + 1 >= limit || words.lower[and] !== 'and' || is(words, and + 1, Flag.determiner)) return role;
  const second = readRole(words, and + 1, limit, evidence);
  const isSame =
    second !== null && second.type === 'person' && !second.plural && !second.possessive && !second.modifier;
  return isSame ? changedMention(role, { last: second.last }) : role;
}
