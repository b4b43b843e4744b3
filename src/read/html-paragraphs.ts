// The element that holds an article → its paragraphs as plain text, in reading order.

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set('script style noscript template figcaption svg button form select textarea iframe'.split(' '));

const ELEMENT = 1;
const TEXT = 3;

/** Paragraphs without empty ones; white space inside a paragraph is one space, as a browser shows it. */
export function paragraphsOf(content: Element): string[] {
  const paragraphs: string[] = [];
  let words = '';
  const flush = () => {
    const paragraph = words.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === TEXT) {
      words += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      flushAtDoubleBreak(element);
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush();
    const isQuote = name === 'q' && !/^\s*["“«„‘']/.test(element.textContent ?? '');
    if (isQuote) words += '“';
    for (const child of element.childNodes) walk(child);
    if (isQuote) words += '”';
    if (isBlock) flush();
  };
  /** One line break is a space, two are a new paragraph. */
  const flushAtDoubleBreak = (element: Element): void => {
    let next: Node | null = element.nextSibling;
    while (next !== null && next.nodeType === TEXT && (next.textContent ?? '').trim() === '') next = next.nextSibling;
    if (next !== null && (next as Element).localName === 'br') flush();
    else words += ' ';
  };
  walk(content);
  flush();
  return paragraphs;
}
