// The address behind the # ↔ the view it names, with the reader's filters: links work from a file and in history.
import { ALL, type Filter, filterOf, queryOf } from './filter.ts';

export type View =
  | { readonly name: 'overview' | 'speakers' | 'same-words' | 'quotes' | 'articles' }
  | { readonly name: 'speaker' | 'cluster'; readonly index: number }
  | { readonly name: 'article'; readonly index: number; readonly quote?: number };

export interface Route {
  readonly view: View;
  readonly filter: Filter;
}

const LISTS = ['overview', 'speakers', 'same-words', 'quotes', 'articles'] as const;

/** Reads an address such as `#/article/3/12?kinds=direct`; one that names nothing is the overview. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s, 2);
  const [name = '', first, second] = path.split('/');
  const filter = query === '' ? ALL : filterOf(query);
  const index = numberOf(first);
  const list = LISTS.find(candidate => candidate === name);
  if (list !== undefined) return { view: { name: list }, filter };
  if (index !== undefined && (name === 'speaker' || name === 'cluster')) return { view: { name, index }, filter };
  if (index !== undefined && name === 'article') {
    const quote = numberOf(second);
    return { view: quote === undefined ? { name, index } : { name, index, quote }, filter };
  }
  return { view: { name: 'overview' }, filter };
}

/** The address of a view; numbers count from 1, as people do. */
export function addressOf(view: View, filter: Filter): `#${string}` {
  const parts: string[] = [view.name];
  if ('index' in view) parts.push(String(view.index + 1));
  if ('quote' in view && view.quote !== undefined) parts.push(String(view.quote + 1));
  return `#/${parts.join('/')}${queryOf(filter)}`;
}

function numberOf(part: string | undefined): number | undefined {
  return part !== undefined && /^[1-9]\d{0,8}$/.test(part) ? Number(part) - 1 : undefined;
}
