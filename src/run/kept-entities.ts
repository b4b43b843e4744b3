// Entities of one article → the same for keeping through the run: each string once, and none a part of an article's text.
import type { Entity } from '../people/entity.ts';

/**
 * A name is cut out of the text that it stands in, and as long as it is kept so is the whole text: names are copied out
 * of it, and as the same people are in the news every day, most names are known already.
 */
export function entityKeeper(): (entity: Entity, document: string) => Entity {
  const known = new Map<string, string>();
  const kept = (text: string): string => {
    let own = known.get(text);
    if (own === undefined) {
      own = JSON.parse(JSON.stringify(text)) as string;
      known.set(own, own);
    }
    return own;
  };
  return (entity, document) => {
    const { key, name, forms, role } = entity;
    const own = { ...entity, key: kept(key), document, name: kept(name), forms: forms.map(kept) };
    return role === undefined ? own : { ...own, role: kept(role) };
  };
}
