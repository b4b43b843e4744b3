// A web page → article: the text that a reader reads, in paragraphs, and what the page says about itself.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../types.ts';
import { type KnownOfPage, withoutBoilerplate } from './html-boilerplate.ts';
import { isolate } from './html-clean.ts';
import { articleBodyOf, type Metadata, metadataOf } from './html-metadata.ts';
import { markDoubleBreaks, type Paragraph, paragraphsOf } from './html-paragraphs.ts';
import { optional } from './records.ts';

/** A page shows only the beginning of its article when what it gives to machines is so many times as long. */
const CUT_SHORT = 2;

/** Null when the page holds no article. Nothing on the page is ever fetched or run. */
export function articleFromHtml(source: string, document: string): Article | null {
  const page = parsed(source);
  const metadata = metadataOf(page);
  const body = articleBodyOf(page);
  const shown = textOf(page, metadata);
  const text = body !== null && body.length > CUT_SHORT * shown.length ? textOfMarkup(body, metadata) : shown;
  if (text === '') return null;
  return {
    document,
    text,
    ...optional('title', metadata.title),
    ...optional('date', metadata.date),
    ...optional('outlet', metadata.outlet),
    ...optional('author', metadata.author),
    ...optional('url', metadata.url),
  };
}

/** What a reader reads on the page; empty when there is no article. Takes the page apart. */
function textOf(page: Document, metadata: Metadata): string {
  isolate(page, metadata.title);
  markDoubleBreaks(page);
  const found = new Readability<Element>(page, {
    serializer: element => element as Element,
    charThreshold: 200,
  }).parse();
  const content = found?.content;
  return content === null || content === undefined ? '' : joined(paragraphsOf(content), metadata);
}

/** Markup, or plain text in which a line is a paragraph, that is all of it article → what a reader reads of it. */
export function textOfMarkup(body: string, known: KnownOfPage): string {
  const page = parsed(/<(?:p|br|div)\b/i.test(body) ? body : body.replace(/\n\s*/g, '<br><br>'));
  isolate(page, known.title);
  markDoubleBreaks(page);
  return joined(paragraphsOf(page.body), known);
}

function joined(paragraphs: readonly Paragraph[], known: KnownOfPage): string {
  return withoutBoilerplate(paragraphs, known)
    .map(({ text }) => text)
    .join('\n\n');
}

function parsed(source: string): Document {
  return parseHTML(wrapped(source)).document as unknown as Document;
}

/** A fragment gets the elements around it that the parser does not add by itself. */
function wrapped(source: string): string {
  return /<body\b/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
}
