// A quoted span in its setting → the values that features of all its candidates share: found once a quote.
import { truth, values } from './feature-sink.ts';
import { bucket, reportedState, symbolValue } from './feature-values.ts';
import { holdOf } from './governed.ts';
import type { QuoteShape } from './quote-shape.ts';
import type { Setting } from './setting.ts';
import { hashed, type Value } from './weights.ts';

/** Values of a quote that many features share. */
export interface QuoteLook {
  /** Step of the words of the sentence outside quotation marks, and whether there are none. */
  readonly outside: Value;
  readonly alone: Value;
  /** Symbols left and right of the quote, the nearest one on the left and the nearest two on the right. */
  readonly left: Value;
  readonly leftEnd: Value;
  readonly right: Value;
  readonly rightStart: Value;
  readonly name: Value;
  /** Whether the quote begins in lower case. */
  readonly initial: Value;
  /** Voice and side of the governing cue, how it holds the quote, and whether it has a subject. */
  readonly voice: Value;
  readonly side: Value;
  readonly hold: Value;
  readonly governed: Value;
  /** Whether the labelling of reported speech found the quote reported. */
  readonly state: Value;
  readonly persons: Value;
  readonly isFirst: Value;
}

/** The voices of a cue. */
export const VOICE = values('passive', 'active', 'plain', '');
const SIDE = values('<', '>', '');
const HOLD = values('none', 'tight', 'clause', 'far');
const GOVERNED = values('other', 'free');
const PERSONS = values('I', 'he', 'both', 'none');

/** The look of quote q; made when it is first asked for. */
export function quoteLook(setting: Setting, q: number, shape: QuoteShape): QuoteLook {
  let look = setting.quoteLooks[q];
  if (look === undefined) {
    look = newLook(setting, q, shape);
    setting.quoteLooks[q] = look;
  }
  return look;
}

function newLook(setting: Setting, q: number, shape: QuoteShape): QuoteLook {
  const { left, right, name, outside, cue } = shape;
  return {
    outside: bucket(outside),
    alone: truth(outside === 0),
    left: hashed(left),
    leftEnd: symbolValue(left.slice(-1)),
    right: hashed(right),
    rightStart: hashed(right.slice(0, 2)),
    name: hashed(name),
    initial: symbolValue(name),
    voice: VOICE[shape.voice],
    side: SIDE[shape.side],
    hold: HOLD[holdOf(setting, shape)],
    governed: cue >= 0 && setting.subjectOf[cue]! >= 0 ? GOVERNED.other : GOVERNED.free,
    state: reportedState(setting, q),
    persons: PERSONS[shape.persons],
    isFirst: truth(q === 0),
  };
}
