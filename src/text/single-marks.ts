// A single quotation mark and the marks after it → the one that closes it, told from apostrophes, elisions and genitives.

import type { Span } from '../types.ts';
import { AFTER_CLOSING, canOpen } from './quotation-marks.ts';

const ELISIONS = /^(?:tis|twas|twere|til|till|em|cause|cos|coz|bout|round|neath|nuff|n|ere|im|er|appen|ello|course)\b/i;

/** An apostrophe at the start of a word: ’tis, ’em, ’90s. */
export function isElision(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 9);
  return (
    /^\d\ds?\b/.test(next) || (ELISIONS.test(next) && !/^(?:course|er|im|round|cause|ello|till)[,.!?]?['’]/i.test(next))
  );
}

/**
 * The mark that closes a single mark: between it and the next opening one, the first mark after punctuation; else
 * the first after a letter that is no plural genitive (the workers’ plan); else the first at all; -1 for none.
 */
export function singleClose(
  text: string,
  marks: readonly number[],
  from: number,
  paragraph: Span,
  mark: string,
): number {
  const closer = mark === "'" ? "'" : mark === '‚' ? '‘' : '’';
  let strong = -1;
  let weak = -1;
  let genitive = -1;
  let within = 0; // quotes of the same marks inside ('Most ask, 'Why?' Not him.') that wait for their closing mark
  let nested = false;
  // what begins with a capital may hold names and words in the same marks
  const whole = /\p{Lu}/u.test(text.charAt(marks[from]! + 1));
  for (let m = from + 1; m < marks.length; m++) {
    const at = marks[m]!;
    const character = text.charAt(at);
    if (
      character === '‘' &&
      closer !== '‘' &&
      mark !== "'" &&
      (canOpen(text, at, 1, paragraph.start) || isGluedToStop(text, at)) &&
      !isElision(text, at)
    ) {
      if (weak >= 0 || genitive >= 0 || within > 0 || !(whole || opensSpeech(text, at))) break;
      within++;
      continue;
    }
    if (mark === '‚' && character === '‚') break;
    if (character !== closer && !(mark === '‘' && character === "'")) continue;
    if (mark === "'" && canOpen(text, at, 1, paragraph.start) && !canCloseSingle(text, at)) {
      if (isElision(text, at)) continue;
      if (weak >= 0 || genitive >= 0 || within > 0 || !(whole || opensSpeech(text, at))) break;
      within++;
      continue;
    }
    if (!canCloseSingle(text, at)) continue;
    const before = text.charAt(at - 1);
    if (within > 0) {
      if (/[,.?!…—–\-)”"’']/.test(before) || /[,.;:?!)]/.test(text.charAt(at + 1))) within--;
      nested = true;
      continue;
    }
    if (/[,.?!…—–\-)”"]/.test(before)) {
      strong = at;
      break;
    }
    if (/s/i.test(before) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      if (genitive < 0) genitive = at;
    } else if (weak < 0) weak = at;
  }
  if (within > 0 || (nested && strong < 0)) return -1;
  return strong >= 0 && (weak < 0 || !shortFragment(text, marks[from]!, weak))
    ? strong
    : weak >= 0
      ? weak
      : genitive >= 0
        ? genitive
        : strong;
}

/**
 * Does nothing close a single mark for certain: no mark after punctuation, before punctuation, after a few words or at
 * the paragraph’s end, up to the next opening one? Then a quote that the next paragraph opens anew goes on there.
 */
export function isLeftOpen(text: string, marks: readonly number[], from: number, paragraph: Span): boolean {
  for (let m = from + 1; m < marks.length; m++) {
    const at = marks[m]!;
    if (!/['’]/.test(text.charAt(at)) || isElision(text, at)) continue;
    if (canCloseSingle(text, at)) {
      const next = text.charAt(at + 1);
      if (
        /[,.?!…—–\-)”"]/.test(text.charAt(at - 1)) ||
        next === '' ||
        /[\n,.;:!?)]/.test(next) ||
        at + 1 === paragraph.end ||
        (!/s/i.test(text.charAt(at - 1)) && shortFragment(text, marks[from]!, at))
      )
        return false;
    } else if (canOpen(text, at, 1, paragraph.start)) return true;
  }
  return true;
}

/** Does it open after a comma or a colon, or curly after a full stop, what the rest of the paragraph says, a full sentence whose closing mark is missing? */
export function isUnclosed(text: string, marks: readonly number[], from: number, paragraph: Span): boolean {
  const open = marks[from]!;
  if (!(opensSpeech(text, open) || opensAfterStop(text, open)) || !/[.!?…]/.test(text.charAt(paragraph.end - 1)))
    return false;
  for (let m = from + 1; m < marks.length; m++) {
    const at = marks[m]!;
    if (!/[\p{L}\p{N}]['’]\p{L}/u.test(text.slice(at - 1, at + 2))) return false;
  }
  return true;
}

/** "he said. ‘We": a curly mark after a full stop, before a capital. */
const opensAfterStop = (text: string, at: number): boolean =>
  /^\. ‘\p{Lu}/u.test(text.slice(Math.max(0, at - 2), at + 2));

/** After a comma or a colon, before a capital. */
const opensSpeech = (text: string, at: number): boolean =>
  /[,:] $/.test(text.slice(Math.max(0, at - 2), at)) && /\p{Lu}/u.test(text.charAt(at + 1));

/** A few words without a clause mark in them, as ‘disgrace’: these end at the first fitting mark. */
function shortFragment(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  return inside.length <= 40 && !/[,;.!?]/.test(inside) && !/in$/.test(inside);
}

/** "Why?‘Acting is lonely": between the mark of a question or an end and a capital no space was left. */
export const isGluedToStop = (text: string, at: number): boolean =>
  /[.?!…]/.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + 1));

function canCloseSingle(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(at + 1);
  if (before === ' ') return /[,.?!…]/.test(text.charAt(at - 2)) && /^\s?$/.test(next); // "… and ovenbirds. ' They"
  return !/[\s(]/.test(before) && (next === '' || AFTER_CLOSING.test(next) || isGluedToStop(text, at));
}
