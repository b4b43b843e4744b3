// A web page → article: the text that a reader reads, in paragraphs, and what the page says about itself.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../types.ts';
import { withoutBoilerplate } from './html-boilerplate.ts';
import { isolate } from './html-clean.ts';
import { metadataOf } from './html-metadata.ts';
import { markDoubleBreaks, paragraphsOf } from './html-paragraphs.ts';
import { optional } from './records.ts';

/** Null when the page holds no article. Nothing on the page is ever fetched or run. */
export function articleFromHtml(source: string, document: string): Article | null {
  const page = parseHTML(wrapped(source)).document as unknown as Document;
  const metadata = metadataOf(page);
  isolate(page);
  markDoubleBreaks(page);
  const found = new Readability<Element>(page, {
    serializer: element => element as Element,
    charThreshold: 200,
  }).parse();
  const content = found?.content;
  if (content === null || content === undefined) return null;
  const paragraphs = withoutBoilerplate(paragraphsOf(content), metadata.title);
  if (paragraphs.length === 0) return null;
  return {
    document,
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    ...optional('title', metadata.title),
    ...optional('date', metadata.date),
    ...optional('outlet', metadata.outlet),
    ...optional('author', metadata.author),
    ...optional('url', metadata.url),
  };
}

/** A fragment gets the elements around it that the parser does not add by itself. */
function wrapped(source: string): string {
  return /<body\b/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
}
