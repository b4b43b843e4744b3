// Counts, kinds, variants and days in words: every sentence that the page says about its data.
import type { Kind, Variant } from '../../../types.ts';
import type { ArticleRecord, MemberRecord, QuoteRecord, SpeakerRecord } from './model.ts';
import { byDay, isQuotation } from './model.ts';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Reported',
  other: 'Other marks',
};

export const KIND_MEANINGS: Readonly<Record<Kind, string>> = {
  direct: 'The words stand in quotation marks and make a full clause.',
  mixed: 'A fragment in quotation marks inside the reporter’s sentence.',
  indirect: 'Somebody’s statement in the reporter’s words, without quotation marks.',
  other: 'Quotation marks around words that nobody is reported as saying.',
};

export const VARIANT_NAMES: Readonly<Record<Variant, string>> = {
  exact: 'the same words',
  typographic: 'other spelling or marks',
  truncated: 'cut',
  fragment: 'a fragment',
  edited: 'words changed',
  reworded: 'reworded',
};

export function count(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** `12345` → `12,345`, on every machine. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2025-03-17` → `17 March 2025`, or `17 Mar`. */
export function dayInWords(day: string, style: 'full' | 'short' = 'full'): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[month! - 1]!;
  return style === 'full' ? `${date} ${name} ${year}` : `${date} ${name.slice(0, 3)}`;
}

/** First and last day of some articles; empty when none has a day. */
export function periodOf(articles: readonly ArticleRecord[]): string {
  const days = [...articles].sort(byDay).flatMap(article => article.day ?? []);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return dayInWords(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${dayInWords(last)}`;
  const start = dayInWords(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.slice(0, -5) : start} – ${dayInWords(last)}`;
}

/** Outlet and day of an article, or the last part of its document's name where it has neither. */
export function originOf(article: ArticleRecord): string {
  const known = [article.outlet?.name, article.day === undefined ? article.date : dayInWords(article.day)];
  return known.filter(part => part !== undefined).join(', ') || fileName(article.document);
}

/** `feed/03/quay.txt` → `quay.txt`. */
export function fileName(document: string): string {
  return /[^/]+\/*$/.exec(document)?.[0] ?? document;
}

export function sureness(confidence: number): 'sure' | 'likely' | 'unsure' {
  return confidence >= 90 ? 'sure' : confidence >= 70 ? 'likely' : 'unsure';
}

/** “3 quotations and 2 reported statements”. */
export function quotesInWords(quotes: readonly QuoteRecord[]): string {
  const quotations = quotes.filter(isQuotation).length;
  const reported = quotes.filter(quote => quote.kind === 'indirect').length;
  const other = quotes.length - quotations - reported;
  const parts = [
    quotations > 0 || quotes.length === 0 ? count(quotations, 'quotation') : '',
    reported > 0 ? count(reported, 'reported statement') : '',
    other > 0 ? `${count(other, 'other phrase')} in quotation marks` : '',
  ].filter(part => part !== '');
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Whether its article printed the words on an earlier day than any other; on one day nobody is told to be first. */
export function isFirst(members: readonly MemberRecord[], member: MemberRecord): boolean {
  const { article } = member.quote;
  const others = members
    .map(({ quote }) => quote.article)
    .filter(other => other !== article && other.day !== undefined);
  return members[0] === member && others.length > 0 && others.every(other => other.day! > (article.day ?? '~'));
}

/** Words that stand for anybody. */
const PRONOUN = /^(?:i|we|you|he|she|they|it|him|her|them|us|me|who|that|this|one|his|hers?|their|its)$/i;

/** What the articles call the speaker beside the name, in the order of the quotes; case does not make another name. */
export function otherNames(speaker: SpeakerRecord): string[] {
  const forms = new Map<string, string>();
  for (const { mention, article } of speaker.quotes) {
    if (mention === null || article.text === null) continue;
    const form = article.text.slice(mention.start, mention.end);
    const key = form.toLowerCase();
    if (key !== speaker.name.toLowerCase() && !PRONOUN.test(form) && !forms.has(key)) forms.set(key, form);
  }
  return [...forms.values()];
}
