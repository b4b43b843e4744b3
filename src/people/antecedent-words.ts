// Names of the features of an antecedent → what they say in words; the names are those of antecedent-features.ts.
import { countWords, type FeatureWords, symbolWords, timesWords, yes } from '../speech/feature-words.ts';

const DISTANCES: Readonly<Record<string, string>> = {
  0: 'in the same sentence',
  '0p': 'in the same sentence, another paragraph',
  1: 'one sentence before',
  2: 'two sentences before',
  4: '3 to 4 sentences before',
  8: '5 to 8 sentences before',
  9: 'over 8 sentences before',
};

const near = (value: string | undefined): string => {
  if (value === undefined) return '';
  return DISTANCES[value] ?? (value.startsWith('+') ? `${value.slice(1)} sentences on` : value);
};

const GENDERS: Readonly<Record<string, string>> = {
  yes: 'the gender fits',
  no: 'the gender does not fit',
  u: 'the gender is not known',
  b: 'the gender is doubtful',
  x: 'the gender does not matter',
};

const TYPES: Readonly<Record<string, string>> = {
  np: 'a named person',
  no: 'a named organisation',
  nl: 'a named place',
  nu: 'a name of unknown type',
  rp: 'a described person',
  rps: 'described people',
  ro: 'a described organisation',
  ros: 'described organisations',
};

const typeWords = (type: string | undefined) => TYPES[type ?? ''] ?? TYPES[`n${type ?? ''}`] ?? type ?? '';

/** By the word after the class of pronoun. */
const WORDINGS: Readonly<Record<string, (values: readonly string[]) => string>> = {
  gender: ([agrees, type]) => `${GENDERS[agrees!] ?? agrees}${type === undefined ? '' : `, ${typeWords(type)}`}`,
  near: ([distance, subject]) =>
    `last seen ${near(distance)}${subject === undefined ? '' : yes(subject) ? ', as a subject' : ', not as a subject'}`,
  rank: ([rank]) => (rank === '0' ? 'the latest one that fits' : `${countWords(rank)} others that fit came later`),
  quoted: ([inside, distance]) => `${yes(inside) ? 'inside a quote' : 'outside quotes'}, ${near(distance)}`,
  speaker: ([same]) => (yes(same) ? 'spoke last' : 'did not speak last'),
  spoke: ([count]) =>
    count === '0' ? 'has not been quoted' : `quoted ${count === '3' ? 'three times or more' : `${count} times`} before`,
  words: ([words]) => (yes(words) ? 'last seen as a speaker' : 'last seen by a mention'),
  group: ([fit]) =>
    fit === 'none'
      ? 'not last named together with others'
      : `last named together with ${fit === 'other' ? 'more or fewer people' : 'others'}`,
  source: ([sourced]) => (yes(sourced) ? 'last seen as the source of reported speech' : 'last seen as no source'),
  cue: ([cue]) => (cue === 'V' ? 'last seen as the subject of a speech verb' : 'last seen without a speech verb'),
  paragraph: ([count]) =>
    count === '0' ? 'in the same paragraph' : `${count === '3' ? 'three or more' : count} paragraphs away`,
  possessive: ([owns]) => (yes(owns) ? 'last seen as a possessive' : 'last seen in its own right'),
  line: ([bare]) => (yes(bare) ? 'last seen in a line that is no sentence' : 'last seen in a sentence'),
  ahead: ([ahead]) =>
    ahead === 'no'
      ? 'not named further on in the sentence'
      : ahead === 'quoted'
        ? 'named in the words that are quoted'
        : ahead === 'described'
          ? 'described further on in the sentence'
          : 'named further on in the sentence',
  voices: ([count]) =>
    count === '0'
      ? 'speaks nowhere by name'
      : `speaks by name ${count === '3' ? 'three times or more' : timesWords(count)}`,
  seen: ([count]) => (count === '0' ? 'not seen nearby' : `seen ${timesWords(count)} nearby`),
  count: ([count]) => `named ${timesWords(count)} in the article`,
  full: ([full]) => (yes(full) ? 'named in full' : 'named by one word only'),
  new: ([value]) =>
    value === undefined || !/^(?:true|false)$/.test(value)
      ? 'somebody who comes in with this mention'
      : yes(value)
        ? 'was just introduced'
        : 'has been named before',
  role: ([role]) => (yes(role) ? 'the article describes this person' : 'the article does not describe this person'),
  title: () => 'named in the headline or first sentence',
  main: ([main]) => (yes(main) ? 'the article’s main figure' : 'not the article’s main figure'),
  descr: ([distance]) => `only described, ${near(distance)}`,
  chain: ([chained]) => (yes(chained) ? 'last seen as a pronoun' : 'last seen by name or description'),
  named: ([distance]) => `last named ${near(distance === '5' ? '4' : distance === '6' ? '8' : distance)}`,
  focus: ([standing]) =>
    standing === 'none'
      ? 'nobody stands in the foreground'
      : standing === 'behind'
        ? 'does not stand in the foreground'
        : `stands ${standing} in the foreground`,
  company: ([company]) =>
    company === 'alone'
      ? 'the only one last seen in its sentence'
      : company === 'subject'
        ? 'last seen in a sentence about somebody else'
        : 'last seen beside others',
  content: ([content]) => (yes(content) ? 'last seen in what somebody reports' : 'last seen outside reported words'),
  opens: ([opens]) =>
    opens === 'quote'
      ? 'the pronoun follows a quote'
      : opens === 'no'
        ? 'the pronoun stands within its sentence'
        : `the pronoun opens its ${opens}`,
  shown: ([shown]) =>
    shown?.startsWith('0')
      ? 'nothing shows that the name is a person’s'
      : 'the article shows that the name is a person’s',
  genders: ([count]) => (count === '0' ? 'nothing tells the gender' : 'names, titles or pronouns tell the gender'),
  before: ([before]) => `last seen after ${symbolWords(before)}`,
  between: ([between]) => `between the two: ${symbolWords(between)}`,
  attributed: ([attribute]) =>
    `the description ${attribute === 'none' ? 'has no attribute' : `has an attribute (${attribute})`}`,
  types: ([own, type]) =>
    `${own === 'person' ? 'a description of a person' : `a description of an ${own}`} for ${typeWords(type)}`,
  plural: ([plural, type]) => `${yes(plural) ? 'plural' : 'singular'}, ${typeWords(type)}`,
};

