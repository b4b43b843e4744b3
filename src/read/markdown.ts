// Markdown → article: front matter becomes metadata, markup goes, paragraphs stay.

import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import type { Article } from '../types.ts';
import { isoDate } from './dates.ts';
import { optional } from './records.ts';

/** Never fails: what is not Markdown is plain text. */
export function articleFromMarkdown(source: string, document: string): Article {
  const { front, body } = split(source);
  const root = fromMarkdown(body);
  const heading = firstHeading(root);
  const title = textOf(front.title) ?? heading;
  return {
    document,
    // A heading at the very start is the title, as on a web page: it is not part of the text.
    text: blocksOf(root)
      .slice(heading === null ? 0 : 1)
      .join('\n\n'),
    ...optional('title', title),
    ...optional('date', isoDate(textOf(front.date) ?? textOf(front.published))),
    ...optional('outlet', textOf(front.outlet) ?? textOf(front.source) ?? textOf(front.publication)),
    ...optional('author', namesOf(front.author ?? front.authors)),
    ...optional('url', textOf(front.url) ?? textOf(front.link) ?? textOf(front.canonical)),
  };
}

/** Front matter stands between two lines of three hyphens at the very start. */
function split(source: string): { readonly front: Readonly<Record<string, unknown>>; readonly body: string } {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  if (found === null) return { front: {}, body: source };
  try {
    const front: unknown = parse(found[1]!, { maxAliasCount: 10 });
    if (typeof front !== 'object' || front === null || Array.isArray(front)) return { front: {}, body: source };
    return { front: front as Record<string, unknown>, body: source.slice(found[0].length) };
  } catch {
    return { front: {}, body: source };
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? String(value) : null;
}

function namesOf(value: unknown): string | null {
  if (!Array.isArray(value)) return textOf(value);
  const names = value.map(textOf).filter(name => name !== null);
  return names.length === 0 ? null : names.join(', ');
}

function firstHeading(root: Root): string | null {
  const first = root.children.find(node => node.type !== 'html');
  return first?.type === 'heading' && first.depth === 1 ? inline(first) : null;
}

/** The paragraphs of a tree: each block that holds words, in order. Code and raw HTML are not prose. */
function blocksOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const text = inline(node).trim();
      return text === '' ? [] : [text];
    }
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
}

/** The words of a block; a line break inside it is a space. */
function inline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\r?\n/g, ' ');
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'html') return '';
  return 'children' in node ? node.children.map(inline).join('') : '';
}
