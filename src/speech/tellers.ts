// A quoted span and what calls it somebody's words where no main verb does ("X’s “…” remark", "chants of “…” from the
// stand", "“…,” was the verdict of X", "with X calling it “…”") → whose words they are.
import { Flag } from '../lexicon/entry.ts';
import { is, Shape } from '../text/words.ts';
import { absoluteSubject } from './participles.ts';
import { headOf, phraseStart } from './phrases.ts';
import { endingAt, foundBy, relayedBy } from './relays.ts';
import type { Setting } from './setting.ts';
import { bitsOf, isOneOf } from './symbols.ts';

/**
 * Where the noun stands: over the quote ("X’s “…” remark"), before it ("X’s remark that “…”"), or behind it and a form
 * of "be" ("“…” was X’s verdict"); shouted for what many say at once ("chants of “…”");
 * with for a participle that has a subject of its own ("with X calling it “…”");
 * relayed and found for what others report that somebody said or a document found; '' for none of these.
 */
export type TellingWay = '' | 'over' | 'before' | 'is' | 'shouted' | 'with' | 'relayed' | 'found';

/** The noun's place and the mention of whoever said it, -1 when the sentence does not tell. */
export interface Telling {
  readonly way: TellingWay;
  readonly teller: number;
}

const NOTHING: Telling = { way: '', teller: -1 };

/** Nouns for what somebody has said, sung, written or shouted. */
const TELLING = new Set(
  `accusation admission advice alibi allegation analogy announcement answer apology appeal appraisal argument assertion assessment
  assurance attack barb battle-cry boast broadside call caption caveat challenge chant characterisation characterization charge claim
  comment commentary comparison complaint compliment concession conclusion confession contention cry criticism declaration defence
  defense demand denial description diatribe dig dismissal edict email endorsement estimate exclamation excuse explanation
  exhortation gag gaffe gibe greeting hint insinuation insistence instruction insult invitation jibe joke judgement judgment justification
  lament letter line mantra message mockery motto note notion objection observation offer opinion order outburst phrase pitch
  plea pledge portrayal prediction proclamation promise pronouncement prophecy proposal protest quip quote query question rant reaction rebuke
  recollection refrain reference rejoinder remark reminder reply request response retort rhetoric riposte scream sentiment shout slip slogan slur sneer
  snipe soundbite statement suggestion summary summation summing-up swipe tagline taunt testimony text threat tirade tribute tweet ultimatum
  utterance verdict vow war-cry warning whisper wisecrack word yell`.split(/\s+/),
);
/** Of them those for what a crowd says at once. */
const SHOUTED = new Set('call chant cheer cry heckle jeer scream shout song taunt whisper yell'.split(' '));

/** Of them those for things, too: "X’s “work-related” emails" are not his words. */
const THINGS = new Set('call email letter line note notion offer order reference slip text word'.split(' '));

/** Adjectives between a noun or a quote and its owner: "his now infamous remark", "X’s early “…” tweet". */
const MOST_ADJECTIVES = 3;
/** Tokens between the noun and the quote. */
const MOST_BETWEEN = 14;
/** Tokens after a form of "be", or after the noun, in which the rest is looked for. */
const MOST_AFTER = 7;

const ADJECTIVES = bitsOf('wegva');
const BEFORE_NOUN = bitsOf('dawe');
/** Verbs and prepositions: what a noun is the object of. */
const GOVERNORS = bitsOf('pbtVve');
const PARTICIPLES = bitsOf('Vvg');
const CLAUSE_ENDS = bitsOf(',;:VxTW&');
const NOUN_ENDS = bitsOf(',;:T<');
const PHRASE_ENDS = bitsOf(',;:.TWx');

const BE = new Set('was is were are came comes remained became'.split(' '));
/** What hangs a quote on the noun: "complaints about “…”", "his description of it as “…”". */
const HANGS = new Set('of about against over on for'.split(' '));

/** Is token i a noun for something said, in either number? */
function tells({ layout }: Setting, i: number): boolean {
  const { words, spanOf } = layout;
  if (i < 0 || i >= words.count || spanOf[i]! >= 0 || words.shape[i] !== Shape.lower) return false;
  return TELLING_FORMS.has(words.lower[i]!);
}

const singular = (low: string): string =>
  low.endsWith('ies') ? `${low.slice(0, -3)}y` : low.endsWith('s') ? low.slice(0, -1) : low;

/** The nouns for something said in either number: every form whose singular is one of them. */
const TELLING_FORMS = new Set(
  [...TELLING].flatMap(noun =>
    [noun, `${noun}s`, noun.replace(/y$/, 'ies')].filter(form => form === noun || singular(form) === noun),
  ),
);

