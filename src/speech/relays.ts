// A quoted span inside somebody's report of what somebody else said or what a document found ("X said coaches taunted
// them with “…”", "the college said an audit found he was “…”") → the inner one, whose words they are.
import { phraseStart } from './phrases.ts';
import type { Setting } from './setting.ts';
import { bitsOf, isOneOf } from './symbols.ts';

/** Verbs that can only mean that somebody utters the words. */
const UTTERING = new Set(
  `assured begged bellowed boasted branded called chanted complained described dubbed grumbled insisted joked labelled labeled mocked
  muttered nicknamed ordered promised quipped ranted remarked replied said say says screamed shouted swore taunted teased tell telling tells texted
  told tweeted urged vowed warned whispered wrote yell yelled`.split(/\s+/),
);
/** Of them those that a clause with a verb of its own may follow: "told her he was “…”". */
const OVER_VERB = new Set(
  'assured boasted complained insisted promised remarked replied said say says swore tell telling tells told vowed warned wrote'.split(
    ' ',
  ),
);
/** Their bare and “-ing” forms: what somebody is heard to do. */
const HEARD_TO = new Set(
  `ask asking beg begging boast boasting brand branding call calling chant chanting claim claiming complain complaining describe describing
  joke joking mock mocking mutter muttering order ordering promise promising reply replying say saying scream screaming shout shouting
  swear swearing taunt taunting tell telling threaten threatening urge urging warn warning whisper whispering yell yelling`.split(
    /\s+/,
  ),
);
/** Verbs of whoever hears, shows or recalls that somebody speaks. */
const PERCEIVING = new Set(
  `caught captured captures depicted depicts filmed hear heard hears hearing overheard overhears recall recalled recalls recorded remember
  remembered remembers saw see sees show showed showing shown shows`.split(/\s+/),
);
/** Verbs that give a name, to an object when somebody does it. */
const CALLING = new Set('called branded dubbed labelled labeled nicknamed'.split(' '));
/** Verbs of the one who reports, with the listeners between them and the clause. */
const TELLING = new Set('told tells telling informed reminded assured'.split(' '));
const HEARING = new Set('heard hears alleges alleged'.split(' '));
/** What a document does. */
const FINDING = new Set('found finds concluded concludes'.split(' '));
const DOCUMENTS = new Set(
  `analysis assessment audit commission committee examination inquest inquiry inspection inspectors investigation investigators
  ombudsman panel paper poll probe regulator report research researchers review study survey tribunal watchdog`.split(
    /\s+/,
  ),
);

/** Tokens between the verb and the quote. */
const MOST_BETWEEN = 10;
const MOST_FOUND = 16;
/** Tokens between the reporting verb and the inner subject: "told the Courant her client said". */
const MOST_LISTENERS = 5;

/** What ends the clause that holds a quote, and what may stand right before its marks. */
const ENDS = bitsOf(';W-(&');
const PAUSES = bitsOf(',:');
const STOPS = bitsOf(';:');
/** Adverbs and auxiliaries. */
const BEFORE_VERB = bitsOf('ax');
/** Words between the reporting verb and the inner subject. */
const LISTENER = bitsOf('wdv');

/** The mention whose words the tokens before `first` in the sentence say the quote is, or -1. */
export function relayedBy(setting: Setting, from: number, first: number): number {
  const { layout, symbols } = setting;
  const { lower } = layout.words;
  let verbs = 0;
  for (let i = first - 1; i > from && i >= first - MOST_BETWEEN && layout.spanOf[i]! < 0; i--) {
    const low = lower[i]!;
    if (HEARD_TO.has(low)) {
      const heard = perceived(setting, from, i);
      if (heard >= 0) return heard;
    }
    if (UTTERING.has(low) && symbols[i] !== 'x') {
      if (verbs > 0 && !OVER_VERB.has(low)) return -1;
      // “a loophole called “…””: that is its name; “what they called “…””
      if (CALLING.has(low) && symbols[i - 1] !== 'T' && !hasObject(setting, i + 1, first))
        return relativeSubject(setting, from, i);
      return innerSpeaker(setting, from, i);
    }
    const symbol = symbols[i]!;
    if ((symbol === 'x' || symbol === 'V') && symbols[i - 1] !== 'x') verbs++;
    const direct = i === first - 1;
    if (verbs > 1 || isOneOf(setting, i, ENDS) || (!direct && isOneOf(setting, i, PAUSES))) return -1;
    // “after they”, but “such as”, “that”
    if (symbol === '<' && low !== 'as' && low !== 'if' && low !== 'whether') return -1;
  }
  return -1;
}

