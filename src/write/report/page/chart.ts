// Quotes → a chart of when and where they were printed: columns over time, and a line of dots for each outlet.
import { drawing, element, isolated } from './dom.ts';
import type { ArticleRecord, QuoteRecord } from './model.ts';
import { isQuotation } from './model.ts';
import { bar } from './parts.ts';
import { count, dayInWords, figure, quotesInWords } from './wording.ts';

interface Bin {
  readonly label: string;
  readonly quotes: QuoteRecord[];
}

interface Row {
  readonly name: string;
  readonly quotes: readonly QuoteRecord[];
}

const DAY = 86_400_000;
const MOST_COLUMNS = 45;
const MOST_ROWS = 12;

/** A figure of the quotes over time and outlets, with its numbers as a table; null when no article has a date. */
export function timeChart(quotes: readonly QuoteRecord[], width: number, title: string): HTMLElement | null {
  const dated = quotes.filter(quote => quote.article.day !== undefined);
  if (dated.length === 0) return null;
  const bins = binsOf(dated);
  const rows = rowsOf(dated);
  const undated = quotes.length - dated.length;
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, title),
    picture(bins, rows, width, `${title}: ${summary(bins, rows)}`),
    element(
      'p',
      { class: 'legend' },
      element('span', { class: 'key quoted' }),
      'quoted ',
      element('span', { class: 'key reported' }),
      'reported',
      undated > 0 && `. Not shown: ${count(undated, 'quote')} in articles without a date.`,
    ),
    element('details', {}, element('summary', {}, 'Figures as a table'), table(bins, rows)),
  );
}

/** Columns of a day, a week, a month or a year, whichever gives at most 45. */
function binsOf(quotes: readonly QuoteRecord[]): Bin[] {
  const days = quotes.map(quote => quote.article.day!).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const first = days[0]!;
  const last = days.at(-1)!;
  for (const step of [1, 7]) {
    const start = Date.parse(first);
    const number = Math.floor((Date.parse(last) - start) / DAY / step) + 1;
    if (number > MOST_COLUMNS) continue;
    const bins = Array.from({ length: number }, (_, i): Bin => {
      const day = new Date(start + i * step * DAY).toISOString().slice(0, 10);
      return { label: step === 1 ? dayInWords(day) : `Week from ${dayInWords(day)}`, quotes: [] };
    });
    for (const quote of quotes) {
      bins[Math.floor((Date.parse(quote.article.day!) - start) / DAY / step)]!.quotes.push(quote);
    }
    return bins;
  }
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const months = (lastYear - firstYear + 1) * 12 <= MOST_COLUMNS + 12;
  const perYear = months ? 12 : 1;
  const place = (day: string) =>
    (Number(day.slice(0, 4)) - firstYear) * perYear + (months ? Number(day.slice(5, 7)) - 1 : 0);
  const offset = place(first);
  const bins = Array.from({ length: place(last) - offset + 1 }, (_, i): Bin => {
    const year = firstYear + Math.floor((i + offset) / perYear);
    const month = String(((i + offset) % perYear) + 1).padStart(2, '0');
    return { label: months ? dayInWords(`${year}-${month}-01`).slice(2) : String(year), quotes: [] };
  });
  for (const quote of quotes) bins[place(quote.article.day!) - offset]!.quotes.push(quote);
  return bins;
}

/** A list of outlets (articles where no outlet is known) with a bar each: what is left of a chart without dates. */
export function placesChart(quotes: readonly QuoteRecord[]): HTMLElement {
  const rows = rowsOf(quotes);
  const largest = Math.max(1, ...rows.map(row => row.quotes.length));
  return element(
    'ol',
    { class: 'ranking places' },
    ...rows.map(row =>
      element(
        'li',
        {},
        isolated(row.name),
        element('span', { class: 'number', title: quotesInWords(row.quotes) }, figure(row.quotes.length)),
        bar(row.quotes, largest),
      ),
    ),
  );
}

/** Outlets with the most quotes first; articles take their place where no outlet is known. */
function rowsOf(quotes: readonly QuoteRecord[]): Row[] {
  const named = quotes.some(quote => quote.article.outlet !== null);
  const nameOf = (article: ArticleRecord) => article.outlet?.name ?? (named ? 'Outlet not known' : article.title);
  const byName = new Map<string, QuoteRecord[]>();
  for (const quote of quotes) {
    const name = nameOf(quote.article);
    const row = byName.get(name);
    if (row === undefined) byName.set(name, [quote]);
    else row.push(quote);
  }
  const rows = [...byName].map(([name, row]): Row => ({ name, quotes: row }));
  rows.sort((a, b) => b.quotes.length - a.quotes.length);
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS - 1);
  return [...rows.slice(0, MOST_ROWS - 1), { name: `${rest.length} more`, quotes: rest.flatMap(row => row.quotes) }];
}

const COLUMNS_HEIGHT = 90;
const ROW_HEIGHT = 22;
const AXIS_HEIGHT = 24;

