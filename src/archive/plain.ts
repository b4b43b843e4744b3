// Text and names → how they are searched: case, accents and the shape of quotation marks and dashes set aside.
import { nameWords } from '../run/names.ts';

/** For words of quotes. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For all forms of one name, each on a line. */
export function plainNames(forms: readonly string[]): string {
  return [...new Set(forms.map(form => nameWords(form).join(' ')))].join('\n');
}
