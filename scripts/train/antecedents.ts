// Annotated articles → training examples: for each pronoun or description of a speaker which antecedents are meant.
import { definitenessOf } from '../../src/names/determiners.ts';
import { antecedentFeatures } from '../../src/people/antecedent-features.ts';
import {
  antecedents,
  countQuote,
  type Discourse,
  discourseOf,
  type Spoken,
  type Trace,
} from '../../src/people/antecedents.ts';
import { newcomerFeatures } from '../../src/people/description-features.ts';
import { placesOf } from '../../src/people/recency.ts';
import type { Referent } from '../../src/people/referents.ts';
import { CARRIED } from '../../src/speech/candidates.ts';
import type { Setting } from '../../src/speech/setting.ts';
import type { TrainingArticle } from './examples.ts';
import { type GoldArticle, namesSpeaker, sameDescription } from './gold.ts';
import type { FeatureTable, RankExample } from './ranker.ts';

/** A pronoun or description and its antecedents; the last row stands for somebody new. */
export interface AntecedentExample extends RankExample {
  readonly mention: number;
  readonly traces: readonly Trace[];
}

/** How much one of the meanings counts beside a quote of the articles at entity level. */
const MEANING_WEIGHT = 0.7;

/** What is known of an article while its quotes are read in order. */
interface Reading {
  readonly discourse: Discourse;
  readonly table: FeatureTable;
  readonly quotedBy: Map<Referent, Spoken>;
  last: Referent | null;
}

export function antecedentExamples(articles: readonly TrainingArticle[], table: FeatureTable): AntecedentExample[] {
  return articles.flatMap(article => {
    const reading: Reading = { discourse: discourseOf(article.setting), table, quotedBy: new Map(), last: null };
    return article.gold.quotes !== undefined ? fromQuotes(article, reading) : fromMeanings(article, reading);
  });
}

/** From articles at entity level: for each pronoun or description that speaks, which antecedents are the gold speaker. */
function fromQuotes({ gold, setting, examples }: TrainingArticle, reading: Reading): AntecedentExample[] {
  const result: AntecedentExample[] = [];
  const seen = new Set<number>();
  for (const example of examples) {
    const quote = example.gold;
    if (example.speech !== 1 || quote === null) continue;
    const names = [quote.speaker, ...(quote.also ?? [])].filter(
      (name): name is string => typeof name === 'string' && name !== '',
    );
    const isGold = (referent: Referent): boolean => {
      if (referent >= 0) return isNamed(setting, referent, names, gold.aliases);
      const own = wordsOf(setting, ~referent);
      return quote.stype !== 'person' && names.some(name => sameDescription(name, own) || beginsWith(name, own));
    };
    let speaker: Referent | null = null;
    for (const m of example.right) {
      if (m < 0) continue;
      const entity = setting.names.entityOf[m]!;
      if (entity >= 0) {
        if (isGold(entity)) speaker = entity;
        continue;
      }
      if (seen.has(m)) continue;
      const found = exampleOf(reading, m, isGold, setting.mentions[m]!.kind !== 'pronoun' && isGold(~m), 1);
      if (found === null) continue;
      seen.add(m);
      result.push(found);
      const first = found.right[0]!;
      speaker = first < found.traces.length ? found.traces[first]!.referent : ~m;
      break;
    }
    if (example.right.includes(CARRIED) && speaker === null) speaker = reading.last;
    speaker ??= setting.names.entities.find(entity => isGold(entity.index))?.index ?? null;
    if (speaker !== null)
      countQuote(reading.quotedBy, speaker, setting.spanSentence[example.q]!, descriptionOf(setting, example.right));
    reading.last = speaker;
  }
  return result;
}

/** The words of the description by which a quote's speaker is told. */
function descriptionOf({ mentions }: Setting, right: readonly number[]): readonly string[] | undefined {
  const mention = mentions[right.find(m => m >= 0) ?? -1];
  return mention?.kind === 'role' ? mention.key : undefined;
}

