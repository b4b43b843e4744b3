// Named entities → person, organisation, place or unknown; where the article itself leaves a name near a quote in
// doubt, compromise is asked about the words around it.
import type { Layout } from '../text/layout.ts';
import { tagsOf } from '../text/tokens.ts';
import type { Mention } from './mention.ts';
import { type ArticleNames, typeOfEntity } from './named-entity.ts';

export type EntityType = ReturnType<typeof typeOfEntity>;

/** Sentences before and after a quoted span whose names may speak. */
const NEAR = 1;
/** At most so many doubtful names of one article go to compromise. */
const MOST = 40;

/** The type of each named entity, in their order. */
export function entityTypesOf(layout: Layout, mentions: readonly Mention[], names: ArticleNames): EntityType[] {
  const types = names.entities.map(typeOfEntity);
  if (layout.spans.length === 0 || !types.includes('unknown')) return types;
  const near = sentencesNearQuotes(layout);
  const asked: { readonly entity: number; readonly token: number }[] = [];
  for (const entity of names.entities) {
    if (types[entity.index] !== 'unknown' || asked.length >= MOST) continue;
    const m = entity.mentions.find(
      k =>
        mentions[k]!.kind === 'name' &&
        layout.spanOf[mentions[k]!.first]! < 0 &&
        near[layout.sentenceOf[mentions[k]!.first]!] === 1,
    );
    if (m !== undefined) asked.push({ entity: entity.index, token: mentions[m]!.last - 1 });
  }
  const tags = tagsOf(
    layout.words,
    asked.map(({ token }) => token).sort((a, b) => a - b),
  );
  for (const { entity, token } of asked) {
    const tag = tags.get(token);
    if (tag === 'person' || tag === 'organization' || tag === 'place') types[entity] = tag;
  }
  return types;
}

function sentencesNearQuotes(layout: Layout): Uint8Array {
  const near = new Uint8Array(layout.sentences.length);
  for (let i = 0; i < layout.words.count; i++) {
    if (layout.spanOf[i]! < 0) continue;
    const sentence = layout.sentenceOf[i]!;
    for (let s = Math.max(0, sentence - NEAR); s <= Math.min(near.length - 1, sentence + NEAR); s++) near[s] = 1;
  }
  return near;
}
