// A speaker as annotated and one as predicted → is it the same? What counts as the right name is decided here.
//
// The same name, or a part of it that keeps its last word ("Ruiz" for "Ana Ruiz", not "Ana"), titles and possessives set
// aside. An annotated alias counts when it is a name ("the Fed"), not when it is a description ("the envoy"): a
// description had to be resolved. Of an unnamed source half of the words with content must be shared. Where the
// annotation knows no speaker, only no speaker is right.
import type { Speaker } from '../types.ts';
import type { GoldDocument, GoldQuote } from './gold.ts';

/** Words before a name that are no part of it. */
const TITLES = wordSet(`
  a an the us
  capt captain ceo chairman chairwoman chancellor chief coach col colonel dame dr father fr gen general gov governor
  judge justice king lady lord lt maj major mayor minister miss mr mrs ms pope president prime prince
  princess prof professor queen rep representative rev reverend secretary sen senator sgt sir sister brother
  attorney deputy ex first former leader majority minority speaker`);

/** Words that do not make two descriptions alike. */
const EMPTY_WORDS = wordSet(`
  a an the of for to in on at by with and or from as who was were is are
  i you he she it we they him them his her their its one`);

const PARTICLES = wordSet('of the and for de la van der von al bin du di da del el');

/** Is the predicted speaker the annotated one? `speaker` null: the row names none. */
export function isRightSpeaker(
  gold: GoldQuote,
  aliases: GoldDocument['aliases'],
  speaker: (Pick<Speaker, 'name'> & { readonly mention?: { readonly text: string } | null }) | null,
): boolean {
  if (gold.type === 'unknown') return speaker === null;
  if (speaker === null) return false;
  const answers = [gold.speaker, ...gold.also].filter(name => name !== '');
  const others = answers.flatMap(name => (Object.hasOwn(aliases, name) ? aliases[name]! : []));
  if (gold.type === 'unnamed') {
    const mention = speaker.mention?.text ?? '';
    return [...answers, ...others, gold.mention ?? ''].some(
      description => isSameDescription(description, speaker.name) || isSameDescription(description, mention),
    );
  }
  return (
    answers.some(name => isSameName(name, speaker.name)) ||
    others.some(name => isName(name) && coreWords(name).join(' ') === coreWords(speaker.name).join(' '))
  );
}

/** Equal, or one is a part of the other and ends with the same word. */
export function isSameName(a: string, b: string): boolean {
  const [short, long] = [coreWords(a), coreWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return false;
  return short.at(-1) === long.at(-1) && short.every(word => long.includes(word));
}

/** At least half of the words with content that the two hold together are in both. */
export function isSameDescription(a: string, b: string): boolean {
  const left = new Set(wordsOf(a).filter(word => !EMPTY_WORDS.has(word)));
  const right = new Set(wordsOf(b).filter(word => !EMPTY_WORDS.has(word)));
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared > 0 && 2 * shared >= left.size + right.size - shared;
}

/** No word but particles begins in lower case. */
function isName(text: string): boolean {
  const words = text.replace(/^the\s+/i, '').split(/\s+/);
  return words.every((word, i) => !/^\p{Ll}/u.test(word) || (i > 0 && i < words.length - 1 && PARTICLES.has(word)));
}

/** The words of a name without titles; all of them when there is nothing else. */
function coreWords(name: string): string[] {
  const words = wordsOf(name);
  const core = words.filter(word => !TITLES.has(word));
  return core.length > 0 ? core : words;
}

/** Words in lower case, without diacritics, apostrophes and possessive endings. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'`]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
