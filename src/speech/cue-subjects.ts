// An article in its setting → for each cue the mention that is its subject: who said, claims, was asked.
import {
  absoluteSubject,
  agentOf,
  clauseSubject,
  isParticiple,
  isReduced,
  mainSubject,
  QUOTING,
  quotedObject,
} from './participles.ts';
import { headOf, MOST_STEPS, named, phraseStart } from './phrases.ts';
import type { Setting } from './setting.ts';
import { bitsOf, cueAt, isOneOf } from './symbols.ts';
import { voiceOf } from './voice.ts';

const VERBS = bitsOf('xvV');
/** Verbs with their auxiliaries and adverbs. */
const VERB_GROUP = bitsOf('Vveax');
const STOPS = bitsOf(':;T');
const CLAUSE_ENDS = bitsOf(':;.-T,');
const PHRASE_ENDS = bitsOf('xVvTW;:.');
/** What a clause begins behind. */
const OPENERS = bitsOf(',VT<:;&');
const IN_PHRASE = bitsOf('wdgp0');

/** Links each cue to the mention left of it (X, a doctor, also said) or, inverted, right of it (said X). */
export function linkSubjects(setting: Setting): void {
  const { layout, mentions, symbols, mentionAt, subjectOf, cueOf } = setting;
  const endsAt = new Int32Array(layout.words.count + 1).fill(-1);
  for (let m = 0; m < mentions.length; m++) endsAt[mentions[m]!.last] = m;
  for (const sentence of layout.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const symbol = symbols[i];
      if ((symbol !== 'V' && symbol !== 'v') || layout.spanOf[i]! >= 0) continue;
      // to the left over adverbs and auxiliaries ("has also said", "used to say")
      let k = i;
      while (
        k > sentence.first &&
        (symbols[k - 1] === 'a' ||
          symbols[k - 1] === 'x' ||
          (symbols[k - 1] === 't' && layout.words.lower[k - 2] === 'used'))
      )
        k -= symbols[k - 1] === 't' ? 2 : 1;
      let subject = -1;
      const left = k > sentence.first ? symbols[k - 1]! : '^';
      const direct = endsAt[k]!;
      const participle = isParticiple(setting, k, i);
      const caused = left === 't' ? causedSubject(setting, sentence.first, k - 1, endsAt) : -1;
      // "was quoted as saying"
      const quoted = layout.words.lower[i - 1] === 'as' && i - 2 >= sentence.first ? subjectOf[i - 2]! : -1;
      const absolute = participle ? absoluteSubject(setting, sentence.first, k) : -1;
      if (quoted >= 0) subject = quoted;
      else if (absolute >= 0) subject = absolute;
      else if (caused >= 0) subject = caused;
      else if (participle && k === sentence.first) subject = clauseSubject(setting, i, sentence.last);
      else if (participle && (',&'.includes(left) || (k > sentence.first && layout.spanOf[k - 1]! >= 0)))
        subject = mainSubject(setting, sentence.first, k);
      else if (
        direct >= 0 &&
        layout.spanOf[mentions[direct]!.first]! < 0 &&
        mentions[direct]!.first >= sentence.first
      ) {
        const start = phraseStart(setting, sentence.first, direct);
        const before = start > sentence.first ? symbols[start - 1]! : '^';
        const inPhrase =
          'pbt'.includes(before) || (before === '&' && isJoined(setting, sentence.first, start - 1, endsAt));
        if (mentions[direct]!.possessive) subject = -1;
        else if (participle && before === 't') subject = mainSubject(setting, sentence.first, start);
        else if ('Vve'.includes(before)) subject = overRelative(setting, sentence.first, start, direct, endsAt);
        else subject = inPhrase ? firstOfClause(setting, sentence.first, start, direct) : direct;
      } else if (left === ',' || left === ')' || left === '-')
        subject = overAside(setting, sentence.first, k - 1, endsAt);
      else if (symbol === 'V' && left === '&' && k - 2 > sentence.first && symbols[k - 2] === ',')
        subject = mainSubject(setting, sentence.first, k - 2);
      else if (left === 'T' || (left === 'W' && layout.words.lower[k - 1] === 'which'))
        subject = antecedent(setting, sentence.first, k - 1, endsAt);
      else if (symbol === 'V' && (left === '&' || (left !== '^' && !':;.'.includes(left) && layout.spanOf[k - 1]! < 0)))
        subject = firstOfClause(setting, sentence.first, k, -1);
      if (
        symbol === 'V' &&
        !participle &&
        (subject < 0 || left === ',') &&
        (i === sentence.first ||
          layout.spanOf[i - 1]! >= 0 ||
          ',-—:'.includes(symbols[i - 1]!) ||
          symbols[i - 1] === 'a')
      ) {
        // inverted: said X
        let r = i + 1;
        while (r < sentence.last && symbols[r] === 'a') r++;
        const right = r < sentence.last ? mentionAt[r]! : -1;
        const comma = i - 1 > sentence.first && symbols[i - 1] === ',' && layout.spanOf[i - 1]! < 0 ? 2 : 1;
        const afterQuote = i - comma >= sentence.first && layout.spanOf[i - comma]! >= 0;
        if (right >= 0 && layout.spanOf[r]! < 0 && (subject < 0 || afterQuote)) {
          const head = headOf(setting, right);
          if (afterQuote || !hasVerb(setting, head)) subject = head;
        }
      }
      const quoting = QUOTING.has(layout.words.lower[i]!);
      const whom = quoting ? quotedObject(setting, i, sentence.last) : agentOf(setting, i, sentence.last);
      if (whom >= 0) subject = whom;
      else if (!quoting && symbol === 'V' && (voiceOf(setting, i) === 'passive' || isReduced(setting, k, i)))
        subject = -1;
      if (subject >= 0) {
        subjectOf[i] = subject;
        const other = cueOf[subject]!;
        if (other < 0 || cueAt(setting, i) > cueAt(setting, other)) cueOf[subject] = i;
      }
    }
  }
}

