// Names of the features of a candidate for the speaker → what they say in words; the names are those of
// features.ts and mention-features.ts.
import {
  countWords,
  type FeatureGroup,
  type FeatureWords,
  found,
  holdWords,
  mentionWords,
  relationWords,
  shapeWords,
  sourceWords,
  subjectWords,
  symbolWords,
  timesWords,
  toldWords,
  type Wording,
  yes,
} from './feature-words.ts';
import { CARRIED_WORDS, NOBODY_WORDS } from './unnamed-words.ts';

const PLACES: Readonly<Record<string, string>> = {
  '<': 'before the quote',
  '>': 'after the quote',
  same: 'in the same sentence',
};

/** Where a mention stands: in the quote's sentence, or how many sentences away. */
function placeWords(place: string): string {
  const known = PLACES[place];
  if (known !== undefined) return known;
  const away = /^(-?)(\d+)(p?)$/.exec(place);
  if (away === null) return place;
  const sentences = away[2] === '1' ? 'one sentence' : `${away[2]} sentences`;
  return `${sentences} ${away[1] === '-' ? 'before' : 'after'}${away[3] === 'p' ? ', in another paragraph' : ''}`;
}

function strengthWords(strength: string): string {
  return strength === 'V'
    ? 'subject of a speech verb'
    : strength === 'v'
      ? 'subject of a weak speech verb'
      : 'no speech verb of its own';
}

const governs = (value: string | undefined) => `${value === 'true' ? '' : 'not '}the one nearest to the quote`;

