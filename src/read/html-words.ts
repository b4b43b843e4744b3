// Any text → its words alone, in small letters with one space between: what two places of a page are compared by.

/** Empty when there is neither letter nor digit. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
