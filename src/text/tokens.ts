// A doubtful word of an article → compromise's tag for it: the only importer of compromise.
//
// compromise's tags are local: a window of two tokens on each side gives 99 of 100 words the tag that the sentence gives
// them, one of four takes half as long again. So only such windows go to it. Its lexicon costs 200 ms to unpack; it is loaded at the first doubtful word, through its
// bundled CommonJS build where there is one.
import type { Words } from './words.ts';

/** What compromise takes a word for, as far as the later stages ask. */
export type Tag = 'person' | 'organization' | 'place' | 'verb' | 'noun' | 'other';

/** Tokens on each side of a doubtful word. */
const REACH = 2;

interface Term {
  readonly text: string;
  readonly tags?: ReadonlySet<string>;
}

interface Document {
  readonly docs: readonly (readonly Term[])[];
}

type Tagger = (text: string) => Document;

let tagger: Tagger | null | undefined;

/**
 * compromise, or null where there is no Node to load it: tags are evidence, not a condition. `getBuiltinModule` keeps
 * this module free of imports that a browser bundle could not resolve.
 */
function compromise(): Tagger | null {
  if (tagger === undefined) {
    const module = globalThis.process?.getBuiltinModule?.('node:module');
    tagger = module === undefined ? null : (module.createRequire(import.meta.url)('compromise') as Tagger);
  }
  return tagger;
}

/**
 * compromise's tag for a token among the words around it.
 * @returns null where there is no compromise, and for words that it cuts otherwise than we do
 */
export function tagOf(words: Words, token: number): Tag | null {
  const nlp = compromise();
  if (nlp === null) return null;
  const window = windowAround(words, token);
  let at = 0;
  for (const sentence of nlp(window.text).docs) {
    for (const term of sentence) {
      const start = term.text === '' ? -1 : window.text.indexOf(term.text, at);
      if (start > window.at) return null;
      if (start === window.at) return term.tags === undefined ? null : tagName(term.tags);
      if (start >= 0) at = start + term.text.length;
    }
  }
  return null;
}

/** The words around a token within its line, marks kept, and where in this text the token stands. */
function windowAround(words: Words, token: number): { readonly text: string; readonly at: number } {
  let first = token;
  let last = token;
  while (first > 0 && token - first < REACH && !breaks(words, first - 1)) first--;
  while (last + 1 < words.count && last - token < REACH && !breaks(words, last)) last++;
  const from = words.start[first]!;
  return { text: words.text.slice(from, words.end[last]!).replace(/\s/g, ' '), at: words.start[token]! - from };
}

/** Does a line end or a long gap follow token i? */
function breaks(words: Words, i: number): boolean {
  const gap = words.text.slice(words.end[i]!, words.start[i + 1]!);
  return gap.length > 3 || /[\r\n\u2028\u2029]/.test(gap);
}

function tagName(tags: ReadonlySet<string>): Tag {
  if (tags.has('Person')) return 'person';
  if (tags.has('Organization')) return 'organization';
  if (tags.has('Place')) return 'place';
  if (tags.has('Verb')) return 'verb';
  return tags.has('Noun') ? 'noun' : 'other';
}
