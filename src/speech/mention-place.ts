// What a mention is and where it stands beside a quote → the features of that alone, whatever else stands between.
import { add1, add2, add3, add4, type FeatureSink, template, truth, values } from './feature-sink.ts';
import type { MentionLook } from './mention-look.ts';
import { hashed, type Value } from './weights.ts';

/** Where a candidate stands: its sentence as seen from the quote's, or the side of the quote in the same sentence. */
const WHERE: readonly Value[] = ['-2', '-2p', '-1', '-1p', '<', '>', '1', '1p'].map(hashed);
/** Sentences before the quote’s that have candidates. */
const MOST_BEFORE = 2;
const LEFT = 4;

/** The number of a place: so many sentences before the quote's or on, in its paragraph or not, or left of it or not. */
export function placeOf(away: number, isSameParagraph: boolean, isLeft: boolean): number {
  if (away === 0) return isLeft ? LEFT : LEFT + 1;
  return 2 * (away + MOST_BEFORE) + (isSameParagraph ? 0 : 1);
}

export const whereOf = (place: number): Value => WHERE[place]!;
const isSameSentence = (place: number): boolean => place === LEFT || place === LEFT + 1;

/** Does the quote's cue govern the candidate, another mention or none, or has the quote no cue? */
export const Governing = { own: 0, other: 1, none: 2 } as const;
/** Does the candidate stand in the source of the reported speech that holds the quote, and first there? */
export const Linking = { none: 0, linked: 1, first: 2 } as const;

const OF = {
  k: template('k'),
  w: template('w'),
  own: template('own'),
  cue: template('cue'),
  cueStrength: template('cue strength'),
  voice: template('voice'),
  others: template('others'),
  far: template('far'),
  linked: template('linked'),
  source: template('source'),
  head: template('head'),
};
const OTHERS = values('0', '1', '2');

/** Adds the features of a mention at a place. */
export function ofPlace(look: MentionLook, place: number, governing: number, linking: number, sink: FeatureSink): void {
  const { kind, strong, subject, inSource } = look;
  const where = WHERE[place]!;
  const governs = truth(governing === Governing.own);
  add1(sink, OF.k, kind);
  add2(sink, OF.k, kind, where);
  add1(sink, OF.w, where);
  add3(sink, OF.w, where, strong, governs);
  add2(sink, OF.own, where, look.possessive);
  if (look.cue !== null) {
    const { relation, strength, voice } = look.cue;
    add4(sink, OF.cue, relation, strong, where, governs);
    add3(sink, OF.cue, relation, governs, kind);
    add4(sink, OF.voice, voice, relation, where, governs);
    add3(sink, OF.cueStrength, strength, where, governs);
  }
  if (isSameSentence(place))
    add3(
      sink,
      OF.others,
      governing === Governing.own ? OTHERS[0] : governing === Governing.other ? OTHERS[1] : OTHERS[2],
      where,
      kind,
    );
  else {
    add3(sink, OF.far, where, subject, strong);
    add3(sink, OF.far, where, kind, subject);
  }
  const linked = truth(linking !== Linking.none);
  add3(sink, OF.linked, linked, truth(linking === Linking.first), kind);
  add2(sink, OF.source, inSource, where);
  add3(sink, OF.source, inSource, linked, governs);
  add4(sink, OF.linked, linked, where, strong, governs);
  if (look.head !== null) add4(sink, OF.head, strong, where, look.type, look.plural);
}