/** Does a mention stand among the tokens [from, to)? */
function hasObject({ mentionAt }: Setting, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (mentionAt[i]! >= 0) return true;
  return false;
}

/** In "a witness heard a deputy shout", "the video shows him telling": whoever speaks at the token of the verb, or -1. */
function perceived(setting: Setting, from: number, verb: number): number {
  const { layout, symbols, mentionAt, mentions } = setting;
  const k = symbols[verb - 1] === 'a' ? verb - 1 : verb;
  const m = endingAt(setting, from, k);
  if (m < 0 || mentions[m]!.possessive || layout.spanOf[mentions[m]!.first]! >= 0) return -1;
  const before = phraseStart(setting, from, m) - 1;
  return before > from && mentionAt[before]! < 0 && PERCEIVING.has(layout.words.lower[before]!) ? m : -1;
}

/** In "what the mayor called “…”", "a move that critics branded “…”" the subject right before the verb at a token, or -1. */
function relativeSubject(setting: Setting, from: number, verb: number): number {
  const { layout, symbols, mentions } = setting;
  let k = verb;
  while (k > from && isOneOf(setting, k - 1, BEFORE_VERB)) {
    if (PASSIVE.has(layout.words.lower[k - 1]!)) return -1;
    k--;
  }
  const m = endingAt(setting, from, k);
  if (m < 0 || mentions[m]!.kind === 'pronoun' || mentions[m]!.possessive || layout.spanOf[mentions[m]!.first]! >= 0)
    return -1;
  const before = phraseStart(setting, from, m) - 1;
  if (before < from) return -1;
  const low = layout.words.lower[before]!;
  return symbols[before] === 'T' || low === 'which' || low === 'what' ? m : -1;
}

/** Tokens of a name in which its beginning is looked for. */
const LONGEST_NAME = 8;

/** The mention that ends right before token k, or -1. */
export function endingAt({ mentions, mentionAt }: Setting, from: number, k: number): number {
  for (let i = k - 1; i >= from && i >= k - LONGEST_NAME; i--) {
    const m = mentionAt[i]!;
    if (m >= 0) return mentions[m]!.last === k ? m : -1;
  }
  return -1;
}

/** The subject right before the verb at a token when somebody else’s report leads to it, or -1. */
function innerSpeaker(setting: Setting, from: number, verb: number): number {
  const { layout, symbols, mentions, mentionAt } = setting;
  const { words, spanOf } = layout;
  let k = verb;
  while (k > from && (symbols[k - 1] === 'a' || symbols[k - 1] === 'x')) {
    // “were told”: not who tells
    if (symbols[k - 1] === 'x' && PASSIVE.has(words.lower[k - 1]!)) return -1;
    k--;
  }
  let m = -1;
  for (let i = k - 1; i >= from && i >= k - MOST_LISTENERS && m < 0; i--)
    if (mentionAt[i]! >= 0) m = mentions[mentionAt[i]!]!.last === k ? mentionAt[i]! : -2;
  if (m < 0 || mentions[m]!.kind === 'pronoun' || mentions[m]!.possessive || spanOf[mentions[m]!.first]! >= 0)
    return -1;
  let before = phraseStart(setting, from, m) - 1;
  // “coaches and trainers taunted”
  if (symbols[before] === '&' && before - 1 > from && mentionAt[before - 1]! >= 0) {
    m = mentionAt[before - 1]!;
    before = phraseStart(setting, from, m) - 1;
  }
  if (before <= from) return -1;
  if (symbols[before] === 'T' || words.lower[before] === 'how') return before - 1 > from ? m : -1;
  for (let i = before, steps = 0; i >= from && steps < MOST_LISTENERS && spanOf[i]! < 0; i--, steps++) {
    const low = words.lower[i]!;
    if (symbols[i] === 'V' || HEARING.has(low)) return steps === 0 || TELLING.has(low) ? m : -1;
    if (!isOneOf(setting, i, LISTENER)) return -1;
  }
  return -1;
}

const PASSIVE = new Set('is are was were be been being got'.split(' '));

/** The document that finds the words to be so: "an audit found he used “…” names"; -1 without one. */
export function foundBy(setting: Setting, from: number, first: number): number {
  const { layout, mentions, subjectOf } = setting;
  const { lower } = layout.words;
  for (let i = first - 1; i > from && i >= first - MOST_FOUND && layout.spanOf[i]! < 0; i--) {
    if (isOneOf(setting, i, STOPS) || UTTERING.has(lower[i]!)) return -1;
    if (!FINDING.has(lower[i]!)) continue;
    const m = subjectOf[i]!;
    return m >= 0 && DOCUMENTS.has(lower[mentions[m]!.head]!) ? m : -1;
  }
  return -1;
}
