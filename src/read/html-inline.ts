// Small pieces inside the sentences of a page → what a reader sees of them: no signs that lead to notes, whole first
// words, and no names that the search for the article would take for those of boxes.

/** Numbers and signs that lead to a note; words only for who hears the page read. */
const REFERENCE = /^[[(]?(?:\d{1,3}|[*†‡])[\])]?$/;
const HEARD = /^[\s,(]*(?:this link )?opens in (?:a )?new (?:tab|window)\)?$|^[\s,(]*opens new (?:tab|window)\)?$/i;

/** Takes away what is no word of the sentence. */
export function removeSigns(page: Document): void {
  for (const link of [...page.querySelectorAll('a[href^="#"]')]) {
    if (REFERENCE.test((link.textContent ?? '').trim())) link.remove();
  }
  for (const words of [...page.querySelectorAll('span')]) {
    if (HEARD.test(words.textContent ?? '')) words.remove();
  }
}

/** A letter, with the mark before it. */
const INITIAL = /^\p{P}?\p{L}$/u;
/** The rest of the first word. */
const REST = /^\p{L}{1,20}$/u;

/** Pieces that a first word is made of at most. */
const MOST_BEFORE = 4;

/**
 * The large first letter of an article is hidden from those who hear the page, for whom the word stands there again
 * (and goes with everything that is only heard).
 */
export function showInitials(page: Document): void {
  for (const element of [...page.querySelectorAll('p > [aria-hidden="true"]')]) {
    let before = '';
    let node = element.previousSibling;
    for (let steps = 0; node !== null && steps < MOST_BEFORE; steps++, node = node.previousSibling) {
      before = (node.textContent ?? '') + before;
    }
    if (node !== null) continue;
    const words = (element.textContent ?? '').trim();
    const isFirst = before.trim().length <= 20 && INITIAL.test(words);
    if (isFirst || (/^\s*\S{1,20}$/.test(before) && REST.test(words))) element.removeAttribute('aria-hidden');
  }
}

const INSIDE = ['span', 'a', 'b', 'strong', 'em', 'i', 'u', 'cite', 'time', 'mark', 'font']
  .map(name => `p ${name}`)
  .concat(['h2', 'h3', 'h4', 'h5', 'h6'])
  .join(',');

/** What stands in a sentence is no box, nor is a heading: a “subheader” would be taken for a header. */
export function forgetNamesInside(page: Document): void {
  for (const element of page.querySelectorAll(INSIDE)) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
}
