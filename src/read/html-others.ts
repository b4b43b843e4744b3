// A page → the same page without other articles: those that load below when the reader scrolls on, and cards that lead
// to them.
import { wordsOf } from './html-words.ts';

/** A heading, a beginning and a link are no longer. */
const LONGEST_CARD = 600;
/** Levels that a card's heading lies deep in it. */
const DEEPEST_HEADING = 4;
/** A page that is more than this made of cards is a list, and they are what it holds. */
const MOST_IN_CARDS = 0.5;

/** More linked headings are no cards beside an article; each is looked at with all that stands around it. */
const MOST_CARDS = 200;

/** Takes out what has a headline of its own where the page's own headline stands over something else. */
export function removeOthers(page: Document, title: string | null): void {
  const articles = [...page.querySelectorAll('article')].filter(article => article.querySelector('h1') !== null);
  const isOwn = (article: Element) => wordsOf(article.querySelector('h1')?.textContent ?? '') === wordsOf(title ?? '');
  if (articles.some(isOwn)) {
    for (const article of articles) if (!isOwn(article) && article.querySelector('article') === null) article.remove();
  }
  removeCards(page);
}

function removeCards(page: Document): void {
  const links = [...page.querySelectorAll('h2 > a[href], h3 > a[href], h4 > a[href]')];
  if (links.length > MOST_CARDS) return;
  const cards = new Set<Element>();
  for (const link of links) {
    const heading = link.parentElement!;
    const isWhole = heading.textContent?.trim() === link.textContent?.trim();
    const card = isWhole && !(link.getAttribute('href') ?? '').startsWith('#') ? cardOf(heading) : null;
    if (card !== null) cards.add(card);
  }
  let inCards = 0;
  for (const card of cards) inCards += card.textContent?.length ?? 0;
  if (inCards > MOST_IN_CARDS * (page.body?.textContent?.length ?? 0)) return;
  for (const card of cards) card.remove();
}

/** The smallest box around a heading that holds a paragraph too; null when it holds more than a card does. */
function cardOf(heading: Element): Element | null {
  let box = heading.parentElement;
  for (let depth = 0; box !== null && depth < DEEPEST_HEADING; depth++) {
    if (/^(?:body|main|article)$/.test(box.localName) && box.querySelectorAll('p').length > 2) return null;
    if ((box.textContent?.length ?? 0) > LONGEST_CARD || box.querySelectorAll('h1, h2, h3, h4').length > 1) return null;
    if (box.querySelector('p') !== null) return box;
    box = box.parentElement;
  }
  return null;
}