const MENTION: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['k', 'mention', ([kind, place]) => `${mentionWords(kind!)}${place === undefined ? '' : `, ${placeWords(place)}`}`],
  [
    'w',
    'position',
    ([place, strong, governing]) =>
      strong === undefined
        ? `stands ${placeWords(place!)}`
        : `${placeWords(place!)}, ${strengthWords(strong)}${yes(governing) ? ', the one nearest to the quote' : ''}`,
  ],
  [
    'own',
    'mention',
    ([place, possessive]) => `${yes(possessive) ? 'possessive' : 'not possessive'}, ${placeWords(place!)}`,
  ],
  [
    'prep',
    'position',
    ([before]) => `comes after ${before !== undefined && before.length > 1 ? `“${before}”` : symbolWords(before)}`,
  ],
  ['after', 'position', ([after, place]) => `${symbolWords(after)} follows it, ${placeWords(place!)}`],
  ['alone', 'position', ([place, outside]) => `${countWords(outside)} words outside the marks, ${placeWords(place!)}`],
  ['next', 'position', ([word]) => `“${word}” follows it`],
  [
    'cue',
    'cue',
    ([word, ...rest]) =>
      word === 'inverted' || word === 'subject'
        ? `${word === 'inverted' ? 'its verb stands before it' : 'its verb stands after it'}${rest.length === 3 ? `, ${placeWords(rest[1]!)}` : rest.length === 2 ? `, ${mentionWords(rest[1]!)}` : ''}`
        : `its verb is “${word}”, ${governs(rest[0])}`,
  ],
  [
    'voice',
    'cue',
    ([voice, what, where]) =>
      `${voice === 'passive' ? 'a passive verb' : voice === 'active' ? 'an active verb' : voice === 'plain' ? 'a verb without auxiliary' : 'no speech verb'}${what === 'subject' ? ', its own' : what === 'inverted' ? ', its own before it' : `, it comes after ${what!.length > 1 ? `“${what}”` : symbolWords(what)}`}${where === undefined || PLACES[where] === undefined ? '' : `, ${placeWords(where)}`}`,
  ],
  [
    'cue strength',
    'cue',
    ([strength, place]) => `its verb is a cue in ${Number(strength) * 20} % of its uses, ${placeWords(place!)}`,
  ],
  [
    'cue to quote',
    'cue',
    ([place, distance]) => `${countWords(distance)} words between its verb and the quote, ${placeWords(place!)}`,
  ],
  [
    'cue path',
    'pattern',
    ([side, path]) => `between verb and quote${side === '>' ? ' (verb after it)' : ''}: ${symbolWords(path)}`,
  ],
  [
    'cue far',
    'pattern',
    ([place, end]) => `its verb ${placeWords(place!)}, that sentence ends with ${symbolWords(end)}`,
  ],
  [
    'no cue',
    'cue',
    ([place, other]) =>
      `${other === 'other' ? 'another mention is the subject of the nearest speech verb' : 'the nearest speech verb has no subject'}, ${placeWords(place!)}`,
  ],
  ['touches cue', 'cue', ([side]) => `touches the nearest speech verb on its ${side === 'l' ? 'left' : 'right'}`],
  ['path', 'pattern', ([place, path]) => `between it and the quote: ${symbolWords(path)} (${placeWords(place!)})`],
  [
    'way',
    'pattern',
    ([place, path]) => `between it and the quote, roughly: ${symbolWords(path)} (${placeWords(place!)})`,
  ],
  [
    'distance',
    'position',
    ([place, distance]) => `${countWords(distance)} pairs of words from the quote, ${placeWords(place!)}`,
  ],
  [
    'rank',
    'position',
    ([place, rank]) =>
      `${rank === '0' ? 'the first mention' : `${countWords(rank)} mentions before it`} in the sentence, ${placeWords(place!)}`,
  ],
  [
    'shape',
    'pattern',
    ([shape, place, strong]) => `${shapeWords(shape!)}; ${placeWords(place!)}, ${strengthWords(strong!)}`,
  ],
  ['left', 'pattern', ([left, place]) => `left of the quote: ${symbolWords(left)} (${placeWords(place!)})`],
  ['right', 'pattern', ([right, place]) => `right of the quote: ${symbolWords(right)} (${placeWords(place!)})`],
  [
    'embeds',
    'pattern',
    ([who]) =>
      who === 'none'
        ? 'no clause with “that” around the quote'
        : who === 'me'
          ? 'says that somebody …, with the quote inside'
          : 'another mention says that …, with the quote inside',
  ],
  [
    'clause',
    'pattern',
    ([opener]) =>
      `its clause begins after ${opener !== undefined && opener.length > 1 ? `“${opener}”` : symbolWords(opener)}`,
  ],
  [
    'others',
    'cue',
    ([others, place, kind]) =>
      `${others === '0' ? 'has the nearest speech verb' : others === '1' ? 'somebody else may have the speech verb' : 'no speech verb near'}: ${mentionWords(kind!)}, ${placeWords(place!)}`,
  ],
  [
    'far',
    'position',
    ([place, what, value]) =>
      `${placeWords(place!)}${what === 'outside' ? `, ${countWords(value)} words outside the marks` : what === 'quotes' ? `, in a sentence with ${value === '0' ? 'no quote' : value === '1' ? 'a quote' : 'several quotes'}` : what === 'ends' ? `, its sentence ends with ${symbolWords(value)}` : what === 'spoken' ? ', while a speech verb stands by the quote' : ''}`,
  ],
  [
    'on',
    'position',
    ([alone]) => `comes after the quote, which ${yes(alone) ? 'stands alone' : 'has words around it'}`,
  ],
  [
    'linked',
    'reported speech',
    ([linked, ...rest]) =>
      `${yes(linked) ? 'inside the source' : 'outside the source'} that the labelling found${rest[0] === 'true' ? ', the first in it' : ''}`,
  ],
  ['source', 'reported speech', ([grade]) => sourceWords(grade!)],
  ['held', 'cue', ([hold, relation]) => `${holdWords(hold)}, ${subjectWords(relation)}`],
  ['within', 'cue', ([relation]) => relationWords(relation!)],
  ['told', 'reported speech', ([who, place]) => `${toldWords(who)}, ${placeWords(place!)}`],
  ['count', 'history', ([count]) => `named ${timesWords(count)} in the article`],
  [
    'since',
    'reported speech',
    ([latest]) =>
      yes(latest) ? 'the last one reported before the quote' : 'not the last one reported before the quote',
  ],
  [
    'last',
    'history',
    ([speaks]) =>
      speaks === 'last'
        ? 'spoke last'
        : speaks === 'other'
          ? 'spoke before the last speaker'
          : speaks === 'new'
            ? 'did not speak last'
            : 'who spoke last is not known by name',
  ],
  [
    'head',
    'mention',
    ([word, place]) =>
      word === 'V' || word === 'v' || word === '-'
        ? `a description, ${strengthWords(word)}, ${placeWords(place ?? '')}`
        : `a description with the noun “${word}”`,
  ],
  ['continues', 'history', () => 'the quote goes on from the paragraph before'],
  [
    'topic',
    'position',
    ([topic, place, , newcomer]) =>
      `${topic === 'is' ? 'its sentence is about it' : topic === 'opens' ? 'opens its sentence after a preposition' : 'its sentence is about something else'}${newcomer === 'true' ? ', named for the first time' : ''}, ${placeWords(place!)}`,
  ],
];

/** A feature of a candidate for the speaker. */
export function speakerFeatureWords(name: string): FeatureWords {
  return found(
    name,
    name === '0' || name.startsWith('0 ')
      ? NOBODY_WORDS
      : name === 'c' || name.startsWith('c ')
        ? CARRIED_WORDS
        : MENTION,
  );
}
