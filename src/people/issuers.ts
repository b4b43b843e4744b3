// A description of a document → who issued it, when the words beside it say so: "a complaint filed by X", "X said in a report".
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';

const ISSUED = new Set(
  'issued released published filed written prepared produced compiled signed posted sent submitted drafted penned put drawn'.split(
    ' ',
  ),
);

/** Words between "by" and a name: "by the federal X". */
const MOST_BEFORE_NAME = 3;
/** Words between "X said" and "in a report". */
const MOST_AFTER_CUE = 3;

/** Sentences, headline included, in which "a report says" may come before who reported. */
const LEAD = 3;

/** For each mention that describes a document the entity that issued it; where one issuer is told for a noun, "the report" is his. */
export function issuersOf(setting: Setting): ReadonlyMap<number, number> {
  const { mentions, layout } = setting;
  const issuers = new Map<number, number>();
  const byNoun = new Map<string, number>();
  const bare: number[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (!isDocument(mention) || layout.spanOf[mention.first]! >= 0) continue;
    const issuer = issuerAt(setting, m);
    if (issuer >= 0) {
      issuers.set(m, issuer);
      const noun = mention.key[mention.key.length - 1]!;
      byNoun.set(noun, byNoun.has(noun) && byNoun.get(noun) !== issuer ? SEVERAL : issuer);
    } else if (mention.key.length === 1) bare.push(m);
  }
  if (byNoun.size === 0) return issuers;
  for (const m of bare) {
    const issuer = byNoun.get(mentions[m]!.key[0]!);
    if (issuer === undefined || issuer === SEVERAL) continue;
    const definite = definitenessOf(layout.words, mentions[m]!);
    if (definite === 'the' || (definite === 'a' && layout.sentenceOf[mentions[m]!.first]! < LEAD))
      issuers.set(m, issuer);
  }
  return issuers;
}

/** A noun of which the article tells several issuers. */
const SEVERAL = -2;

const isDocument = (mention: Mention): boolean =>
  mention.kind === 'role' && !mention.possessive && DOCUMENT_NOUNS.has(mention.key[mention.key.length - 1]!);

/** The entity that the words beside mention m say issued the document, or -1. */
function issuerAt(setting: Setting, m: number): number {
  const mention = setting.mentions[m]!;
  const named = namedAfter(setting, mention.last);
  return named >= 0 ? named : saidIn(setting, m);
}

/** "… filed by X", "… by X": X. */
function namedAfter(setting: Setting, last: number): number {
  const { layout, mentions, mentionAt, names, entityTypes } = setting;
  const { lower } = layout.words;
  const sentence = layout.sentenceOf[last - 1]!;
  let i = last;
  if (ISSUED.has(lower[i] ?? '')) i++;
  if (lower[i] === 'out' || lower[i] === 'up') i++;
  if (lower[i] !== 'by') return -1;
  for (let k = i + 1; k <= i + 1 + MOST_BEFORE_NAME && layout.sentenceOf[k] === sentence; k++) {
    const m = mentionAt[k] ?? -1;
    if (m < 0) continue;
    const other = mentions[m]!;
    const entity = names.entityOf[m]!;
    const owns = other.possessive || other.modifier;
    return other.kind === 'name' && entity >= 0 && !owns && entityTypes[entity] !== 'place' ? entity : -1;
  }
  return -1;
}

/** "X said in a report": X. */
function saidIn(setting: Setting, m: number): number {
  const { layout, symbols, subjectOf, names, mentions, entityTypes } = setting;
  const { first } = mentions[m]!;
  const { lower } = layout.words;
  if (lower[first - 1] !== 'in') return -1;
  for (let i = first - 2; i >= first - 2 - MOST_AFTER_CUE && i >= 0; i--) {
    if (symbols[i] === ',' || layout.spanOf[i]! >= 0) return -1;
    if (symbols[i] !== 'V') continue;
    const subject = subjectOf[i]!;
    const entity = subject >= 0 ? names.entityOf[subject]! : -1;
    return entity >= 0 && /^[ou]/.test(entityTypes[entity]!) ? entity : -1;
  }
  return -1;
}
