// The element that holds an article → its paragraphs as plain text, in reading order, with how much of each is links.

/** One paragraph of a page. */
export interface Paragraph {
  readonly text: string;
  /** Share of its characters inside links, 0 to 1. */
  readonly linked: number;
  /** Name of the element that holds it. */
  readonly element: string;
  /** Whether it stands in a `<blockquote>`. */
  readonly quoted: boolean;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set('script style noscript template figcaption svg button form select textarea iframe'.split(' '));

const ELEMENT = 1;
const TEXT = 3;

/** UTF-16 units of the longest cell that is read with its row. */
const LONGEST_CELL = 60;

/** Where a word may be broken, and marks of order: nobody sees them, and names with them inside are other names. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** A line break between two sentences stands for a paragraph, as in interviews and letters; others are only spaces. */
const LINE_END = /[.!?:…]["”’')\]]{0,3}\s{0,3}$/;
const LONGEST_LINE_END = 8;
const LINE_BEGIN = /^\s*["“‘'«([]{0,2}\p{Lu}/u;

/** Deeper nesting than this is no article; it is read as one level. */
const DEEPEST = 500;

/** Put where two line breaks follow each other, which the search for the article may take away. */
export const PARAGRAPH_SEPARATOR = '\u2029';

/** Paragraphs without empty ones; white space inside a paragraph is one space, as a browser shows it. */
export function paragraphsOf(content: Element): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words = '';
  let linked = 0;
  let holder = 'p';
  let isLineEnd = false;

  const flush = (quoted: boolean) => {
    const text = words
      .replace(UNSEEN, '')
      .replace(/[ \t\n\r\f\u00a0]+/g, ' ')
      .trim();
    if (text !== '') {
      paragraphs.push({ text, linked: Math.min(1, linked / words.trim().length), element: holder, quoted });
    }
    words = '';
    linked = 0;
    isLineEnd = false;
  };

  const walk = (node: Node, inLink: boolean, quoted: boolean, depth: number): void => {
    if (node.nodeType === TEXT) {
      const pieces = (node.textContent ?? '').split(PARAGRAPH_SEPARATOR);
      for (const [i, piece] of pieces.entries()) {
        if (i > 0 || (isLineEnd && LINE_BEGIN.test(piece))) flush(quoted);
        if (piece.trim() !== '') isLineEnd = false;
        words += piece;
        if (inLink) linked += piece.trim().length;
      }
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (depth > DEEPEST) {
      words += element.textContent ?? '';
      return;
    }
    if (name === 'br') {
      isLineEnd = LINE_END.test(words.slice(-LONGEST_LINE_END));
      words += ' ';
      return;
    }
    const isCell = (name === 'td' || name === 'th') && isShort(element);
    // “Q.” and “Chair:” lead to what follows; other cells are apart.
    if (isCell && words.trim() !== '') words += /[.:?!]\s*$/.test(words) ? ' ' : ' | ';
    const isBlock = BLOCKS.has(name) && !isCell;
    if (isBlock) {
      flush(quoted);
      holder = name;
    }
    const marks = name === 'q' && !/^\s*["“«„‘']/.test(element.textContent ?? '');
    if (marks) words += '“';
    const inside = quoted || name === 'blockquote';
    for (const child of element.childNodes) walk(child, inLink || name === 'a', inside, depth + 1);
    if (marks) words += '”';
    if (isBlock) {
      flush(inside);
      holder = 'div';
    }
  };
  walk(content, false, false, 0);
  flush(false);
  return paragraphs;
}

/** Cells of figures stand on the line of their row; pages laid out by tables have whole articles in a cell. */
function isShort(cell: Element): boolean {
  if ((cell.textContent ?? '').length > LONGEST_CELL) return false;
  return [...cell.children].every(child => !BLOCKS.has(child.localName) && child.localName !== 'br');
}

/** Marks every place where two line breaks make a new paragraph; one line break is only a space. */
export function markDoubleBreaks(page: Document): void {
  for (const line of [...page.querySelectorAll('br')]) {
    if (besides(line, 'nextSibling') && !besides(line, 'previousSibling')) line.before(PARAGRAPH_SEPARATOR);
  }
}

/** Whether the nearest sibling that is not white space is a line break, too. */
function besides(line: Element, direction: 'nextSibling' | 'previousSibling'): boolean {
  let node: Node | null = line[direction];
  while (node !== null && node.nodeType === TEXT && (node.textContent ?? '').trim() === '') node = node[direction];
  return node !== null && (node as Element).localName === 'br';
}
