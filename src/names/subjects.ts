// An article's mentions → the same with the subjects of strong speech verbs that no other kind of mention covers.
import { isCalling } from '../lexicon/callings.ts';
import { Flag, plain } from '../lexicon/entry.ts';
import { PLURAL_HEADS } from '../lexicon/nouns.ts';
import type { Layout } from '../text/layout.ts';
import type { Sentence } from '../text/segment.ts';
import { is, Shape, TokenKind, type Words } from '../text/words.ts';
import { type Mention, NO_TITLES } from './mention.ts';

const { lower: SMALL } = Shape;
const STRONG_CUE = 0.45;
/** A participle with a subject of its own needs less: "with one naming him …". */
const WEAK_CUE = 0.1;
/** Words of a noun phrase that are read. */
const LONGEST = 6;
/** Prepositional phrases between a subject and its verb: "a voice from the back of the hall shouted". */
const MOST_PHRASES = 3;

/** Words that stand alone for somebody. */
const INDEFINITE = new Set(
  'one some many other others another both several few most all two three four someone somebody everyone everybody'.split(
    ' ',
  ),
);

/** Of them those that stand for more than one. */
const SEVERAL = new Set('both several many few two three four duo trio'.split(' '));

/** Tokens [first, last) of a noun phrase. */
interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Adds the noun phrase left of a strong cue ("demonstrators chanted") or right of it after a quote ("“…,” sang the stand"). */
export function withSubjects(layout: Layout, mentions: readonly Mention[]): Mention[] {
  const { words } = layout;
  const { cue: strength, shape } = words;
  const covering = new Int32Array(words.count).fill(-1);
  for (let m = 0; m < mentions.length; m++)
    for (let i = mentions[m]!.first; i < mentions[m]!.last; i++) covering[i] = m;
  const added: Mention[] = [];
  for (const sentence of layout.sentences) {
    for (let cue = sentence.first; cue < sentence.last; cue++) {
      if (strength[cue]! < WEAK_CUE) continue;
      if (
        (strength[cue]! < STRONG_CUE && !is(words, cue, Flag.ing)) ||
        shape[cue] !== SMALL ||
        layout.spanOf[cue]! >= 0 ||
        covering[cue]! >= 0 ||
        // "no remark was", "the claim has": a noun
        (!is(words, cue, Flag.ed) && is(words, cue + 1, Flag.auxiliary))
      )
        continue;
      if (is(words, cue, Flag.ing)) {
        const phrase = absolutePhrase(layout, covering, sentence, cue);
        if (phrase === null) continue;
        covering.fill(mentions.length, phrase.first, phrase.last);
        added.push(subjectOf(layout, phrase));
        continue;
      }
      const phrase =
        (cue > sentence.first ? phraseBefore(layout, mentions, covering, sentence, cue) : null) ??
        phraseAfter(layout, covering, sentence, cue) ??
        indefiniteBeforeAside(layout, sentence, cue);
      if (phrase === null) continue;
      covering.fill(mentions.length, phrase.first, phrase.last);
      added.push(subjectOf(layout, phrase));
    }
  }
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.first - b.first);
}

/** Words of "with one of the older men from the village saying" between "with" and the participle. */
const LONGEST_ABSOLUTE = 8;

/** What a participle has for itself as its subject: "with several calling it …", "… and another saying". */
function absolutePhrase(layout: Layout, covering: Int32Array, sentence: Sentence, cue: number): Phrase | null {
  const { words } = layout;
  for (let i = cue - 1; i >= sentence.first && i >= cue - LONGEST_ABSOLUTE; i--) {
    if (words.kind[i] === TokenKind.mark || layout.spanOf[i]! >= 0) return null;
    const low = words.lower[i]!;
    if (low !== 'with' && (low !== 'and' || i !== cue - 2)) continue;
    const first = i + 1;
    if (!INDEFINITE.has(words.lower[first]!)) return null;
    return covering[first]! >= 0 ? null : { first, last: first + 1 };
  }
  return null;
}

