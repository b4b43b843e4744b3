// The opening of an article → the description of somebody whom only the next sentences name: "A landlord has been fined.
// ¶ Ann Lee, 61, let …": adds it to what is known of the named.
import { isCalling, sameCalling } from '../lexicon/callings.ts';
import { genderOfNoun, isPersonNoun } from '../lexicon/nouns.ts';
import type { Layout } from '../text/layout.ts';
import { TokenKind } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { addRole, type NamedEntity, typeOfEntity } from './named-entity.ts';

/** Sentences, headline and standfirst included, of which one may open the story. */
const OPENING = 3;
/** Sentences after it in which the name comes. */
const SENTENCES_ON = 4;

const ARTICLES = new Set(['a', 'an', 'one', 'the']);

/** Adds the description that opens an article to the roles of the person whom the text goes on with by name. */
export function describeOpening(
  layout: Layout,
  mentions: readonly Mention[],
  entities: readonly NamedEntity[],
  entityOf: Int32Array,
): void {
  const { sentenceOf, spanOf } = layout;
  const openers: number[] = [];
  let opening = 0;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    const sentence = sentenceOf[mention.first]!;
    const described = mentions[openers[0] ?? -1];
    if (described === undefined ? sentence >= OPENING : sentence > opening + SENTENCES_ON) return;
    if (spanOf[mention.first]! >= 0) continue;
    const begins = beginsSentence(layout, mention);
    const e = entityOf[m]!;
    if (begins && e < 0 && isSomebody(layout, mention)) {
      if (described !== undefined && headOf(mention) !== headOf(described)) continue;
      openers.push(m);
      opening = sentence;
    } else if (described !== undefined && sentence > opening && e >= 0 && mention.kind === 'name') {
      const entity = entities[e]!;
      const type = typeOfEntity(entity);
      if (type === 'place' || type === 'organization') continue;
      if (begins && goesOn(layout, mentions, entity, mention, m, described, opening))
        introduce(mentions, entityOf, entity, openers);
      return;
    }
  }
}

const headOf = ({ key }: Mention): string => key[key.length - 1]!;

/** The descriptions of an opening are of somebody named. */
function introduce(
  mentions: readonly Mention[],
  entityOf: Int32Array,
  entity: NamedEntity,
  openers: readonly number[],
): void {
  for (const m of openers) {
    addRole(entity, mentions[m]!.key);
    entityOf[m] = entity.index;
    entity.mentions.push(m);
  }
  entity.mentions.sort((a, b) => a - b);
  const gender = genderOfNoun(headOf(mentions[openers[0]!]!));
  if (gender === 'male') entity.male += 3;
  else if (gender === 'female') entity.female += 3;
}

/** At the beginning of its sentence, or after the mark of a dateline. */
function beginsSentence({ sentences, sentenceOf, words }: Layout, { first }: Mention): boolean {
  const begin = sentences[sentenceOf[first]!]!.first;
  return (
    first === begin || (first - begin < 6 && words.kind[first - 1] === TokenKind.mark && words.lower[first - 1] !== ',')
  );
}

const isSomebody = ({ words }: Layout, { kind, type, plural, possessive, modifier, first, head }: Mention): boolean =>
  kind === 'role' &&
  type === 'person' &&
  !plural &&
  !possessive &&
  !modifier &&
  head > first &&
  ARTICLES.has(words.lower[first]!);

/** Is it a full name that comes without an office, of somebody whom the description may mean? */
function goesOn(
  { sentenceOf, words }: Layout,
  mentions: readonly Mention[],
  entity: NamedEntity,
  mention: Mention,
  m: number,
  described: Mention,
  opening: number,
): boolean {
  const { key, possessive, modifier, titles } = mention;
  if (key.length < 2 || possessive || modifier || typeOfEntity(entity) !== 'person') return false;
  const first = entity.mentions[0]!;
  if (first !== m && sentenceOf[mentions[first]!.first]! >= opening) return false;
  if (described.gender === 'male' && entity.female > entity.male) return false;
  if (described.gender === 'female' && entity.male > entity.female) return false;
  const head = headOf(described);
  // "the mother of a boy" opens with an article of its own: only an age shows that the name introduces her
  if (words.lower[described.first] === 'the' && !entity.roles.some(role => /-year-old$/.test(role[0]!))) return false;
  const isOther = (noun: string) => noun !== head && !sameCalling(head, noun);
  return (
    titles.every(title => !isPersonNoun(title) || !isOther(title)) &&
    entity.roles.every(role => {
      const noun = role[role.length - 1]!;
      return role[0] === 'former' || !isCalling(noun) || !isOther(noun);
    })
  );
}