function picture(bins: readonly Bin[], rows: readonly Row[], width: number, label: string): SVGElement {
  const names = Math.min(170, Math.max(90, width * 0.26));
  const height = COLUMNS_HEIGHT + AXIS_HEIGHT + rows.length * ROW_HEIGHT + 8;
  const step = (width - names - 8) / bins.length;
  const centre = (i: number) => names + step * (i + 0.5);
  const largest = Math.max(...bins.map(bin => bin.quotes.length));
  const thick = Math.min(26, Math.max(2, step * 0.7));
  const svg = drawing('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': label,
  });
  for (const part of [1, 0.5]) {
    const y = 8 + (COLUMNS_HEIGHT - 8) * (1 - part);
    svg.append(drawing('line', { class: 'grid', x1: names, x2: width, y1: y, y2: y }));
    const value = largest * part;
    if (Number.isInteger(value))
      svg.append(drawing('text', { class: 'tick', x: names - 6, y: y + 4, 'text-anchor': 'end' }, String(value)));
  }
  svg.append(drawing('line', { class: 'base', x1: names, x2: width, y1: COLUMNS_HEIGHT, y2: COLUMNS_HEIGHT }));
  bins.forEach((bin, i) => {
    const scale = (COLUMNS_HEIGHT - 8) / largest;
    const quoted = bin.quotes.filter(isQuotation).length * scale;
    const reported = bin.quotes.length * scale - quoted;
    const column = drawing('g', {}, drawing('title', {}, `${bin.label}: ${count(bin.quotes.length, 'quote')}`));
    const x = centre(i) - thick / 2;
    column.append(
      drawing('rect', { class: 'quoted', x, y: COLUMNS_HEIGHT - quoted, width: thick, height: quoted }),
      drawing('rect', {
        class: 'reported',
        x: x + 0.5,
        y: COLUMNS_HEIGHT - quoted - reported + 0.5,
        width: Math.max(0, thick - 1),
        height: Math.max(0, reported - 1),
      }),
    );
    svg.append(column);
  });
  drawAxis(svg, bins, centre, width);
  const most = Math.max(...rows.flatMap(row => bins.map(bin => cell(row, bin).length)));
  rows.forEach((row, r) => {
    const y = COLUMNS_HEIGHT + AXIS_HEIGHT + (r + 0.5) * ROW_HEIGHT;
    svg.append(
      drawing('line', { class: 'grid', x1: names, x2: width, y1: y, y2: y }),
      drawing('text', { class: 'name', x: 0, y: y + 4 }, fitted(row.name, names - 12)),
    );
    bins.forEach((bin, i) => {
      const number = cell(row, bin).length;
      if (number === 0) return;
      const radius = Math.max(2, Math.sqrt(number / most) * Math.min(ROW_HEIGHT / 2 - 1, step * 0.48));
      svg.append(
        drawing(
          'circle',
          { class: 'dot', cx: centre(i), cy: y, r: radius },
          drawing('title', {}, `${row.name}, ${bin.label}: ${count(number, 'quote')}`),
        ),
      );
    });
  });
  return svg;
}

/** First, last and a few columns between are named. */
function drawAxis(svg: SVGElement, bins: readonly Bin[], centre: (i: number) => number, width: number): void {
  const room = Math.max(1, Math.floor((width - 100) / 110));
  const every = Math.ceil(bins.length / room);
  bins.forEach((bin, i) => {
    if (i % every !== 0) return;
    const x = centre(i);
    const anchor = x > width - 50 ? 'end' : 'middle';
    const text = bin.label.replace('Week from ', '').replace(/^(\d+ )?(\w{3})\w* (\d{4})$/, '$1$2 $3');
    svg.append(
      drawing(
        'text',
        { class: 'tick', x: anchor === 'end' ? width : x, y: COLUMNS_HEIGHT + 16, 'text-anchor': anchor },
        text,
      ),
    );
  });
}

function cell(row: Row, bin: Bin): readonly QuoteRecord[] {
  const inBin = new Set(bin.quotes);
  return row.quotes.filter(quote => inBin.has(quote));
}

/** A name cut to a width; seven units a character is wide for a 12-unit face. */
function fitted(name: string, width: number): string {
  const most = Math.floor(width / 6.4);
  const characters = [...name];
  return characters.length <= most ? name : `${characters.slice(0, most - 1).join('')}…`;
}

function summary(bins: readonly Bin[], rows: readonly Row[]): string {
  const peak = bins.reduce((best, bin) => (bin.quotes.length > best.quotes.length ? bin : best));
  return `most on ${peak.label} with ${count(peak.quotes.length, 'quote')}; ${count(rows.length, 'outlet')}, most in ${rows[0]!.name}.`;
}

function table(bins: readonly Bin[], rows: readonly Row[]): HTMLElement {
  const used = bins.filter(bin => bin.quotes.length > 0);
  const head = element('tr', {}, element('th', { scope: 'col' }, 'When'));
  for (const row of rows) head.append(element('th', { scope: 'col' }, row.name));
  head.append(element('th', { scope: 'col' }, 'All'));
  const body = element('tbody');
  for (const bin of used) {
    const line = element('tr', {}, element('th', { scope: 'row' }, bin.label));
    for (const row of rows) line.append(element('td', {}, String(cell(row, bin).length)));
    line.append(element('td', {}, String(bin.quotes.length)));
    body.append(line);
  }
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Figures of the chart' },
    element('table', {}, element('thead', {}, head), body),
  );
}
