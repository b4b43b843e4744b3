// The words at a token → one mention without a name: a pronoun, or a description whose head is a role or a group.
import { Flag, plain } from '../lexicon/entry.ts';
import { genderOfNoun, PLURAL_HEADS } from '../lexicon/nouns.ts';
import { STYLES_OF_ADDRESS } from '../lexicon/titles.ts';
import { Ending, is, Shape, TokenKind, type Words } from '../text/words.ts';
import { adjoining } from './borders.ts';
import { type CaseEvidence, isAcronym, isCommonHere, isNameShape } from './capitals.ts';
import { LONGEST_PHRASE, PASSING } from './heads.ts';
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

const { head: HEAD, function: FUNCTION, ed: ED } = Flag;
const { word: WORD, number: NUMBER } = TokenKind;

const isVerbAfterName = (words: Words, i: number) => words.cue[i]! > 0.15 && words.lower[i]!.endsWith('s');

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
  const determined = is(words, i, Flag.determiner) && words.shape[i] !== Shape.capitals;
  let from = i;
  if (determined) {
    if (isNoDeterminer(words, i)) return null;
    from++;
    // "the two senators", "all three women"
    if (is(words, from, Flag.determiner) && NUMBERS.has(words.lower[from]!)) from++;
    const head = inhabitantAfter(words, from, limit);
    if (head >= 0) return inhabitant(words, i, head);
  } else if (!mayBeBare(words, i)) return null;
  const head = headOf(words, evidence.traits, i, from, limit, determined);
  // "nobody moved": no one
  return head < 0 || (!determined && words.lower[head] === 'nobody')
    ? null
    : descriptionAt(words, i, from, head, limit, determined, evidence);
}

/** "What lawmakers called …" opens a clause, "said that negotiators", "said that UN envoy X", too. */
function isNoDeterminer(words: Words, i: number): boolean {
  const low = words.lower[i]!;
  if (low === 'the' || low === 'a') return false;
  if (low === 'that') return is(words, i + 1, Flag.plural) || opensReport(words, i);
  return low === 'what' || low === 'which' || low === 'whose';
}

/** May a description without a determiner begin at a word? */
function mayBeBare(words: Words, i: number): boolean {
  const flags = words.flags[i]!;
  if ((flags & Flag.function) !== 0 || words.cue[i]! > 0.6) return false;
  // "3.52 pm" is no prime minister
  if ((flags & Flag.calendar) !== 0 && words.lower[i] === 'pm' && words.shape[i] === Shape.lower) return false;
  // "Hide Ad": a line of the page
  if ((flags & Flag.notName) !== 0 && words.shape[i] === Shape.capitalised) return false;
  if (i === 0) return true;
  // "the group, which represents train firms": a verb
  if (is(words, i - 1, Flag.function) && RELATIVE.has(words.lower[i - 1]!) && words.lower[i]!.endsWith('s'))
    return false;
  // "the Daily Mail reports": a verb
  return !(isNameShape(words.shape[i - 1]!) && isVerbAfterName(words, i));
}

/** The head of the phrase that begins at i, its determiners before `from`: the last noun for somebody; or -1. */
function headOf(words: Words, traits: Int32Array, i: number, from: number, limit: number, determined: boolean): number {
  const { kind, shape, flags, cue } = words;
  const end = Math.min(limit, from + LONGEST_PHRASE);
  let head = -1;
  for (let k = from; k < end; k++) {
    if (kind[k] === WORD) {
      const isCapital = isNameShape(shape[k]!);
      const ends = isCapital && k > from && endsInOffice(words, k, from, head);
      if (isCapital && k > from && head >= 0 && !ends) break;
      if (
        (flags[k]! & FUNCTION) !== 0 &&
        (traits[k]! & PASSING) === 0 &&
        !isAcronym(words, k) &&
        !(determined && k === from && AFTER_DETERMINER.has(words.lower[k]!))
      )
        break;
      // "the union accused", "a dealer accused of", "the minister Ann Lee says": the verb
      if (head >= 0 && (flags[k]! & ED) !== 0) break;
      if (k > from && (isShortVerb(words, traits, k) || (isNameShape(shape[k - 1]!) && isVerbOf(words, k)))) break;
      if (isFigure(words, traits, k) || ((flags[k]! & HEAD) !== 0 && isHead(words, i, from, k, head, determined, ends)))
        head = k;
      else if (head >= 0) {
        if (!goesOnAfterRank(words, head, k, limit) && !(determined && goesOnToPerson(words, traits, head, k, limit)))
          break;
      } else if (cue[k]! > 0.75) break;
    } else if (
      kind[k] !== NUMBER &&
      !(head < 0 && determined && k > from && isInnerComma(words, k, limit)) &&
      // "the players’ union"
      !(head === k - 1 && isPluralGenitive(words, k, limit) && is(words, k + 1, Flag.head))
    )
      break;
    if (words.ending[k] === Ending.possessive) break;
  }
  return head;
}

