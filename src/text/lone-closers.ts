// A closing double mark that nothing opened → where the words before it begin: the page lost their opening mark.
import type { Span } from '../types.ts';

/** Verbs after which words are quoted; marks are read before words have their classes. */
const SAYING =
  'said|says|saying|adds|added|adding|told \\p{L}+|tells \\p{L}+|asks|asked|replies|replied|writes|wrote|continues|continued|explains|explained|notes|noted|states|stated|reads|read|shouts|shouted|recalls|recalled|insists|insisted|admits|admitted|warns|warned|argues|argued|concludes|concluded|jokes|joked|laughs|laughed';

/** "… said, ", "… said: ": a clause of the reporter that announces words, at its end. */
const ANNOUNCED = new RegExp(`(?:(?:^|\\P{L})(?:${SAYING}),|:)$`, 'u');

/** Does a clause that announces words end right before `at`? */
export const isAnnounced = (text: string, at: number): boolean => ANNOUNCED.test(text.slice(Math.max(0, at - 40), at));

const PRONOUN = 'he|she|they|it|I|we|one';
const TITLE = '(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Rev)\\.? )?';
const NAME = `${TITLE}\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}`;

/** " said Holm", " Holm said", " he added": the reporter's clause right after words. */
const TAG = new RegExp(
  `^ (?:(?:${SAYING}) (?:${PRONOUN}|the|a|an|${NAME})|(?:${PRONOUN}|${NAME}) (?:also |later |then )?(?:${SAYING})|adding that)(?!\\p{L})`,
  'u',
);

/** Longest tag looked at. */
const TAG_LENGTH = 80;

/**
 * Where the words begin that the mark at `at`, the paragraph's first, closes: after the verb that announces them, or,
 * before a clause of the reporter, the paragraph's start; -1 when it does not close words of somebody for certain.
 */
export function startWithoutMark(text: string, at: number, paragraph: Span): number {
  if (!/[,.?!…]/.test(text.charAt(at - 1))) return -1;
  const ends = at + 1 >= paragraph.end;
  if (!ends && !TAG.test(text.slice(at + 1, at + 1 + TAG_LENGTH))) return -1;
  if (ends && text.charAt(at - 1) === ',') return -1;
  const before = text.slice(paragraph.start, at);
  const announced = new RegExp(`(?:(?<!\\p{L})(?:${SAYING}),|:) (?=\\p{Lu})`, 'u').exec(before);
  if (announced !== null) return paragraph.start + announced.index + announced[0].length;
  return ends ? -1 : paragraph.start;
}
