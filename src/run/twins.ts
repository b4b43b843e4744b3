// An article that was extracted, and another name for its document → the same as if it had had that name from the start.

import { idOfWords } from '../people/row.ts';
import type { Quote } from '../types.ts';
import type { ArticleEntities } from './joined.ts';
import { packedRow } from './rows.ts';
import type { ArticleRows, ExtractedArticle } from './work.ts';

/** Two records of one id would give quotes of one id: the second one's document gets a name of its own. */
export function renamed(found: ExtractedArticle, document: string): ExtractedArticle {
  const article = { ...found.article, document };
  const rows = unpacked<ArticleRows>(found.rows);
  const entities = unpacked<ArticleEntities>(found.entities);
  return {
    ...found,
    article,
    rows: packedRow({ article, quotes: renamedQuotes(rows.quotes, document) } satisfies ArticleRows),
    entities: packedRow({ ...entities, document } satisfies ArticleEntities),
  };
}

/** Ids and statements are made of the document's name. */
function renamedQuotes(quotes: readonly Quote[], document: string): readonly Quote[] {
  const ids = new Map(quotes.map(({ id, start, end, text }) => [id, idOfWords(document, start, end, text)]));
  return quotes.map(quote => ({
    ...quote,
    id: ids.get(quote.id)!,
    document,
    statement: ids.get(quote.statement) ?? quote.statement,
  }));
}

function unpacked<T>(row: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(row)) as T;
}
