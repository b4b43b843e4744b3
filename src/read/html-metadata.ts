// A page → what it says about itself: JSON-LD first, then meta tags, then the markup.
import { isoDate } from './dates.ts';

/** Null where the page does not say. */
export interface Metadata {
  readonly title: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Reads the head and the first heading; changes nothing. */
export function metadataOf(page: Document): Metadata {
  const item = articleItem(page);
  const meta = (...names: readonly string[]) => metaContent(page, names);
  const outlet = nameOf(item?.publisher) ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const title =
    plain(item?.headline) ??
    meta('og:title', 'twitter:title', 'dc.title', 'headline') ??
    text(page.querySelector('h1')) ??
    text(page.querySelector('title'));
  return {
    title: title === null ? null : withoutOutlet(title, outlet),
    date: isoDate(
      plain(item?.datePublished) ??
        meta('article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date') ??
        meta('dc.date', 'dc.date.issued', 'dcterms.date', 'pubdate', 'publish-date', 'publishdate', 'date') ??
        page.querySelector('time[datetime]')?.getAttribute('datetime') ??
        null,
    ),
    outlet,
    author:
      namesOf(item?.author) ??
      author(meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author')) ??
      byline(page),
    url:
      link(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      link(meta('og:url')) ??
      link(plain(item?.url)),
  };
}

/** The whole text of the article where the page gives it to machines, with or without markup; null where it does not. */
export function articleBodyOf(page: Document): string | null {
  const body = articleItem(page)?.articleBody;
  return typeof body === 'string' && body.trim() !== '' ? body.trim() : null;
}

/** The first article among the page's JSON-LD, however deep it is nested. */
function articleItem(page: Document): Item | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse((script.textContent ?? '').replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
    } catch {
      continue;
    }
    const item = findArticle(data, 0);
    if (item !== null) return item;
  }
  return null;
}

function findArticle(data: unknown, depth: number): Item | null {
  if (typeof data !== 'object' || data === null || depth > 4) return null;
  if (Array.isArray(data)) {
    for (const part of data) {
      const found = findArticle(part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const item = data as Item;
  const types = ([] as unknown[]).concat(item['@type'] ?? []);
  if (types.some(type => typeof type === 'string' && ARTICLE_TYPE.test(type))) return item;
  return findArticle(item['@graph'] ?? item.mainEntity ?? null, depth + 1);
}

function metaContent(page: Document, names: readonly string[]): string | null {
  const tags = [...page.querySelectorAll('meta')];
  for (const name of names) {
    for (const tag of tags) {
      const key = attribute(tag, 'property') ?? attribute(tag, 'name') ?? attribute(tag, 'itemprop');
      if (key?.toLowerCase() !== name) continue;
      const content = plain(attribute(tag, 'content'));
      if (content !== null) return content;
    }
  }
  return null;
}

/** Old pages write the names of attributes in capitals. */
function attribute(tag: Element, name: string): string | null {
  return tag.getAttribute(name) ?? tag.getAttribute(name.toUpperCase());
}

function plain(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = value.replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

function text(element: Element | null): string | null {
  return plain(element?.textContent ?? null);
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null) return plain((value as Item).name);
  return plain(value);
}

function namesOf(value: unknown): string | null {
  const names = ([] as unknown[]).concat(value ?? []).map(nameOf);
  const known = names.filter(name => name !== null && !/^https?:/.test(name));
  return known.length === 0 ? null : [...new Set(known)].join(', ');
}

function author(name: string | null): string | null {
  return name === null || /^https?:/.test(name)
    ? null
    : name.replace(/^(?:(?:words|written|story|review|report|reporting) )?by:?\s+/i, '');
}

/** From the surest place to the least sure. */
const BYLINES = [
  '[rel="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.byline, .author-name, .article-author',
  '[class*="byline" i]',
  '[class*="byline" i] a',
  '[data-testid*="byline" i]',
  '[class*="author" i] a',
];
const LONGEST_BYLINE = 100;

function byline(page: Document): string | null {
  for (const place of BYLINES) {
    const found = text(page.querySelector(place));
    if (found !== null && found.length <= LONGEST_BYLINE && !/\d/.test(found)) return author(found);
  }
  return null;
}

/** Only addresses of the web: anything else could be run by what shows it. */
function link(address: string | null | undefined): string | null {
  return address !== null && address !== undefined && /^https?:\/\//i.test(address.trim()) ? address.trim() : null;
}

/** “Storm closes port - Harbour Gazette” → “Storm closes port”. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  for (const mark of [' - ', ' | ', ' – ', ' — ', ' :: ', ' · ']) {
    if (title.toLowerCase().endsWith((mark + outlet).toLowerCase()))
      return title.slice(0, -(mark + outlet).length).trim();
  }
  return title;
}
