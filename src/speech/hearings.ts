// A quoted span in its sentence → whether the words are only passed on without anybody who said them: what a court heard,
// what is alleged, what somebody was asked.
import type { Setting } from './setting.ts';

/**
 * heard: "the court heard that …", "jurors were told …"; alleged: "it was claimed that …"; asked: "asked if he was “…”,
 * X said no"; '' otherwise. With “ inner” where somebody says something between that and the quote.
 */
export type Hearing = '' | 'heard' | 'heard inner' | 'alleged' | 'alleged inner' | 'asked' | 'asked inner';

/** Those before whom something is said. */
const LISTENERS = new Set(
  'coroner court courtroom hearing inquest inquiry judge juror jurors jury magistrate magistrates panel sheriff trial tribunal'.split(
    ' ',
  ),
);
/** Words that may pass something on: 'told' only as a passive before listeners, 'alleged' only behind "it". */
const PASSING_ON: ReadonlyMap<string, 'heard' | 'told' | 'alleged' | 'asked'> = new Map([
  ...'heard hears hear'.split(' ').map(word => [word, 'heard'] as const),
  ...'told shown reminded'.split(' ').map(word => [word, 'told'] as const),
  ...'alleged claimed reported said suggested understood rumoured rumored believed'
    .split(' ')
    .map(word => [word, 'alleged'] as const),
  ...'asked quizzed pressed questioned challenged'.split(' ').map(word => [word, 'asked'] as const),
]);
/** Tokens around the quote that are looked at. */
const MOST_TOKENS = 48;

/** Tells how the tokens before [first, last) in a sentence [from, to), or those after it, pass the words on. */
export function hearingOf(setting: Setting, from: number, to: number, first: number, last: number): Hearing {
  const { layout, symbols, subjectOf } = setting;
  const { spanOf } = layout;
  let inner = false;
  for (let i = first - 1; i >= from && i >= first - MOST_TOKENS; i--) {
    if (spanOf[i]! >= 0) continue;
    const kind = passedOnAt(setting, from, i);
    if (kind === 'asked' && answeredBefore(setting, i, first)) return '';
    if (kind !== '') return inner ? `${kind} inner` : kind;
    if (symbols[i] === 'V' && subjectOf[i]! >= 0) inner = true;
  }
  // “…”, the court heard
  for (let i = last; i < to && i < last + 8 && spanOf[i]! < 0; i++)
    if (passedOnAt(setting, last, i) === 'heard') return 'heard';
  return '';
}

/** What the word at a token does: a court hears, something is alleged, somebody is asked. */
function passedOnAt({ layout, symbols }: Setting, from: number, i: number): '' | 'heard' | 'alleged' | 'asked' {
  const { lower } = layout.words;
  const kind = PASSING_ON.get(lower[i]!);
  if (kind === undefined) return '';
  if (kind === 'asked') return i === from || (i === from + 1 && lower[from] === 'when') ? 'asked' : '';
  let k = i - 1;
  let auxiliary = false;
  while (k >= from && (symbols[k] === 'x' || symbols[k] === 'a')) {
    if (symbols[k] === 'x') auxiliary = true;
    k--;
  }
  if (k < from) return '';
  if (kind === 'heard' || (kind === 'told' && auxiliary)) return LISTENERS.has(lower[k]!) ? 'heard' : '';
  return auxiliary && lower[k] === 'it' ? 'alleged' : '';
}

/** Is the question over before the quote begins? */
function answeredBefore({ layout, symbols }: Setting, asked: number, first: number): boolean {
  for (let i = asked + 1; i < first - 1; i++) if (symbols[i] === ',' && layout.spanOf[i]! < 0) return true;
  return false;
}