/** From whom the sources of PolNeAR's articles mean: those of its quotes, and of what it reports without marks. */
function fromMeanings({ gold, setting, examples }: TrainingArticle, reading: Reading): AntecedentExample[] {
  const meant = gold.meant ?? [];
  if (meant.length === 0) return [];
  const { layout, mentions, names } = setting;
  const result: AntecedentExample[] = [];
  const targets = meant.map(({ start, end }) =>
    mentions.findIndex(
      ({ kind, first, head }) =>
        kind !== 'name' &&
        layout.words.start[first]! >= start - 4 &&
        layout.words.start[head]! >= start &&
        layout.words.start[head]! < end,
    ),
  );
  /** For each meaning the named one it stands for, or the first description of whoever is not named. */
  const referents: (Referent | null)[] = [];
  const meaningOf = new Map<number, number>();
  targets.forEach((m, t) => {
    const { names: meantNames, same } = meant[t]!;
    if (m >= 0) meaningOf.set(m, t);
    const named = names.entities.find(entity => isNamed(setting, entity.index, meantNames, undefined));
    referents.push(same >= 0 ? (referents[same] ?? null) : (named?.index ?? (m >= 0 && meant[t]!.isNew ? ~m : null)));
  });
  const done = new Set<number>();
  const learn = (t: number): void => {
    const m = targets[t]!;
    if (m < 0 || done.has(m) || names.entityOf[m]! >= 0) return;
    done.add(m);
    const { names: meantNames, isNew, same } = meant[t]!;
    if (same < 0 && !isNew && referents[t] === null) return;
    const known = referents[t]!;
    const isMeant = (referent: Referent): boolean =>
      referent >= 0 && meantNames.length > 0
        ? isNamed(setting, referent, meantNames, undefined)
        : (referent === known && referent !== ~m) || (isNew && goesOn(setting, m, referent));
    const isNewcomer = isNew && mentions[m]!.kind !== 'pronoun';
    const found = exampleOf(reading, m, isMeant, isNewcomer, MEANING_WEIGHT, isNewcomer);
    if (found !== null) result.push(found);
  };
  let next = 0;
  for (const example of examples) {
    if (example.speech !== 1) continue;
    // sources before the quote are resolved before it speaks
    while (next < meant.length && meant[next]!.start < layout.spans[example.q]!.start) learn(next++);
    let speaker: Referent | null = null;
    for (const m of example.right) {
      if (m < 0) continue;
      const t = meaningOf.get(m);
      if (t !== undefined) learn(t);
      speaker = names.entityOf[m]! >= 0 ? names.entityOf[m]! : t !== undefined ? referents[t]! : null;
      if (speaker !== null) break;
    }
    if (speaker === null && example.right.includes(CARRIED)) speaker = reading.last;
    if (speaker !== null)
      countQuote(reading.quotedBy, speaker, setting.spanSentence[example.q]!, descriptionOf(setting, example.right));
    reading.last = speaker;
  }
  while (next < meant.length) learn(next++);
  return result;
}

/**
 * "An organizer … the organizer said": one unnamed source described twice. The meanings count each description of
 * somebody unnamed as new; whoever takes the second for the first is right, too.
 */
function goesOn({ layout, mentions }: Setting, m: number, referent: Referent): boolean {
  if (referent >= 0) return false;
  const [first, again] = [mentions[~referent]!, mentions[m]!];
  return (
    again.kind === 'role' &&
    definitenessOf(layout.words, again) === 'the' &&
    first.plural === again.plural &&
    first.key[first.key.length - 1] === again.key[again.key.length - 1]
  );
}

/** The rows of mention m; null when whoever is meant is out of reach: that teaches nothing about those within it. */
function exampleOf(
  { discourse, table, quotedBy, last }: Reading,
  m: number,
  isMeant: (referent: Referent) => boolean,
  isNew: boolean,
  weight: number,
  eitherIsRight = false,
): AntecedentExample | null {
  const { setting } = discourse;
  const traces = antecedents(discourse, m, quotedBy);
  const right = traces.map((trace, t) => (isMeant(trace.referent) ? t : -1)).filter(t => t >= 0);
  if (right.length === 0 && !isNew) return null;
  const features: string[] = [];
  const places = placesOf(setting, traces, m);
  const rows = traces.map((trace, t) => {
    features.length = 0;
    antecedentFeatures(discourse, m, trace, places[t]!, last, quotedBy.get(trace.referent), features);
    return Int32Array.from(features, name => table.idOf(name));
  });
  features.length = 0;
  newcomerFeatures(setting, m, places, features);
  rows.push(Int32Array.from(features, name => table.idOf(name)));
  if (right.length === 0 || eitherIsRight) right.push(traces.length);
  return { rows, right, weight, mention: m, traces };
}

function isNamed(
  { names }: Setting,
  referent: Referent,
  forms: readonly string[],
  aliases: GoldArticle['aliases'],
): boolean {
  return namesSpeaker(forms, aliases, names.entities[referent]!.name);
}

function wordsOf({ layout: { words, text }, mentions }: Setting, m: number): string {
  const { first, last } = mentions[m]!;
  return text.slice(words.start[first]!, words.stem[last - 1]!);
}

/** "A spokesman for the league" begins with "a spokesman". */
function beginsWith(name: string, description: string): boolean {
  return `${name.toLowerCase()} `.startsWith(`${description.toLowerCase()} `);
}