const openingWords = (ahead: string | undefined, headline: string | undefined) =>
  yes(headline)
    ? 'the headline names whom the opening describes'
    : yes(ahead)
      ? 'introduced after an opening that describes somebody'
      : 'introduced before the description';

const BESIDE: Readonly<Record<string, string>> = {
  nobody: 'nobody is described like this',
  only: 'described like this as the only one',
  better: 'the description fits better than anybody else',
  tied: 'the description fits others as well',
  less: 'the description fits somebody else better',
  others: 'the description fits somebody else',
};

const SENSES: Readonly<Record<string, string>> = {
  anybody: 'a noun for anybody',
  calling: 'a noun for a calling',
  other: 'a noun for neither anybody nor a known calling',
};

/** A feature of one antecedent, or of "nobody before". */
export function antecedentFeatureWords(name: string): FeatureWords {
  const answer = (words: string): FeatureWords => ({ group: 'antecedent', words });
  const [lead, what, ...values] = name.split(' ');
  if (lead === 'new' && what === 'fit')
    return answer(
      values[0] === 'none'
        ? 'nobody before is described like this'
        : `somebody is described ${values[0] === 'all' ? 'in the same words' : values[0] === 'calling' ? 'by a noun of the same calling' : values[0] === 'mark' ? 'as of that nation or age' : 'by the same noun'}`,
    );
  if (lead === 'new')
    return answer(
      what === 'head' ? `descriptions with “${values[0] ?? ''}” come in anew` : 'how the description is worded',
    );
  if (lead === 'opening')
    return answer(/^(?:true|false)$/.test(what ?? '') ? openingWords(what, values[0]) : `in an opening, ${near(what)}`);
  if (
    lead === 'role' &&
    (what === 'none' || what === 'calling' || what === 'mark' || what === 'head' || what === 'all')
  )
    return answer(
      {
        none: 'no description of this person fits',
        calling: 'described by a noun of the same calling',
        mark: 'is of that nation or age',
        head: 'described by the same noun',
        all: 'described in the same words',
      }[what],
    );
  if (lead === 'role' && what === 'gender')
    return answer(
      { s: 'both have the same gender', d: 'the genders differ', u: 'a gender is not known' }[values[0] ?? ''] ?? '',
    );
  if (lead === 'role' && what === 'hint')
    return answer(
      {
        s: 'the gender of the pronoun after the description fits',
        d: 'the pronoun after the description has another gender',
        u: 'no pronoun tells the gender',
      }[values[0] ?? ''] ?? '',
    );
  if (lead === 'role' && what === 'beside')
    return answer(BESIDE[values.find(value => BESIDE[value] !== undefined) ?? ''] ?? '');
  if (lead === 'role' && what === 'sense') return answer(SENSES[values[0] ?? ''] ?? '');
  if (lead === 'role' && what === 'age') return answer('described by age');
  if (lead === 'role' && /^(?:the|his|a|0)$/.test(what ?? '')) return answer('how the description is introduced');
  if (what === undefined) return answer(`“${name}”`);
  const wording = WORDINGS[what];
  return answer(wording !== undefined ? wording(values) : typeWords(what));
}
