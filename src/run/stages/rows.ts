// A stage: an article's own quotes and the run's names for its entities → the rows as `quotes extract` prints them.
import type { Canonical, Entity } from '../../people/entity.ts';
import { entityGiver } from '../../people/given.ts';
import { withCanonicalSpeaker } from '../../people/speakers.ts';
import type { Quote } from '../../types.ts';
import { jsonLine, quoteRecord } from '../../write/record.ts';
import type { Stage } from './stage.ts';

/**
 * An article's own quotes and the run's names for its entities → rows (`line`) and quotes for clustering (`quote`). The
 * entities themselves are needed only where the user names people.
 */
export const rows: Stage<{
  readonly document: string;
  readonly quotes: readonly string[];
  readonly named?: readonly { readonly key: string; readonly canonical: string }[];
  readonly entities?: readonly Omit<Entity, 'document'>[];
}> = ({ people }) => {
  const give = entityGiver(people);
  return function* (batch) {
    for (const { document, quotes, named = [], entities = [] } of batch) {
      const table = new Map(named.map(({ key, canonical }) => [key, JSON.parse(canonical) as Canonical]));
      for (const entity of entities) {
        const known = table.get(entity.key);
        if (known !== undefined) table.set(entity.key, give({ ...entity, document }, known));
      }
      const all = quotes.map(text => withCanonicalSpeaker(JSON.parse(text) as Quote, (_, key) => table.get(key)));
      yield {
        document,
        quotes: all.map(quote => ({ line: jsonLine(quoteRecord(quote)), quote: JSON.stringify(quote) })),
      };
    }
  };
};