/** Is a mention the subject of a verb right after it ("said it was …"), so that it is not whom the cue before it means? */
function hasVerb({ symbols, mentions }: Setting, m: number): boolean {
  const after = symbols[mentions[m]!.last];
  return after === 'x' || after === 'V' || after === 'e';
}

/** Of "the council, which called", "a banner that said" the mention before the relative pronoun at a token. */
function antecedent({ symbols, mentions }: Setting, from: number, pronoun: number, endsAt: Int32Array): number {
  const end = symbols[pronoun - 1] === ',' ? pronoun - 1 : pronoun;
  const m = end > from ? endsAt[end]! : -1;
  return m >= 0 && !mentions[m]!.possessive ? m : -1;
}

/** In "one peer who signed the appeal told …" the peer: the object of a verb whose subject is "who" gives way. */
function overRelative(setting: Setting, from: number, object: number, otherwise: number, endsAt: Int32Array): number {
  const { symbols, layout } = setting;
  let k = object - 1;
  while (k > from && isOneOf(setting, k, VERB_GROUP) && layout.spanOf[k]! < 0) k--;
  if (symbols[k] !== 'W' && symbols[k] !== 'T') return otherwise;
  const head = antecedent(setting, from, k, endsAt);
  return head < 0 ? otherwise : head;
}

/**
 * The first mention of the clause that ends before a token and does not follow a preposition: in "analysts at X
 * said", "a notice on the board of Y read", "he shrugged and said" the subject.
 */
function firstOfClause(setting: Setting, from: number, before: number, otherwise: number): number {
  const { symbols, mentions, mentionAt, layout } = setting;
  let found = otherwise;
  for (let k = before - 1, steps = 0; k >= from && steps < 24; k--, steps++) {
    const symbol = symbols[k]!;
    if (layout.spanOf[k]! >= 0 || isOneOf(setting, k, CLAUSE_ENDS)) break;
    if ((symbol === '<' || symbol === 'V') && steps > 0) break;
    if (symbol === '&' && steps > 0 && k > from && (symbols[k - 1] === ',' || layout.words.lower[k] === 'but')) break;
    const m = mentionAt[k]!;
    if (m < 0 || mentions[m]!.possessive || mentions[m]!.modifier || layout.spanOf[mentions[m]!.first]! >= 0) continue;
    const preceding = k > from ? symbols[k - 1] : '^';
    const opens = preceding === '<' && !AMBIGUOUS_OPENERS.has(layout.words.lower[k - 1]!);
    if (opens || (preceding !== 'p' && preceding !== 'b' && preceding !== 't' && preceding !== '<')) found = m;
  }
  return found;
}

/** Verbs that make somebody speak. */
const CAUSING = new Set(
  'causes caused causing compelled draw drew drove driving emboldened forced forcing inspired inspiring leads leading led leaves leaving left moved prompts prompted prompting provoked provoking tempted tempting'.split(
    ' ',
  ),
);

/** "Leading X to quip", "a goal left the manager to reflect": whoever is made to speak before the “to” at a token, or -1. */
function causedSubject(setting: Setting, from: number, to: number, endsAt: Int32Array): number {
  const m = endsAt[to]!;
  if (m < 0 || setting.mentions[m]!.possessive) return -1;
  const before = phraseStart(setting, from, m) - 1;
  return before >= from && CAUSING.has(setting.layout.words.lower[before]!) ? m : -1;
}