/** Over adjectives to the left of token k the owner, "X’s", or -1. */
function ownerOf(setting: Setting, from: number, k: number): number {
  const { layout, mentions } = setting;
  const { words, spanOf } = layout;
  for (let i = k - 1, steps = 0; i >= from && steps <= MOST_ADJECTIVES && spanOf[i]! < 0; i--, steps++) {
    const m = endingAt(setting, from, i + 1);
    if (m >= 0) return mentions[m]!.possessive ? m : -1;
    if (words.shape[i] !== Shape.lower || !isOneOf(setting, i, ADJECTIVES)) break;
  }
  return -1;
}

/** Finds the noun that calls the tokens [first, last) of a sentence [from, to) somebody's words. */
export function tellingOf(setting: Setting, from: number, to: number, first: number, last: number): Telling {
  const over = overQuote(setting, from, to, first, last);
  if (over.way !== '') return over;
  const shouted = fromCrowd(setting, from, to, first, last);
  if (shouted.way !== '') return shouted;
  const own = withOwnSubject(setting, from, first);
  if (own.way !== '') return own;
  const relayed = relayedBy(setting, from, first);
  if (relayed >= 0) return { way: 'relayed', teller: relayed };
  const found = foundBy(setting, from, first);
  if (found >= 0) return { way: 'found', teller: found };
  const before = saidBehind(setting, to, last) ? NOTHING : beforeQuote(setting, from, first);
  return before.way !== '' ? before : behindBe(setting, to, last);
}

/** "X’s “…” remark", "X’s “…” leadership remarks". */
function overQuote(setting: Setting, from: number, to: number, first: number, last: number): Telling {
  const { words } = setting.layout;
  const noun = tells(setting, last)
    ? last
    : words.shape[last] === Shape.lower && tells(setting, last + 1)
      ? last + 1
      : -1;
  if (noun < 0 || noun >= to || THINGS.has(singular(words.lower[noun]!))) return NOTHING;
  const owner = ownerOf(setting, from, first);
  return owner < 0 ? NOTHING : { way: 'over', teller: owner };
}

/** A verb so surely of saying is no other verb of the sentence: “said”, but not “shows”. */
const SAYING = 0.8;

/** Do the words go on with whose they are: "… “…”, according to Y", "… “…” said Y"? */
function saidBehind({ symbols, layout }: Setting, to: number, last: number): boolean {
  const next = symbols[last] === ',' ? last + 1 : last;
  return next < to && (symbols[next] === 'A' || (symbols[next] === 'V' && layout.words.cue[next]! >= SAYING));
}

/** "X’s claim that it was “…”", "X’s complaint about “…”", "X’s message to the fans: “…”". */
function beforeQuote(setting: Setting, from: number, first: number): Telling {
  const { layout, symbols, subjectOf } = setting;
  const { spanOf } = layout;
  let that = false;
  let verbs = 0;
  for (let i = first - 1, steps = 0; i >= from && steps < MOST_BETWEEN && spanOf[i]! < 0; i--, steps++) {
    const symbol = symbols[i]!;
    if (tells(setting, i)) {
      const owner = ownerOf(setting, from, i);
      if (owner < 0 && verbs <= 1) {
        const source = that ? sourceBehind(setting, i, first) : -1;
        const body = source < 0 ? bodyBefore(setting, from, i, that || verbs > 0) : source;
        if (body >= 0) return { way: 'before', teller: body };
      }
      // "X’s answer: “…”", but not "seeing X’s answer: “…”"
      const opens = symbols[first - 1] === ':' && owner >= 0 && phraseStart(setting, from, owner) === from;
      if (owner >= 0)
        return (that && verbs <= 1) || (verbs === 0 && (opens || hangs(setting, i, first)))
          ? { way: 'before', teller: owner }
          : NOTHING;
    }
    if (symbol === ';' || symbol === 'W' || (symbol === ',' && i < first - 1)) return NOTHING;
    // whoever says something after the noun says the words
    if (symbol === 'V' && subjectOf[i]! >= 0) return NOTHING;
    if (symbol === 'T') that = true;
    else if (symbol === 'x' && symbols[i - 1] !== 'x') verbs++;
  }
  return NOTHING;
}

/** "A claim by X that", "calls from the union leader X for": whoever stands right behind the noun at a token, or -1. */
function sourceBehind(setting: Setting, noun: number, first: number): number {
  const { layout, mentionAt } = setting;
  const low = layout.words.lower[noun + 1];
  if (low !== 'by' && low !== 'from') return -1;
  for (let i = noun + 2; i < first && i < noun + 2 + MOST_ADJECTIVES; i++) {
    if (mentionAt[i]! >= 0) return headOf(setting, mentionAt[i]!);
    if (!isOneOf(setting, i, BEFORE_NOUN)) break;
  }
  return -1;
}

