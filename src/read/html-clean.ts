// A page → the same page without what stands around the article: captions, related links, sign-up boxes, banners.
import { forgetNamesInside, removeSigns, showInitials } from './html-inline.ts';
import { removeOthers } from './html-others.ts';
import { removePullQuotes } from './html-pull-quotes.ts';

/** Elements that hold no words at all. */
const CODE = 'script, style, noscript, template, iframe, object, embed, svg, canvas';

/** Elements that hold words of the article only by a mistake of the page. */
const NEVER = [
  'form',
  'button',
  'select',
  'input',
  'nav',
  'dialog',
  'figcaption',
  'audio',
  'video',
  'amp-ad',
  'amp-embed',
  'amp-sticky-ad',
  'amp-consent',
  'amp-sidebar',
  'amp-analytics',
  'amp-social-share',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
].join(',');

/** Where pages name their boxes; single-page sites name only these, with classes made by a machine. */
const NAMING = ['class', 'id', 'data-component', 'data-testid', 'data-gu-name', 'data-module', 'data-qa', 'data-type'];
const BOXES = [...NAMING.map(name => `body [${name}]`), 'body aside', 'body footer'].join(',');

/** Names (class, id, data-…) of boxes beside the article; whole words of the name only. */
const BESIDE = new RegExp(
  `(?:^|[-_ ])(?:${[
    'captions?',
    'photo-?credits?',
    'image-?credits?',
    'related(?:-?(?:links?|articles?|stor(?:y|ies)|content|posts?|topics?))?',
    'read-?(?:more|next|also)',
    'more-?(?:stories|from|on|news|like-this)',
    'most-?(?:read|popular|viewed)',
    'recommended',
    'recommendations?',
    'recirc(?:ulation)?',
    'trending',
    'newsletters?(?:-?(?:signup|sign-up|box|promo|form))?',
    'sign-?up',
    'subscribe',
    'subscription',
    'paywall',
    'promo(?:tion|box|s)?',
    'cookies?(?:-?(?:banner|consent|notice|bar))?',
    'consent',
    'gdpr',
    'onetrust',
    'share(?:-?(?:bar|buttons?|tools?|links?))?',
    'social(?:-?(?:share|links?|media|buttons?|bar))?',
    'breadcrumbs?',
    'comments?(?:-?(?:section|list|area))?',
    'disqus',
    'sidebar',
    'advert(?:s|isement|ising)?',
    'ads?',
    'ad-?(?:slot|unit|container|wrapper|label)',
    'sponsored',
    'taboola',
    'outbrain',
    'tags',
    'tags?-?list',
    'topics?-?list',
    'author-?(?:bio|box|card|block|info|description|details)',
    'bio',
    'about-?(?:the-?)?author',
    'print-?only',
    'sr-only',
    'visually-?hidden',
    'screen-?reader(?:-?text)?',
    'skip-?link',
    'site-?(?:header|footer|nav)',
    'footer',
    'gallery-?(?:caption|nav|thumbs?)',
    'correction-?form',
    'polls?',
    'quiz',
    'survey',
    'cta',
    'call-?to-?action',
    'whatsapp',
    'review-?(?:box|score)',
  ].join('|')})(?:$|[-_ ])`,
  'i',
);

/** Names of boxes for what is looked at or listened to: few words in them are a title, a caption or a credit. */
const LOOKED_AT =
  /(?:^|[-_ ])(?:images?|img|photos?|pictures?|video|audio|player|podcast|carousel|slideshow|gallery|slide|embed)(?:$|[-_ ])/i;
const LONGEST_CAPTION = 400;

/** A box with one of those names that holds this share of the page's paragraphs is the article itself. */
const ARTICLE_SHARE = 0.35;

/** Takes out of the page what is not the article; `title` is the page's own. */
export function isolate(page: Document, title: string | null): void {
  flatten(page);
  for (const element of [...page.querySelectorAll(CODE)]) element.remove();
  removeOthers(page, title);
  removeSigns(page);
  showInitials(page);
  removePullQuotes(page);
  const lengths = paragraphLengths(page);
  const holdsArticle = (element: Element) => (lengths.of.get(element) ?? 0) > lengths.total * ARTICLE_SHARE;
  showHidden(page, holdsArticle);
  // Some pages stand whole inside a form.
  for (const element of [...page.querySelectorAll(NEVER)]) if (!holdsArticle(element)) element.remove();
  for (const element of [...page.querySelectorAll(BOXES)]) {
    if (element.localName === 'html' || element.localName === 'body') continue;
    if (isPost(element)) element.removeAttribute('class');
    else if (isBeside(element) && !holdsArticle(element)) element.remove();
  }
  forgetNamesInside(page);
}