/** Is a capitalised word, after one or after the head, an office that ends the phrase: "the company Director"? */
const endsInOffice = (words: Words, k: number, from: number, head: number): boolean =>
  (head === k - 1 || (head < 0 && k === from + 1)) && isOffice(words, k, head) && !isNameShape(words.shape[k + 1] ?? 0);

/** After a name a verb: "the minister Ann Lee accused them". */
const isVerbOf = (words: Words, k: number): boolean =>
  isVerbAfterName(words, k) || (words.shape[k] === Shape.lower && is(words, k, Flag.ed));

/** Is a noun for somebody the head of the phrase from i? With a capital only an office is, or what "a" introduces. */
function isHead(
  words: Words,
  i: number,
  from: number,
  k: number,
  head: number,
  determined: boolean,
  ends: boolean,
): boolean {
  if (words.lower[k] === 'private') return false;
  if (words.shape[k] === Shape.lower) return true;
  if (!determined) return k === from || ends;
  return (
    !isNameShape(words.shape[k + 1] ?? 0) &&
    (isOffice(words, k, head) || (k === from && is(words, k, Flag.person) && isIndefinite(words.lower[i]!)))
  );
}

/** "A shy, lanky boy". */
const isInnerComma = (words: Words, k: number, limit: number): boolean =>
  words.lower[k] === ',' &&
  k + 1 < limit &&
  words.shape[k + 1] === Shape.lower &&
  !is(words, k + 1, Flag.function) &&
  !words.cue[k + 1]! &&
  ADJECTIVE.test(words.lower[k - 1]!);

/** The description with a head, or null where a noun without a determiner stands for nobody. */
function descriptionAt(
  words: Words,
  i: number,
  from: number,
  head: number,
  limit: number,
  determined: boolean,
  evidence: CaseEvidence,
): Mention | null {
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
  const isFigureHead = isFigure(words, evidence.traits, head);
  const isPerson = is(words, head, Flag.person);
  const plural = few || is(words, head, Flag.plural) || low === 'figures';
  // without a determiner only plurals, mass nouns and descriptions before a name count
  if (!determined && !owned && !plural && !isPerson && !PLURAL_HEADS.has(low) && words.shape[i] !== Shape.capitalised)
    return null;
  if (
    words.shape[head] !== Shape.lower &&
    !is(words, head, Flag.head) &&
    !isFigureHead &&
    !isCommonHere(words, head, evidence)
  )
    return null;
  const next = head + 1;
  const key: string[] = [];
  for (let t = determined ? from : first; t <= head; t++)
    if (words.kind[t] !== TokenKind.mark && !(determined && t === from && AFTER_DETERMINER.has(words.lower[t]!)))
      key.push(plain(words.lower[t]!));
  return {
    kind: 'role',
    first,
    last: next,
    head,
    type: few || isPerson || isFigureHead || isAged(words, next) ? 'person' : 'organization',
    gender: STYLES_OF_ADDRESS.has(low) ? genderOfStyle(words.lower[i]!) : genderOfNoun(low),
    plural,
    possessive: words.ending[head] === Ending.possessive || isPluralGenitive(words, next, limit),
    // a singular description right before a name belongs to the name: "spokesman John Smith"
    modifier: next < limit && !plural && isNameShape(words.shape[next]!) && adjoining(words, next),
    key,
    titles: NO_TITLES,
  };
}

/** "The broadcaster, 63, said": only a person has an age. */
const isAged = ({ kind, lower }: Words, after: number): boolean =>
  kind[after] === TokenKind.mark &&
  lower[after] === ',' &&
  /^[1-9]\d$/.test(lower[after + 1] ?? '') &&
  lower[after + 2] === ',';

/** After a verb of saying, and with a capital behind it, "that" opens what is said. */
const opensReport = (words: Words, that: number): boolean =>
  that > 0 && words.cue[that - 1]! > 0.5 && isNameShape(words.shape[that + 1] ?? 0);

/** "His Highness", "Her Majesty". */
const genderOfStyle = (determiner: string): Gender =>
  determiner === 'his' ? 'male' : determiner === 'her' ? 'female' : 'unknown';

/** An apostrophe after a plural in small letters that owns the next noun; a closing quotation mark is a limit. */
function isPluralGenitive(words: Words, k: number, limit: number): boolean {
  return (
    words.start[k] === words.end[k - 1] &&
    (words.lower[k] === '’' || words.lower[k] === "'") &&
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