/** "Hit back at Labour claims that", "amid union claims he": the body named right before a plural noun that is an object. */
function bodyBefore(setting: Setting, from: number, noun: number, leads: boolean): number {
  const { layout, mentions, entityTypes, names } = setting;
  if (!leads || !layout.words.lower[noun]!.endsWith('s')) return -1;
  const m = endingAt(setting, from, noun);
  if (m < 0 || mentions[m]!.kind !== 'name' || mentions[m]!.possessive) return -1;
  const entity = names.entityOf[m]!;
  if (
    entity >= 0 &&
    (entityTypes[entity] === 'place' || (names.entities[entity]!.key.length > 1 && entityTypes[entity] === 'person'))
  )
    return -1;
  const { first } = mentions[m]!;
  return first > from && isOneOf(setting, first - 1, GOVERNORS) ? m : -1;
}

/** Nouns beside which "as" says how somebody described something. */
const DESCRIBING = new Set(
  'description portrayal characterisation characterization assessment summary reference'.split(' '),
);

/** Does a preposition hang the quote on the noun at a token, with no more than an article between? */
function hangs({ layout, symbols }: Setting, noun: number, first: number): boolean {
  const { lower } = layout.words;
  const preposition = symbols[first - 1] === 'd' ? first - 2 : first - 1;
  if (preposition <= noun) return false;
  if (lower[preposition] === 'as') return DESCRIBING.has(singular(lower[noun]!));
  return HANGS.has(lower[preposition]!) && preposition === noun + 1;
}

/** Participles that tell of speech beside those that the lexicon of cues holds. */
const SPEAKING = new Set('speaking talking writing posting naming branding charging'.split(' '));
const WEAK = 0.12;
/** Tokens between the participle and the quote. */
const MOST_OBJECT = 8;

/** "With X calling it “…”", "… and another branding it “…”": a participle with a subject of its own. */
function withOwnSubject(setting: Setting, from: number, first: number): Telling {
  const { layout, symbols } = setting;
  const { words, spanOf } = layout;
  for (let i = first - 1; i > from && i >= first - MOST_OBJECT && spanOf[i]! < 0; i--) {
    if (is(words, i, Flag.ing) && isOneOf(setting, i, PARTICIPLES)) {
      if (words.cue[i]! < WEAK && !SPEAKING.has(words.lower[i]!)) return NOTHING;
      const teller = absoluteSubject(setting, from, symbols[i - 1] === 'a' ? i - 1 : i);
      return teller < 0 ? NOTHING : { way: 'with', teller };
    }
    if (isOneOf(setting, i, CLAUSE_ENDS)) return NOTHING;
  }
  return NOTHING;
}

/** "Chants of “…” from the stand", "shouts of “…” came from the ferry". */
function fromCrowd(setting: Setting, from: number, to: number, first: number, last: number): Telling {
  const { lower } = setting.layout.words;
  if (first - 2 < from || lower[first - 1] !== 'of' || !SHOUTED.has(singular(lower[first - 2]!))) return NOTHING;
  const teller = agentAfter(setting, last, to);
  // a gallery or a ferry shouts nothing itself
  const crowd = teller >= 0 && (setting.mentions[teller]!.plural || setting.mentions[teller]!.type === 'person');
  return { way: 'shouted', teller: crowd ? teller : -1 };
}

/** "“…,” was X’s verdict", "“…” was the chant raised by the crowd". */
function behindBe(setting: Setting, to: number, last: number): Telling {
  const { layout, symbols } = setting;
  const { words, spanOf } = layout;
  const be = symbols[last] === ',' || symbols[last] === '-' ? last + 1 : last;
  if (be >= to || !BE.has(words.lower[be]!)) return NOTHING;
  for (let k = be + 1; k < to && k <= be + MOST_AFTER && spanOf[k]! < 0; k++) {
    if (isOneOf(setting, k, NOUN_ENDS)) break;
    if (!tells(setting, k)) continue;
    const owner = ownerOf(setting, be, k);
    const teller = owner >= 0 ? owner : agentAfter(setting, k + 1, to);
    return teller < 0 ? NOTHING : { way: 'is', teller };
  }
  return NOTHING;
}

/** "of X", "from the mayor, X", "raised by X" right of token k: whoever stands after the first such preposition, or -1. */
function agentAfter(setting: Setting, k: number, to: number): number {
  const { layout, mentionAt } = setting;
  const { words, spanOf } = layout;
  for (let i = k; i < to && i < k + MOST_AFTER; i++) {
    if (spanOf[i]! >= 0 || isOneOf(setting, i, PHRASE_ENDS)) return -1;
    const low = words.lower[i]!;
    if (low !== 'of' && low !== 'from' && low !== 'by' && low !== 'among') continue;
    for (let m = i + 1; m < to && m < i + MOST_ADJECTIVES + 2 && spanOf[m]! < 0; m++) {
      if (mentionAt[m]! >= 0) return headOf(setting, mentionAt[m]!);
      if (!isOneOf(setting, m, BEFORE_NOUN)) break;
    }
    return -1;
  }
  return -1;
}