function phraseBefore(
  layout: Layout,
  mentions: readonly Mention[],
  covering: Int32Array,
  sentence: Sentence,
  cue: number,
): Phrase | null {
  const { words } = layout;
  let end = cue;
  while (
    end > sentence.first &&
    (is(words, end - 1, Flag.adverb) || is(words, end - 1, Flag.auxiliary) || is(words, end - 1, Flag.ly))
  )
    end--;
  for (let phrases = 0; phrases < MOST_PHRASES && end > sentence.first; phrases++) {
    if ((words.kind[end - 1] === TokenKind.mark && words.lower[end - 1] !== '%') || layout.spanOf[end - 1]! >= 0)
      return null;
    let first = end;
    const known = covering[end - 1]!;
    if (known >= 0) {
      if (known >= mentions.length) return null;
      first = mentions[known]!.first;
      if (first > sentence.first && is(words, first - 1, Flag.determiner)) first--;
      // it is the subject itself
      if (first === sentence.first || !is(words, first - 1, Flag.preposition)) return null;
    } else {
      while (first > sentence.first && end - first < LONGEST) {
        const before = first - 1;
        const cover = covering[before]!;
        const modifier = cover >= 0 ? mentions[cover] : undefined;
        if (modifier?.modifier && modifier.kind === 'name') {
          first = modifier.first;
          continue;
        }
        if (
          cover >= 0 ||
          (words.kind[before] === TokenKind.mark && words.lower[before] !== '%') ||
          layout.spanOf[before]! >= 0 ||
          is(words, before, Flag.preposition | Flag.conjunction | Flag.auxiliary) ||
          words.cue[before]! >= STRONG_CUE
        )
          break;
        first--;
        if (is(words, first, Flag.determiner)) break;
      }
      if (first >= end) return null;
      if (first === sentence.first || !is(words, first - 1, Flag.preposition)) {
        const introduced =
          (phrases === 0 && isSeveral(words, end - 1)) ||
          is(words, first, Flag.determiner) ||
          INDEFINITE.has(words.lower[first]!) ||
          words.kind[first] === TokenKind.number;
        return introduced && canHead(layout, end - 1) ? { first, last: end } : null;
      }
    }
    end = first - 1;
  }
  return null;
}

/** After a quote: "“…,” wrote one", "“…,” sang the away end at their manager". */
function phraseAfter(layout: Layout, covering: Int32Array, sentence: Sentence, cue: number): Phrase | null {
  const { words } = layout;
  const afterQuote = cue > 0 && layout.spanOf[cue - 1]! >= 0;
  const first = cue + 1;
  if (!afterQuote || first >= sentence.last || words.kind[first] !== TokenKind.word) return null;
  if (!is(words, first, Flag.determiner) && !INDEFINITE.has(words.lower[first]!)) return null;
  let last = first + 1;
  if (!INDEFINITE.has(words.lower[first]!))
    while (
      last < sentence.last &&
      last - first < LONGEST &&
      covering[last]! < 0 &&
      words.kind[last] === TokenKind.word &&
      layout.spanOf[last]! < 0 &&
      !is(words, last, Flag.function)
    )
      last++;
  for (let i = first; i < last; i++) if (covering[i]! >= 0) return null;
  return canHead(layout, last - 1) ? { first, last } : null;
}

/** Tokens of an aside. */
const LONGEST_ASIDE = 16;

/** "One, who asked not to be named, said": a word that stands alone for somebody before an aside. */
function indefiniteBeforeAside({ words, spanOf }: Layout, sentence: Sentence, cue: number): Phrase | null {
  if (words.lower[cue - 1] !== ',') return null;
  for (let k = cue - 2; k > sentence.first && cue - k <= LONGEST_ASIDE; k--) {
    if (words.lower[k] !== ',') continue;
    const alone = k - 1 === sentence.first || !is(words, k - 2, Flag.preposition | Flag.determiner);
    return alone && INDEFINITE.has(words.lower[k - 1]!) && spanOf[k - 1]! < 0 ? { first: k - 1, last: k } : null;
  }
  return null;
}

/** "Demonstrators chanted" needs no determiner; "traded heavy" has no subject there. */
function isSeveral(words: Words, head: number): boolean {
  const low = words.lower[head]!;
  return (
    (low.endsWith('s') && !low.endsWith('ss')) ||
    PLURAL_HEADS.has(low) ||
    /(?:men|people|children|youth|media)$/.test(low) ||
    words.shape[head]! >= Shape.capitalised
  );
}

function canHead({ words }: Layout, head: number): boolean {
  return (!is(words, head, Flag.function) || INDEFINITE.has(words.lower[head]!)) && !is(words, head, Flag.calendar);
}

const ARTICLES = new Set(['the', 'a', 'an']);

/** Nouns for a calling that are more often nouns for something else: "the model predicts", "the centre said". */
const AMBIGUOUS = new Set(
  'number model reserve safety lead centre center rugby labour tory builder retailer grocer lender broadcaster brewer local'.split(
    ' ',
  ),
);

/** "The shot-stopper", "the forward": what speaks and is known as a calling is a person. */
function subjectOf({ words }: Layout, { first, last }: Phrase): Mention {
  const head = last - 1;
  const key: string[] = [];
  for (let k = is(words, first, Flag.determiner) && first < head ? first + 1 : first; k < last; k++)
    key.push(plain(words.lower[k]!));
  const person =
    head > first &&
    ARTICLES.has(words.lower[first]!) &&
    isCalling(key[key.length - 1]!) &&
    !AMBIGUOUS.has(key[key.length - 1]!);
  return {
    kind: person ? 'role' : 'subject',
    first,
    last,
    head,
    type: person ? 'person' : 'unknown',
    gender: 'unknown',
    plural: words.lower[head]!.endsWith('s') || SEVERAL.has(words.lower[head]!),
    possessive: false,
    modifier: false,
    key,
    titles: NO_TITLES,
  };
}
