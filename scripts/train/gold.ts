// The annotated articles → one record form: PolNeAR's attributions (mention level), articles annotated at entity level,
// and our own invented articles (scripts/train/articles and papers), whose marks are tags in the text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'not';
  readonly speaker?: string | null;
  readonly also?: readonly string[];
  readonly stype?: 'person' | 'org' | 'unnamed' | 'unknown';
  readonly mention?: string;
  readonly link?: 'explicit' | 'carried';
  readonly heading?: boolean;
}

export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

/** Whom the pronoun or description [start, end) means: somebody named, somebody new, or whoever an earlier one means. */
export interface GoldMeaning {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly isNew: boolean;
  /** Index of the earlier one among the article’s, -1 for none. */
  readonly same: number;
}

export interface GoldArticle {
  readonly doc: string;
  readonly text: string;
  readonly publisher?: string;
  readonly quotes?: readonly GoldQuote[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly attributions?: readonly GoldAttribution[];
  /** Whom pronouns and descriptions mean, in text order. */
  readonly meant?: readonly GoldMeaning[];
  /** What it is: for figures by kind of article and for cross-validation. */
  readonly set: 'polnear' | 'entities' | 'outlets' | 'bbc' | 'invented' | 'papers' | 'dev';
}

export function readGold(folder: string, file: string, set: GoldArticle['set']): GoldArticle[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => ({ ...(JSON.parse(line) as Omit<GoldArticle, 'set'>), set }));
}

/**
 * Reads whom pronouns and descriptions of PolNeAR's training articles mean, by document: lines of document, start, end
 * and name ("A + B" for several), "new" for somebody who is not named, "=3" for whom the article's third one means.
 */
export function readMeanings(file: string): Map<string, GoldMeaning[]> {
  const meanings = new Map<string, GoldMeaning[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [doc, start, end, who] = line.split('\t') as [string, string, string, string];
    const list = meanings.get(doc) ?? [];
    meanings.set(doc, list);
    const same = who.startsWith('=') ? Number(who.slice(1)) - 1 : -1;
    list.push({
      start: Number(start),
      end: Number(end),
      names: same >= 0 || who === 'new' ? [] : who.split(' + '),
      isNew: who === 'new',
      same,
    });
  }
  return meanings;
}

/**
 * Reads annotated quotes of articles whose texts lie in another file: lines of document, start, end, kind, speaker,
 * type, mention and link. Two forms of a name are told apart by `namesSpeaker`, so there are no aliases.
 */
export function readAnnotations(
  gold: string,
  file: string,
  annotations: string,
  set: GoldArticle['set'],
): GoldArticle[] {
  const texts = new Map<string, string>();
  for (const line of readFileSync(join(gold, file), 'utf8').split('\n')) {
    if (line === '') continue;
    const { doc, text } = JSON.parse(line) as { doc: string; text: string };
    texts.set(doc, text);
  }
  const articles = new Map<string, GoldArticle & { readonly quotes: GoldQuote[] }>();
  for (const line of readFileSync(annotations, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [doc, from, to, kind, speaker, stype, mention, link] = line.split('\t') as [string, ...string[]];
    const text = texts.get(doc);
    if (text === undefined) throw new Error(`${annotations}: ${file} has no ${doc}`);
    const [start, end] = [Number(from), Number(to)];
    const article = articles.get(doc) ?? { doc, text, quotes: [], set };
    articles.set(doc, article);
    article.quotes.push({
      ...{ start, end, text: text.slice(start, end), kind: kind as GoldQuote['kind'] },
      ...(kind !== 'not' && {
        speaker: speaker || null,
        stype: (stype || 'unknown') as NonNullable<GoldQuote['stype']>,
        link: link as NonNullable<GoldQuote['link']>,
        ...(mention && { mention }),
      }),
    });
  }
  return [...articles.values()];
}

/** Reads the invented articles: a header of `key: value` lines, a blank line, and the text with <q …>“…”</q> tags. */
export function readInvented(folder: string, set: 'invented' | 'papers'): GoldArticle[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => {
      const source = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      const border = source.indexOf('\n\n');
      const aliases: Record<string, string[]> = {};
      for (const line of source.slice(0, border).split('\n')) {
        const match = /^alias: (.+?) = (.+)$/.exec(line);
        if (match !== null) aliases[match[1]!] = match[2]!.split('|').map(form => form.trim());
      }
      return {
        doc: name.replace(/\.txt$/, ''),
        ...parseMarked(source.slice(border + 2)),
        aliases,
        set,
      };
    });
}

function parseMarked(marked: string): { text: string; quotes: GoldQuote[] } {
  let text = '';
  const quotes: GoldQuote[] = [];
  const tag = /<q([^>]*)>([\s\S]*?)<\/q>/g;
  let from = 0;
  for (const match of marked.matchAll(tag)) {
    text += marked.slice(from, match.index);
    const attributes = Object.fromEntries([...match[1]!.matchAll(/(\w+)="([^"]*)"/g)].map(a => [a[1]!, a[2]!]));
    const kind = (attributes.kind ?? 'direct') as GoldQuote['kind'];
    quotes.push({
      start: text.length,
      end: text.length + match[2]!.length,
      text: match[2]!,
      kind,
      ...(kind === 'not'
        ? {}
        : {
            speaker: attributes.by || null,
            stype: (attributes.by ? (attributes.type ?? 'person') : 'unknown') as NonNullable<GoldQuote['stype']>,
            link: (attributes.link ?? 'explicit') as NonNullable<GoldQuote['link']>,
          }),
      ...(attributes.also === undefined ? {} : { also: attributes.also.split('|') }),
      ...(attributes.head === '1' ? { heading: true } : {}),
    });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), quotes };
}

const TITLES = new Set(
  'mr mrs ms miss dr prof professor president sen senator rep gov gen col capt lt sgt sir lord lady dame judge justice minister king queen the a an us'.split(
    ' ',
  ),
);
export const wordsOfName = (name: string): string[] => {
  const all =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(/[’'`]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = all.filter(word => !TITLES.has(word));
  return rest.length > 0 ? rest : all;
};

/** The same name, or a part of it that keeps its last word. */
export function sameName(a: string, b: string): boolean {
  const x = wordsOfName(a);
  const y = wordsOfName(b);
  if (x.length === 0 || y.length === 0) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (
    short.every(word => long.includes(word)) &&
    (short.length === long.length || short[short.length - 1] === long[long.length - 1])
  );
}

/** Does a name stand for one of the forms of a speaker, or for an alias of it? */
export function namesSpeaker(forms: readonly string[], aliases: GoldArticle['aliases'], name: string): boolean {
  return forms.some(
    form =>
      sameName(form, name) || (aliases?.[form] ?? []).some(alias => !describes(alias, form) && sameName(alias, name)),
  );
}

/** Descriptions are listed as aliases, too: "the news editor of" a magazine is not the magazine. */
function describes(alias: string, form: string): boolean {
  return /(?:^|\s)\p{Ll}/u.test(alias) && !sameName(alias, form);
}

const SMALL = new Set(
  'the a an of for to in on at by with and or from as who was were is are his her their its he she it they we i you him them one'.split(
    ' ',
  ),
);
export function sameDescription(a: string, b: string): boolean {
  const bag = (s: string) =>
    new Set(
      (
        s
          .normalize('NFKD')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? []
      ).filter(word => !SMALL.has(word)),
    );
  const x = bag(a);
  const y = bag(b);
  const shared = [...x].filter(word => y.has(word)).length;
  return shared > 0 && shared / (x.size + y.size - shared) >= 0.5;
}
