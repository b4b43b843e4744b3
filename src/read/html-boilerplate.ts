// Paragraphs of a page → those that the reporter wrote: links to other stories, bylines, credits and calls to sign up
// are left out. Every rule speaks of a form, and only of short paragraphs; a doubtful paragraph stays.
import { isBesideLine, isByline, isClosingLine, opensLinkList, SHORT } from './html-lines.ts';
import type { Paragraph } from './html-paragraphs.ts';
import { repetition } from './html-pull-quotes.ts';
import { wordsOf } from './html-words.ts';

/** What the page says of itself, which is metadata and not part of the text. */
export interface KnownOfPage {
  readonly title: string | null;
  readonly author: string | null;
}

/** So many paragraphs at the end may tell of the author and the publisher. */
const CLOSING = 6;

/** Paragraphs in order. */
export function withoutBoilerplate(paragraphs: readonly Paragraph[], page: KnownOfPage): Paragraph[] {
  const firstProse = paragraphs.findIndex(isProse);
  const repeats = repetition(paragraphs);
  const listed = inLinkLists(paragraphs);
  const isOfAuthor = tellsOfAuthor(page.author);
  const kept = paragraphs.filter((paragraph, position) => {
    const { text } = paragraph;
    if (!/[\p{L}\p{N}]/u.test(text) || listed.has(paragraph)) return false;
    if (repeats(paragraph) || isBesideLine(text)) return false;
    const isNearEnd = position >= paragraphs.length - CLOSING && position > firstProse;
    const isBefore = position < firstProse;
    if (isNearEnd && isClosingLine(text)) return false;
    if ((isNearEnd || isBefore) && isOfAuthor(text)) return false;
    if (text.length > SHORT) return true;
    if (page.title !== null && sameWords(text, page.title) && position < 5) return false;
    // A paragraph that is one link leads to another story; so does a link in a list.
    if (paragraph.linked > 0.85 && !/[“"‘]/.test(text[0]!)) return false;
    return !(isBefore && (isByline(text) || isLabel(paragraph)));
  });
  return trailingHeadingsCut(kept);
}

/** A sentence of some length, not a headline, date or name. */
function isProse({ text, linked, element }: Paragraph): boolean {
  return (
    linked < 0.5 && !/^h\d$/.test(element) && (text.length > 120 || (text.length > 60 && /[.!?…]["”’')]*$/.test(text)))
  );
}

/** A few words that are no sentence, heading or item: a name, an office, a place above the article. */
function isLabel({ text, element }: Paragraph): boolean {
  return !/^(?:h\d|li)$/.test(element) && text.length < 80 && !/[.!?:…”"’]$/.test(text);
}

/** Items without the end of a sentence, after words that stand over lists of links. */
function inLinkLists(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  let isList = false;
  for (const paragraph of paragraphs) {
    if (opensLinkList(paragraph.text)) {
      isList = true;
      continue;
    }
    isList =
      isList && paragraph.element === 'li' && paragraph.text.length < SHORT && !/[.…]["”’]?$/.test(paragraph.text);
    if (isList) found.add(paragraph);
  }
  return found;
}

/** “Petra Lunn is a reporter who covers ports”, later also “Lunn joined the paper in 2019”, or the name alone. */
function tellsOfAuthor(author: string | null): (text: string) => boolean {
  const names = (author ?? '').split(/,| and /).map(wordsOf);
  // Under two words nobody is told from anybody.
  const full = names.filter(name => name.includes(' '));
  const known = new Set(
    full.flatMap(name => [name, name.slice(0, name.indexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)]),
  );
  return text => {
    const own = wordsOf(text);
    if (full.includes(own)) return true;
    const about = ABOUT_AUTHOR.exec(own);
    return about !== null && known.has(own.slice(0, about.index));
  };
}

/** After the name, in small letters and without marks. */
const ABOUT_AUTHOR =
  / (?:(?:is|was) (?:an? |the )?(?:[\p{L}]+ ){0,4}(?:reporter|correspondent|editor|journalist|writer|columnist|author|producer|contributor|critic)s?|is based (?:in|at)|covers|writes (?:about|for|on)|reports (?:on|from|for)|reported (?:from|this)|contributed (?:to|reporting)|joined|has (?:been|written|covered|reported|worked) (?:with|a|an|for|about|at|from|in)|can be reached) ?/u;

/** A heading with nothing after it belonged to what was left out. */
function trailingHeadingsCut(paragraphs: Paragraph[]): Paragraph[] {
  let end = paragraphs.length;
  while (end > 0 && /^h\d$/.test(paragraphs[end - 1]!.element)) end--;
  return paragraphs.slice(0, end);
}

function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}
