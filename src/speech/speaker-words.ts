// Names of the features of a candidate for the speaker → what they say in words; the names are those of
// features.ts and mention-features.ts.
import {
  carriedPlace,
  countWords,
  type FeatureGroup,
  type FeatureWords,
  found,
  holdWords,
  relationWords,
  reportedWords,
  shapeWords,
  sourceWords,
  subjectWords,
  symbolWords,
  timesWords,
  toldWords,
  type Wording,
  yes,
} from './feature-words.ts';

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

/** The kind of a mention: "p:he", "rpthe", "np2". */
function mentionWords(kind: string): string {
  if (kind.startsWith('p:')) return `the pronoun “${kind.slice(2)}”`;
  if (kind === 's') return 'the subject of a speech verb';
  const name = /^n(.)([12])$/.exec(kind);
  if (name !== null) {
    const types: Readonly<Record<string, string>> = { p: 'a person', o: 'an organisation', l: 'a place' };
    return `${name[2] === '2' ? 'a full name' : 'a name of one word'}, ${types[name[1]!] ?? 'of a type not known'}`;
  }
  const role = /^r([po])(s?)(the|his|a|)$/.exec(kind);
  if (role !== null) {
    const what = `${role[2] === 's' ? 'several ' : ''}${role[1] === 'p' ? (role[2] === 's' ? 'people' : 'a person') : 'an organisation or document'}`;
    return `a description of ${what}${role[3] === '' ? '' : ` with “${role[3]}”`}`;
  }
  return kind;
}

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
];

const CARRIED: readonly (readonly [string, FeatureGroup, Wording])[] = [
  [
    'c',
    'history',
    ([where, what, value]) => {
      if (where === undefined) return 'carried at all';
      const place = carriedPlace(where);
      const said: Readonly<Record<string, (value: string) => string>> = {
        outside: outside =>
          outside === 'true'
            ? 'nothing outside the marks'
            : outside === 'false'
              ? 'words outside the marks'
              : `${countWords(outside)} words outside the marks`,
        cue: cue =>
          cue === 'none'
            ? 'no speech verb near'
            : cue === 'subject'
              ? 'a speech verb with its own subject'
              : 'a speech verb without a subject',
        left: left => `left of the quote: ${symbolWords(left)}`,
        right: right => `right of the quote: ${symbolWords(right)}`,
        names: names => `${countWords(names)} mentions since the quote before`,
        shape: shapeWords,
        last: last =>
          last === 'c'
            ? 'the quote before was carried, too'
            : last === '0'
              ? 'the quote before had no speaker'
              : 'the quote before had its own mention',
        turns: turns =>
          turns === 'alone'
            ? 'only one person has spoken'
            : turns === 'run'
              ? 'the last speaker has spoken several quotes in a row'
              : 'speakers take turns',
        first: first => `its sentence begins with ${first.length > 1 ? mentionWords(first) : symbolWords(first)}`,
        alone: rest =>
          rest === 'gap' ? 'stands alone after other sentences' : 'stands alone; who speaks in the next sentence',
      };
      return what === undefined ? place : `${place}, ${said[what]?.(value ?? '') ?? what}`;
    },
  ],
  ['c reported', 'reported speech', values => `the quote is ${reportedWords(values)}`],
  ['c continues', 'history', ([value]) => (yes(value) ? 'goes on from the paragraph before' : 'opens anew')],
  ['c open', 'history', ([open]) => (yes(open) ? 'the quote before was left open' : 'the quote before was closed')],
  ['c heading', 'position', ([value]) => (yes(value) ? 'in a heading' : 'not in a heading')],
  [
    'c since',
    'reported speech',
    ([who]) =>
      who === 'nobody'
        ? 'nobody has been reported since the quote before'
        : who === 'same'
          ? 'who spoke last has been reported since'
          : who === 'other'
            ? 'somebody else has been reported since'
            : `${who === 'pronoun' ? 'a pronoun' : 'somebody described'} has been reported since`,
  ],
  ['c told', 'reported speech', ([who]) => toldWords(who)],
  ['c held', 'cue', ([hold]) => holdWords(hold)],
  ['c between', 'pattern', ([between]) => `between the two quotes: ${symbolWords(between)}`],
];

const NOBODY: readonly (readonly [string, FeatureGroup, Wording])[] = [
  ['0', 'history', () => 'nobody at all'],
  ['0 reported', 'reported speech', values => `the quote is ${reportedWords(values)}`],
  ['0 left', 'pattern', ([left]) => `left of the quote: ${symbolWords(left)}`],
  ['0 shape', 'pattern', ([shape]) => shapeWords(shape!)],
  ['0 outside', 'position', ([outside]) => `${countWords(outside)} words outside the marks`],
  ['0 cue', 'cue', ([cue]) => (yes(cue) ? 'a speech verb is near' : 'no speech verb is near')],
  [
    '0 verb',
    'cue',
    ([verb, voice]) => `the nearest speech verb is “${verb}”${voice === 'passive' ? ', a passive' : ''}`,
  ],
  [
    '0 subject',
    'cue',
    ([kind]) =>
      `the nearest speech verb has ${kind === 'none' ? 'no subject' : `as its subject ${mentionWords(kind!)}`}`,
  ],
  ['0 held', 'cue', ([hold]) => holdWords(hold)],
  ['0 heading', 'position', ([value]) => (yes(value) ? 'in a heading' : 'not in a heading')],
];

/** A feature of a candidate for the speaker. */
export function speakerFeatureWords(name: string): FeatureWords {
  return found(
    name,
    name === '0' || name.startsWith('0 ') ? NOBODY : name === 'c' || name.startsWith('c ') ? CARRIED : MENTION,
  );
}