/** "X of Y and Z said": two subjects; "X left on Monday and Z said", "X met Y and Z said": one, since a clause begins with Z. */
function isJoined(setting: Setting, from: number, and: number, endsAt: Int32Array): boolean {
  const { symbols } = setting;
  for (let end = and, steps = 0; steps < MOST_STEPS; steps++) {
    const m = endsAt[end]!;
    if (m < 0) return false;
    const start = phraseStart(setting, from, m);
    if (start <= from || isOneOf(setting, start - 1, OPENERS)) return true;
    if (symbols[start - 1] !== 'p') return false;
    end = start - 1;
  }
  return false;
}

/** Words that open a clause or are prepositions: "as president", "since Monday". */
const AMBIGUOUS_OPENERS = new Set('as after before since until'.split(' '));

/** "X, an aside of some words, said": the mention before the first comma. */
function overAside(setting: Setting, from: number, close: number, endsAt: Int32Array): number {
  const { symbols, mentions, layout } = setting;
  let open = close - 1;
  for (let steps = 0; open > from && steps < 30; open--, steps++) {
    if (layout.spanOf[open]! >= 0) continue;
    const symbol = symbols[open];
    if (symbol === ',' || symbol === '(' || symbol === '-') {
      const m = antecedentOfClause(setting, from, open, endsAt) ?? endsAt[open]!;
      if (m >= 0 && !mentions[m]!.possessive) {
        const phrase = atPhrase(setting, from, m, endsAt);
        return phrase === m ? named(setting, m) : phrase;
      }
      if (symbol !== ',') return -1;
      const head = beforePreposition(setting, from, open);
      if (head >= 0) return head;
    }
  }
  return -1;
}

/** In "X, which works for A, B and C, said" X: the mention before the relative clause that a comma lies in, or null. */
function antecedentOfClause(setting: Setting, from: number, comma: number, endsAt: Int32Array): number | null {
  const { symbols, layout, mentions } = setting;
  for (let k = comma - 1, steps = 0; k > from && steps < 30; k--, steps++) {
    if (layout.spanOf[k]! >= 0 || isOneOf(setting, k, STOPS)) return null;
    if (symbols[k] !== ',') continue;
    if (symbols[k + 1] === 'W') {
      const m = endsAt[k]!;
      return m >= 0 && !mentions[m]!.possessive ? m : null;
    }
    // the clause has ended: "The plan, which …, would hurt X, Y, said"
    if (isOneOf(setting, k + 1, VERBS)) return null;
  }
  return null;
}

/** In "critics of the plan, …" the critics: the mention whose prepositional phrase ends before a comma. */
function beforePreposition(setting: Setting, from: number, comma: number): number {
  const { symbols, mentions, mentionAt, layout } = setting;
  for (let k = comma - 1, steps = 0; k > from && steps < LONGEST_PHRASE; k--, steps++) {
    if (!isOneOf(setting, k, IN_PHRASE) || layout.spanOf[k]! >= 0) return -1;
    if (symbols[k] !== 'p') continue;
    for (let m = k - 1; m >= from && m >= k - LONGEST_PHRASE; m--) {
      const head = mentionAt[m]!;
      if (head >= 0) return mentions[head]!.last === k && !mentions[head]!.possessive ? head : -1;
    }
  }
  return -1;
}

/** In "X, head of the Y" the name X, of whom the description at hand is. */
function describedName(setting: Setting, from: number, role: number, endsAt: Int32Array): number {
  const { symbols, names, mentions } = setting;
  const comma = phraseStart(setting, from, role) - 1;
  const name = comma > from && symbols[comma] === ',' ? endsAt[comma]! : -1;
  const isName = name >= 0 && mentions[name]!.kind === 'name' && names.entityOf[role]! >= 0;
  return isName && names.entityOf[name] === names.entityOf[role] ? name : role;
}

/** Words of "of the plan". */
const LONGEST_PHRASE = 5;

/**
 * A mention inside a prepositional phrase gives way to the head of the whole phrase, and an apposition to whom it
 * describes: "X, head of the Y, which …, said".
 */
function atPhrase(setting: Setting, from: number, m: number, endsAt: Int32Array): number {
  const { symbols } = setting;
  const first = phraseStart(setting, from, m);
  const before = first > from ? symbols[first - 1] : '^';
  if (before !== 'p' && before !== 'b' && before !== 't') return m;
  const head = firstOfClause(setting, from, first, m);
  if (head !== m) return describedName(setting, from, head, endsAt);
  for (let k = first - 1, steps = 0; k > from && steps < MOST_STEPS; k--, steps++) {
    const symbol = symbols[k]!;
    if (symbol === ',') {
      const whom = overAside(setting, from, k + 1, endsAt);
      return whom < 0 ? m : whom;
    }
    if (isOneOf(setting, k, PHRASE_ENDS)) break;
  }
  return m;
}
