// Mentions of names of more than one word → their entities: the same name, a middle name more or less, a short form.

import { hasShortForm, isFullerForm, isShortened, shortenedKey } from './initials.ts';
import type { Mention } from './mention.ts';
import { type NamedEntity, nameText } from './named-entity.ts';
import { familyOnly, namedLonger, otherWritten, sameBody, sameFullName } from './namesakes.ts';
import { type Naming, NOBODY, newEntity, textOfKey } from './naming.ts';
import { rankedBearer } from './rank-letters.ts';

/** Words of a name that others of the same bearer are replaced by. */
const LONGEST_NAME = 5;

/** Gives each mention with a full name its entity. */
export function groupFullNames(naming: Naming): void {
  const { mentions, entityOf, byKey } = naming;
  const shortened = new Map<string, readonly NamedEntity[]>();
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'name' || mention.key.length < 2) continue;
    const text = textOfKey(mention.key);
    let entity = byKey.get(text);
    if (entity === undefined) {
      entity = knownBearer(naming, mention, shortened);
      if (entity === undefined) {
        entity = newEntity(naming, m);
        addShortened(shortened, mention, entity);
      } else byKey.set(text, entity);
    }
    if (entity.key !== mention.key && isFuller(mention, entity)) {
      entity.key = mention.key;
      entity.name = nameText(naming.layout, mention);
    }
    entityOf[m] = entity.index;
  }
}

/** Who bears a full name that was not met before, by another that was. */
function knownBearer(
  naming: Naming,
  mention: Mention,
  shortened: ReadonlyMap<string, readonly NamedEntity[]>,
): NamedEntity | undefined {
  const { layout, byWord } = naming;
  const { key } = mention;
  const bearers = byWord.get(key[key.length - 1]!)?.bearers ?? NOBODY;
  const givens = byWord.get(key[0]!)?.givens ?? NOBODY;
  return (
    (bearers.length > 0 ? sameFullName(mention, bearers) : undefined) ??
    (givens.length > 0 ? namedLonger(mention, givens) : undefined) ??
    (bearers.length > 0 ? (familyOnly(mention, bearers) ?? sameBody(mention, bearers)) : undefined) ??
    rankedBearer(layout.words, mention, byWord.get(key[1]!)?.bearers ?? NOBODY) ??
    (shortened.size > 0 && mayBeShortened(mention)
      ? shortened.get(shortenedKey(key))?.find(other => isShortened(key, other.key))
      : undefined) ??
    otherWritten(naming, mention)
  );
}

const mayBeShortened = ({ type, key }: Mention): boolean => type !== 'person' && hasShortForm(key);

/** Remembers an entity by the beginnings of its words: the last two of those with the same. */
function addShortened(shortened: Map<string, readonly NamedEntity[]>, mention: Mention, entity: NamedEntity): void {
  if (!mayBeShortened(mention)) return;
  const short = shortenedKey(mention.key);
  const known = shortened.get(short);
  shortened.set(short, known === undefined ? [entity] : [known[known.length - 1]!, entity]);
}

/** Is a mention the fuller name of its bearer? */
const isFuller = (mention: Mention, { key, isPerson }: NamedEntity): boolean =>
  (mention.key.length > key.length &&
    mention.key.length <= LONGEST_NAME &&
    (mention.type !== 'organization' || !isPerson)) ||
  (mention.key.length === key.length && mayBeShortened(mention) && isFullerForm(mention.key, key));
