// A page, or its paragraphs → which of its words are set apart though they stand in the article as well: said once,
// they must not count twice.
import { SHORT } from './html-lines.ts';
import type { Paragraph } from './html-paragraphs.ts';
import { wordsOf } from './html-words.ts';

const NAMED = '[class*="pull" i], aside';
const PULL = /(?:^|[-_ ])pull(?:ed)?-?quotes?(?:$|[-_ ])/i;

/** Words in a row that are looked for elsewhere. */
const RUN = 4;
/** Share of the runs that must stand elsewhere: who pulls a quote out may cut it or mend its beginning. */
const REPEATED_SHARE = 0.6;
/** More of them are no pull quotes; every one is looked for in the whole page. */
const MOST = 50;

/** Takes boxes that say they are pull quotes out of the page, but for those whose words stand nowhere else. */
export function removePullQuotes(page: Document): void {
  const boxes = [...page.querySelectorAll(NAMED)].filter(isPullQuote);
  if (boxes.length === 0 || boxes.length > MOST) return;
  const places = boxes.map(box => {
    const place = page.createComment('');
    box.replaceWith(place);
    return place;
  });
  const elsewhere = ` ${wordsOf(page.body?.textContent ?? '')} `;
  for (const [i, box] of boxes.entries()) {
    const runs = runsOf(box.querySelector('blockquote, p, q') ?? box);
    const repeated = runs.filter(run => elsewhere.includes(` ${run} `)).length;
    if (runs.length > 0 && repeated >= runs.length * REPEATED_SHARE) places[i]!.remove();
    else places[i]!.replaceWith(box);
  }
}

function isPullQuote(element: Element): boolean {
  if ((element.textContent ?? '').length > 2 * SHORT) return false;
  if (element.localName === 'aside' && element.querySelector('blockquote') !== null) return true;
  return PULL.test((element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Every run of words; fewer words are one run, and one word is none. */
function runsOf(element: Element): string[] {
  const words = wordsOf(element.textContent ?? '').split(' ');
  if (words.length < RUN) return words.length < 2 ? [] : [words.join(' ')];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** Fewer words may be said twice; in a quotation that is set apart hardly. */
const LEAST_REPEATED = 4;
const LEAST_SET_APART = 3;
/** Words over a part of the article, taken from what somebody says in it; they stay. */
const LONGEST_SUBHEADING = 60;

/** Tells a pull quote: set apart or in quotation marks, and its words stand in another, longer paragraph as they are. */
export function repetition(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => boolean {
  const isApart = ({ text, quoted, element }: Paragraph) =>
    text.length <= SHORT &&
    (quoted || /^["“‘«]/.test(text)) &&
    !(/^h\d$/.test(element) && text.length <= LONGEST_SUBHEADING);
  const apart = paragraphs.filter(isApart).length;
  // So many are no pull quotes; every one is looked for in the whole text.
  if (apart === 0 || apart > 200) return () => false;
  const all = `/ ${paragraphs.map(({ text }) => wordsOf(text)).join(' / ')} /`;
  return paragraph => {
    if (!isApart(paragraph)) return false;
    const own = ` ${wordsOf(paragraph.text)} `;
    if (own.split(' ').length < (paragraph.quoted ? LEAST_SET_APART : LEAST_REPEATED) + 2) return false;
    for (let at = all.indexOf(own); at >= 0; at = all.indexOf(own, at + 1)) {
      const isWhole = all[at - 1] === '/' && all[at + own.length] === '/';
      if (!isWhole) return true;
    }
    return false;
  };
}
