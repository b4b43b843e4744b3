// A pronoun and an earlier mention → is it in view: not in the question that "he" answers, not the place where "it" happens?
import type { Setting } from '../speech/setting.ts';
import type { Anaphor } from './anaphor.ts';
import type { Referent } from './referents.ts';

/** Verbs of asking and telling whose participle opens a sentence about whoever answers. */
const ASKED = new Set(['asked', 'quizzed', 'pressed', 'questioned', 'challenged', 'told', 'reminded']);

/** Tokens before the comma that ends the question. */
const LONGEST_QUESTION = 48;

/** Before the name of where something is. */
const WHERE = new Set(['in', 'at', 'near', 'outside', 'around', 'across']);

/** "Asked whether X would stay, he laughed": is a mention part of the question, which is about somebody else than who answers? */
export function isInQuestion({ layout, mentions, cueOf }: Setting, m: number): boolean {
  const { words, sentences, sentenceOf } = layout;
  const { first: at, kind } = mentions[m]!;
  // "asked whether he would stay, he laughed"
  if (kind === 'pronoun' || cueOf[m]! >= 0) return false;
  const { first, last } = sentences[sentenceOf[at]!]!;
  const verb = words.lower[first] === 'when' ? first + 1 : first;
  if (at <= verb || !ASKED.has(words.lower[verb]!)) return false;
  let comma = verb + 1;
  const end = Math.min(last, comma + LONGEST_QUESTION);
  while (comma < end && words.lower[comma] !== ',') comma++;
  return comma < end && at < comma;
}

/** May a pronoun mean somebody by mention k? */
export function isInView(setting: Setting, anaphor: Anaphor, k: number, referent: Referent): boolean {
  const { layout, mentions } = setting;
  if (anaphor.isHeOrShe) return layout.sentenceOf[mentions[k]!.first] !== anaphor.sentence || !isInQuestion(setting, k);
  if (anaphor.kind !== 'it' || referent < 0 || setting.entityTypes[referent] === 'organization') return true;
  const before = mentions[k]!.first - 1;
  return before < 0 || !WHERE.has(layout.words.lower[before]!);
}
