// A description of a document → who issued it, when the words beside it say so: "a complaint filed by X", "X said in a report".
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import type { Referent } from './referents.ts';

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

/**
 * For each mention that describes a document who issued it: an entity, or a description of somebody. Where one issuer
 * is told for a noun, "the report" is his.
 */
export function issuersOf(setting: Setting): ReadonlyMap<number, Referent> {
  const { mentions, layout } = setting;
  const issuers = new Map<number, Referent>();
  const byNoun = new Map<string, Referent | null>();
  const bare: number[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (!isDocument(mention) || layout.spanOf[mention.first]! >= 0) continue;
    const issuer = issuerAt(setting, m);
    const noun = mention.key[mention.key.length - 1]!;
    if (issuer !== null) {
      issuers.set(m, issuer);
      byNoun.set(noun, byNoun.has(noun) && byNoun.get(noun) !== issuer ? null : issuer);
    } else if (mention.key.length === 1) bare.push(m);
  }
  if (byNoun.size === 0) return issuers;
  for (const m of bare) {
    const issuer = byNoun.get(mentions[m]!.key[0]!) ?? null;
    if (issuer === null || (issuer < 0 && ~issuer > m)) continue;
    const definite = definitenessOf(layout.words, mentions[m]!);
    if (definite === 'the' || (definite === 'a' && layout.sentenceOf[mentions[m]!.first]! < LEAD))
      issuers.set(m, issuer);
  }
  return issuers;
}

const isDocument = (mention: Mention): boolean =>
  mention.kind === 'role' && !mention.possessive && DOCUMENT_NOUNS.has(mention.key[mention.key.length - 1]!);

/** Whom the words beside mention m name as the one who issued the document, or null. */
function issuerAt(setting: Setting, m: number): Referent | null {
  return (
    namedAfter(setting, setting.mentions[m]!.last) ??
    ownerOf(setting, m) ??
    saidIn(setting, m) ??
    issuedBefore(setting, m)
  );
}

/** "… filed by X", "… by X": X. */
function namedAfter(setting: Setting, last: number): Referent | null {
  const { layout, mentions, mentionAt } = setting;
  const { lower } = layout.words;
  const sentence = layout.sentenceOf[last - 1]!;
  let i = last;
  if (ISSUED.has(lower[i] ?? '')) i++;
  if (lower[i] === 'out' || lower[i] === 'up') i++;
  if (lower[i] !== 'by') return null;
  for (let k = i + 1; k <= i + 1 + MOST_BEFORE_NAME && layout.sentenceOf[k] === sentence; k++) {
    const m = mentionAt[k] ?? -1;
    if (m < 0) continue;
    const { kind, possessive, modifier } = mentions[m]!;
    return kind === 'name' && !possessive && !modifier ? referent(setting, m) : null;
  }
  return null;
}

/** "X’s statement", "the firm’s website": the owner. A lawsuit or a book has a name of its own. */
function ownerOf(setting: Setting, m: number): Referent | null {
  const { mentions } = setting;
  const owner = mentions[m - 1];
  if (owner === undefined || !owner.possessive || owner.last !== mentions[m]!.first) return null;
  return STATEMENTS.has(mentions[m]!.key[mentions[m]!.key.length - 1]!) ? referent(setting, m - 1) : null;
}

const STATEMENTS = new Set('statement release website site webpage page'.split(' '));

/** "X said in a report": X. */
function saidIn(setting: Setting, m: number): Referent | null {
  const { layout, symbols, subjectOf, mentions } = setting;
  const { first } = mentions[m]!;
  if (layout.words.lower[first - 1] !== 'in') return null;
  for (let i = first - 2; i >= first - 2 - MOST_AFTER_CUE && i >= 0; i--) {
    if (symbols[i] === ',' || layout.spanOf[i]! >= 0) return null;
    if (symbols[i] !== 'V') continue;
    return subjectOf[i]! >= 0 ? referent(setting, subjectOf[i]!) : null;
  }
  return null;
}

/** "X issued a statement", "X has published the report": X. */
function issuedBefore(setting: Setting, m: number): Referent | null {
  const { layout, mentions, mentionAt } = setting;
  const { lower } = layout.words;
  let verb = mentions[m]!.first - 1;
  if (!ISSUED.has(lower[verb] ?? '')) return null;
  while (/^(?:has|had|have|also|later|then)$/.test(lower[verb - 1] ?? '')) verb--;
  for (let k = verb - 1; k >= 0 && k > verb - LONGEST_ISSUER; k--) {
    const before = mentionAt[k] ?? -1;
    if (before < 0) continue;
    const { last, kind, possessive, modifier } = mentions[before]!;
    return last === verb && kind !== 'pronoun' && !possessive && !modifier ? referent(setting, before) : null;
  }
  return null;
}

/** Tokens of a name before its verb. */
const LONGEST_ISSUER = 8;

/** Whom a name or description stands for; null for places and pronouns. */
function referent({ names, entityTypes, mentions }: Setting, m: number): Referent | null {
  const entity = names.entityOf[m]!;
  if (entity >= 0) return entityTypes[entity] === 'place' ? null : entity;
  return mentions[m]!.kind === 'role' && !isDocument(mentions[m]!) ? ~m : null;
}