/** Deeper nesting than any page needs; the search for the article takes a time that grows with its square. */
const DEEPEST = 150;
const MEANINGFUL = new Set(['p', 'blockquote', 'q', 'a', 'br', 'li', 'script']);

/** Takes wrappers away where they are nested absurdly deep; what they hold stays in its order. */
function flatten(page: Document): void {
  const depths = new Map<Element, number>();
  const wrappers: Element[] = [];
  for (const element of page.querySelectorAll('body *')) {
    const depth = (depths.get(element.parentElement!) ?? 0) + 1;
    depths.set(element, depth);
    if (depth > DEEPEST && !MEANINGFUL.has(element.localName)) wrappers.push(element);
  }
  for (const wrapper of wrappers.reverse()) wrapper.replaceWith(...wrapper.childNodes);
}

const HIDDEN = '[hidden], [aria-hidden="true"], [style*="none" i], [style*="hidden" i], [style*="opacity" i]';
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|opacity\s{0,9}:\s{0,9}0)\b/i;
/** Words that prose cannot do without; what subscribers alone can decipher has none of them. */
const PROSE = /\s(?:the|and|of|to|in|a|is|that|for|it)\s/gi;
const CHARACTERS_PER_PROSE_WORD = 200;

/** An article that waits for a script, a click or an answer to a banner is shown; what is hidden beside it is not. */
function showHidden(page: Document, holdsArticle: (element: Element) => boolean): void {
  for (const element of page.querySelectorAll(HIDDEN)) {
    if (!holdsArticle(element)) continue;
    const text = element.textContent ?? '';
    if ((text.match(PROSE)?.length ?? 0) * CHARACTERS_PER_PROSE_WORD < text.length) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    if (HIDING.test(element.getAttribute('style') ?? '')) element.removeAttribute('style');
  }
}

interface Lengths {
  readonly total: number;
  readonly of: ReadonlyMap<Element, number>;
}

/** With less text in paragraphs a page has set its article without them. */
const LEAST_IN_PARAGRAPHS = 400;

/** How much paragraph text each element holds, counted once for the whole page. */
function paragraphLengths(page: Document): Lengths {
  const lengths = lengthsOf(page.querySelectorAll('p'));
  return lengths.total >= LEAST_IN_PARAGRAPHS ? lengths : lengthsOf(textHolders(page));
}

function lengthsOf(holders: Iterable<Element>): Lengths {
  const of = new Map<Element, number>();
  let total = 0;
  for (const holder of holders) {
    const length = holder.textContent?.length ?? 0;
    total += length;
    for (let element: Element | null = holder; element !== null; element = element.parentElement) {
      of.set(element, (of.get(element) ?? 0) + length);
    }
  }
  return { total, of };
}

/** The innermost elements that hold text beside line breaks and words set apart in a line. */
function textHolders(page: Document): Element[] {
  return [...page.querySelectorAll('body div, body td, body li, body section, body article')].filter(
    element => element.querySelector('div, td, li, section, article, p') === null,
  );
}

function isBeside(element: Element): boolean {
  if (element.localName === 'article' || element.localName === 'main') return false;
  if (element.localName === 'aside' || element.localName === 'footer') return !holdsQuote(element);
  const names = NAMING.map(name => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .slice(0, 500);
  const all = names.split(/\s+/).filter(name => name !== '');
  if (all.some(name => BESIDE.test(name))) return true;
  return all.some(name => LOOKED_AT.test(name)) && isCaption(element);
}

/** Whether it can be what stands under a picture: little text, and no quotation set apart. */
function isCaption(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= LONGEST_CAPTION && element.querySelector('blockquote') === null;
}

/** Posts that an article shows stand in boxes named like those for sharing it. */
function isPost(element: Element): boolean {
  if (!/embed/i.test(element.getAttribute('class') ?? '')) return false;
  return element.querySelector('blockquote p') !== null && (element.textContent ?? '').length <= 2 * LONGEST_CAPTION;
}

/** A pull quote repeats the article, but a quotation set apart belongs to it. */
function holdsQuote(element: Element): boolean {
  return element.querySelector('blockquote') !== null && element.querySelector('a') === null;
}
