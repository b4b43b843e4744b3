// An article and its quotes → the article for a terminal: quotes in their speakers' colours, who and how sure in the margin.
import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Article, Quote } from '../types.ts';
import { speakerPaint } from './colours.ts';
import type { Style } from './format.ts';
import { type Piece, paragraphsOf } from './segments.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** Columns of the margin, at least and at most, and of the text beside it at most: longer lines are hard to read. */
const LEAST_MARGIN = 28;
const MOST_MARGIN = 44;
const GAP = 3;
const MOST_TEXT = 76;
/** Below this width the notes stand under their paragraph. */
const LEAST_FOR_MARGIN = 72;

/** Stands in the text where a note belongs; no article can hold it, because control characters are made visible first. */
const NOTE = '\u0001';

type Numbered = Quote & { readonly number: number };

/** Without colours reported speech, which has no marks of its own, stands between ‹ and ›. */
export function shownArticle(article: Article, quotes: readonly Quote[], style: Style): string {
  const chalk = new Chalk({ level: style.colorLevel });
  const paint = speakerPaint(chalk);
  const inMargin = style.columns >= LEAST_FOR_MARGIN;
  const columns = Math.min(MOST_TEXT, inMargin ? style.columns - LEAST_MARGIN - GAP : style.columns);
  const margin = Math.min(MOST_MARGIN, style.columns - columns - GAP);
  const marks = [...quotes]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((quote, i) => ({ start: quote.start, end: quote.end, label: { ...quote, number: i + 1 } }));
  // Colours are given in the order of the article, whatever piece of it is painted first.
  for (const { label } of marks) paint(label.speaker?.id, '');
  const seen = new Set<number>();
  const blocks = paragraphsOf(article.text, marks).map(pieces => {
    const noted: Numbered[] = [];
    const text = painted(pieces, noted).trim();
    const notes = noted.map(quote => noteOf(quote, inMargin ? margin : columns - 2, chalk, paint));
    const lines = wrapped(text, columns);
    return inMargin ? beside(lines, notes, columns, chalk) : below(lines, notes);
  });
  return `${heading(article, style, chalk)}\n\n${blocks.join('\n\n')}\n\n`;

  /** The pieces as one text; `noted` takes the quotes whose note stands here, in the order of their numbers in the text. */
  function painted(pieces: readonly Piece<Numbered>[], noted: Numbered[]): string {
    let out = '';
    let waiting = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        // The number of a note stands behind the closing quotation mark, as in print.
        const closing = waiting === '' ? 0 : /^[.,!?…]*[”"’'»“]*[.,]?/.exec(piece)![0].length;
        out += visible(piece.slice(0, closing)) + waiting + visible(piece.slice(closing));
        waiting = '';
        continue;
      }
      const quote = piece.label;
      const first = !seen.has(quote.number);
      seen.add(quote.number);
      out += waiting + paint(quote.speaker?.id, reported(quote, painted(piece.pieces, noted)));
      waiting = first ? `${NOTE}${chalk.dim(`[${quote.number}]`)}` : '';
      if (first) noted.push(quote);
    }
    return out + waiting;
  }

  function reported(quote: Quote, words: string): string {
    if (quote.kind !== 'indirect') return words;
    return style.colorLevel === 0 ? `‹${words}›` : chalk.italic(words);
  }
}

function heading(article: Article, style: Style, chalk: ChalkInstance): string {
  const title = article.title ?? article.document;
  const about = [
    article.outlet,
    article.date,
    article.author,
    title === article.document ? undefined : article.document,
  ]
    .filter(known => known !== undefined)
    .map(visible)
    .join(' · ');
  const lines = [chalk.bold(visible(title)), ...(about === '' ? [] : [chalk.dim(about)])];
  return lines.flatMap(line => wrapped(line, style.columns)).join('\n');
}

/** `[3] Marta Osei 97%`, and what kind of quote it is when that does not show in the text. */
function noteOf(
  quote: Numbered,
  columns: number,
  chalk: ChalkInstance,
  paint: (id: string | undefined, text: string) => string,
): string[] {
  const name = visible(quote.speaker?.name ?? '?');
  // Nothing is certain: rounding must not say so.
  const sure = `${Math.min(99, Math.round(quote.confidence * 100))}%`;
  const kind = quote.kind === 'other' ? ' nobody’s' : '';
  const text = `${chalk.dim(`[${quote.number}]`)} ${chalk.bold(paint(quote.speaker?.id, name))} ${chalk.dim(sure + kind)}`;
  return wrapped(text, columns);
}

/** Each note begins beside the line on which its number stands, or below the note before it. */
function beside(
  lines: readonly string[],
  notes: readonly (readonly string[])[],
  columns: number,
  chalk: ChalkInstance,
): string {
  const margin: string[] = [];
  let next = 0;
  lines.forEach((line, i) => {
    const here = line.split(NOTE).length - 1;
    for (const note of notes.slice(next, next + here)) {
      while (margin.length < i) margin.push('');
      margin.push(...note);
    }
    next += here;
  });
  const rule = chalk.dim('│');
  return Array.from({ length: Math.max(lines.length, margin.length) }, (_, i) => {
    const line = (lines[i] ?? '').replaceAll(NOTE, '');
    const note = margin[i] ?? '';
    return note === '' ? line : `${line}${' '.repeat(columns - stringWidth(line))} ${rule} ${note}`;
  }).join('\n');
}

function below(lines: readonly string[], notes: readonly (readonly string[])[]): string {
  return [...lines.map(line => line.replaceAll(NOTE, '')), ...notes.flat().map(line => `  ${line}`)].join('\n');
}
