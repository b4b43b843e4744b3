// Setting → whose answers the quotes of an interview are: quotes that stand alone behind questions to "you", or behind
// headings "On his brother:", are the words of whoever the title and the lead introduce, not of who is asked about.
import type { Setting } from './setting.ts';

/** Quotes that answer, and the entity that was asked. */
export interface Interview {
  readonly entity: number;
  readonly answers: ReadonlySet<number>;
}

/** Fewer prompts make no interview; fewer suffice when one of them addresses somebody. */
const LEAST_PROMPTS = 3;
const LEAST_ADDRESSED = 2;
/** Tokens of a quote that is set apart; shorter ones are titles. */
const LEAST_LIFTED = 6;
/** Longest heading of an answer, in characters. */
const LONGEST_HEADING = 120;
/** Most characters of a prompt looked at. */
const PROMPT_LENGTH = 400;

/** "What went wrong? (Ann, Hull) Q: …? A:": a question, its sender, the label of the answer, up to a quote. */
const QUESTION = /\?["”’')]?\s*(?:[([][^()[\]\n]{1,60}[)\]]\s*)?(?:(?:A|Answer|ANSWER)[:.]\s*)?$/;
/** "On motherhood:" as a line of its own. */
const TOPIC = /^(?:[-–—•*▪\d.)\s]{0,6})(?:On|ON)\s[^.!?\n]*[:.…]?$/;
/** "A:" before the answer. */
const LABEL = /\b(?:A|Answer|ANSWER)[:.]$/;
const ADDRESS = /\b(?:you|your|you’re|you’ve|you're|you've|yourself)\b/i;

/** The interview that an article holds, or null. */
export function interviewIn(setting: Setting): Interview | null {
  const { layout, spanFirst, spanLast } = setting;
  const { spans, text } = layout;
  const answers = new Set<number>();
  let prompts = 0;
  let addressed = 0;
  let first = -1;
  for (let q = 0; q < spans.length; q++) {
    if (!standsAlone(setting, q)) continue;
    const span = spans[q]!;
    const prompt = promptBefore(text, span.outerStart, q === 0 ? 0 : spans[q - 1]!.outerEnd);
    if (prompt !== null) {
      prompts++;
      if (ADDRESS.test(prompt) || LABEL.test(prompt)) addressed++;
      if (first < 0) first = q;
      answers.add(q);
    } else if (answers.has(q - 1) && text.slice(spans[q - 1]!.outerEnd, span.outerStart).trim() === '') answers.add(q);
  }
  if (first < 0 || (prompts < LEAST_PROMPTS && (prompts < LEAST_ADDRESSED || addressed === 0))) return null;
  const lead = leadEnd(setting, first);
  const entity = introduced(setting, lead);
  // what else stands alone is lifted from the answers
  for (let q = 0; q < spans.length; q++)
    if (spanLast[q]! - spanFirst[q]! >= LEAST_LIFTED && standsAlone(setting, q)) answers.add(q);
  return entity < 0 ? null : { entity, answers };
}

/** Is nothing of the quote’s sentence outside its marks but the label of an answer? */
function standsAlone({ layout, spanFirst, spanLast, spanSentence }: Setting, q: number): boolean {
  const { words, sentences, spanOf } = layout;
  const sentence = sentences[spanSentence[q]!]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (spanOf[i]! >= 0 || words.kind[i]! >= 2) continue;
    if (i < spanFirst[q]! && /^(?:a|answer)$/.test(words.lower[i]!) && spanFirst[q]! - i <= 2) continue;
    return false;
  }
  return spanLast[q]! > spanFirst[q]!;
}

/** What asks for the words at `at`: a question or a topic right before them, after `from`. */
function promptBefore(text: string, at: number, from: number): string | null {
  const before = text.slice(Math.max(from, at - PROMPT_LENGTH), at).trimEnd();
  if (QUESTION.test(before)) return before;
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  return line.length <= LONGEST_HEADING && TOPIC.test(line) ? line : null;
}

/** Where the text before the first prompt ends: the sentence of the prompt is no part of it. */
function leadEnd({ layout, spanSentence }: Setting, q: number): number {
  const sentence = layout.sentences[spanSentence[q]!]!;
  const prompt = layout.sentences[Math.max(0, spanSentence[q]! - 1)]!;
  return spanSentence[q]! === 0 ? sentence.first : prompt.first;
}

/** Words before whom somebody talks to. */
const PARTNER = new Set(['to', 'with']);
/** Who asks: behind a verb of theirs stands who is asked. */
const ASKERS = /^(?:we|us|our|i|me|minutes|questions|interview|chat|q&a|meet|catch|caught|sat|sit)$/;
const BYLINE = /^(?:by|words|interview|photos?|photographs?|pictures?|from|text|edited)$/;
/** A mention counts so much; with a partner’s preposition before it, or in a byline. */
const NAMED = 1;
const IN_FIRST = 0.6;
const AS_PARTNER = 0.25;

/** The person whom the words before the token `lead` introduce; -1 for none. */
function introduced(setting: Setting, lead: number): number {
  const { layout, mentions, names, entityTypes } = setting;
  const { words, sentenceOf, sentences, spanOf } = layout;
  const scores = new Map<number, number>();
  let last = -1;
  for (let m = 0; m < mentions.length && mentions[m]!.first < lead; m++) {
    const { first, kind, type } = mentions[m]!;
    if (spanOf[first]! >= 0) continue;
    const entity = names.entityOf[m]!;
    if (kind === 'pronoun') {
      // a pronoun goes on with whoever was named
      if (last >= 0 && /^(?:he|she|his|her|him)$/.test(words.lower[first]!)) scores.set(last, scores.get(last)! + 0.5);
      continue;
    }
    if (entity < 0) continue;
    const named = entityTypes[entity]!;
    if (named === 'place' || named === 'organization' || type === 'place') continue;
    const sentence = sentences[sentenceOf[first]!]!;
    const opening = words.lower[sentence.first]!;
    if (first > sentence.first && BYLINE.test(opening) && first - sentence.first <= 3) continue;
    let score = NAMED;
    if (!scores.has(entity) && scores.size === 0) score += IN_FIRST;
    let before = first - 1;
    while (
      before > sentence.first &&
      words.kind[before]! < 2 &&
      !PARTNER.has(words.lower[before]!) &&
      first - before < 6
    )
      before--;
    if (before >= sentence.first && PARTNER.has(words.lower[before]!)) {
      let asks = false;
      for (let i = sentence.first; i < before && !asks; i++) asks = ASKERS.test(words.lower[i]!);
      score = asks ? NAMED + IN_FIRST : AS_PARTNER;
    }
    scores.set(entity, (scores.get(entity) ?? 0) + score);
    last = entity;
  }
  let best = -1;
  let most = 0;
  for (const [entity, score] of scores) if (score > most) [best, most] = [entity, score];
  return best;
}
