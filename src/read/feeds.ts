// A feed (RSS, Atom) → its entries as articles: the fullest text that each gives, and what it says about itself.
import { DOMParser } from 'linkedom';
import type { Article } from '../types.ts';
import { isoDate } from './dates.ts';
import { textOfMarkup } from './html.ts';
import { optional } from './records.ts';

/** Names of the elements that hold an entry's text, the fullest first. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];

/** Entries in order; those without text are left out. An entry's document is its own id, else its address. */
export function articlesFromFeed(source: string, document: string): Article[] {
  const feed = new DOMParser().parseFromString(source, 'text/xml') as unknown as Document;
  const entries = [...feed.querySelectorAll('item, entry')];
  const outlet = textAt(feed.querySelector('channel') ?? feed.documentElement, ['title']);
  return entries.flatMap((entry, i) => {
    const title = textAt(entry, ['title']);
    const author = textAt(entry, ['dc:creator', 'creator', 'author']);
    const text = textOfEntry(entry, { title, author });
    const url = addressOf(entry);
    return text === ''
      ? []
      : [
          {
            document: textAt(entry, ['guid', 'id']) ?? url ?? `${document}:${i + 1}`,
            text,
            ...optional('title', title),
            ...optional('date', isoDate(textAt(entry, ['pubDate', 'published', 'dc:date', 'date', 'updated']))),
            ...optional('outlet', outlet),
            ...optional('author', author),
            ...optional('url', url),
          },
        ];
  });
}

/** The longest of its texts: many feeds give a beginning and the whole. */
function textOfEntry(entry: Element, known: { readonly title: string | null; readonly author: string | null }): string {
  let longest = '';
  for (const name of TEXTS) {
    const holder = childNamed(entry, name);
    if (holder === null) continue;
    const isMarkup = holder.getAttribute('type') === 'xhtml';
    const text = textOfMarkup((isMarkup ? holder.innerHTML : holder.textContent) ?? '', known);
    if (text.length > longest.length) longest = text;
  }
  return longest;
}

/** Only addresses of the web: anything else could be run by what shows it. */
function addressOf(entry: Element): string | null {
  const links = [...entry.children].filter(({ tagName }) => tagName === 'link');
  const link = links.find(one => (one.getAttribute('rel') ?? 'alternate') === 'alternate') ?? links[0];
  const address = (link?.getAttribute('href') ?? link?.textContent ?? '').trim();
  return /^https?:\/\//i.test(address) ? address : null;
}

/** The words of the first of the children that has any; an author's own name where it has one. */
function textAt(parent: Element | null, names: readonly string[]): string | null {
  for (const name of names) {
    const child = parent === null ? null : childNamed(parent, name);
    const text = ((child && (childNamed(child, 'name') ?? child).textContent) ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return null;
}

function childNamed(parent: Element, name: string): Element | null {
  return [...parent.children].find(child => child.tagName === name) ?? null;
}
