// The words that the reader searched for → marked in the view, where the browser can mark text without changing it.
import { fold } from './filter.ts';

/** Beyond this many marks nobody looks for the next one. */
const MOST = 2000;

/** Marks every place of every word inside the element; an older browser shows the view without marks. */
export function markSearched(root: Element, words: string): void {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) return;
  CSS.highlights.delete('searched');
  const wanted = fold(words)
    .split(/\s+/)
    .filter(word => word.length > 1);
  if (wanted.length === 0) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < MOST; node = walker.nextNode()) {
    const { text, places } = foldedWithPlaces(node.nodeValue ?? '');
    for (const word of wanted) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = document.createRange();
        range.setStart(node, places[at]!);
        range.setEnd(node, places[at + word.length]!);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('searched', new Highlight(...ranges));
}

/** Folding may change the length: for each folded character the place it came from, and the end behind the last. */
function foldedWithPlaces(original: string): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = fold(character);
    for (let i = 0; i < folded.length; i++) places.push(at);
    text += folded;
    at += character.length;
  }
  places.push(original.length);
  return { text, places };
}
