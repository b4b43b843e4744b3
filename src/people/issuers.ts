// A description of a document → who issued it, when the words beside it say so: "a complaint filed by X", "X said in a report".
import { Flag, plain } from '../lexicon/entry.ts';
import { DOCUMENT_NOUNS } from '../lexicon/titles.ts';
import { definitenessOf } from '../names/determiners.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import { is, Shape } from '../text/words.ts';
import { inspectorIn, LEAD, reporterIn } from './inspections.ts';
import type { Referent } from './referents.ts';
import {
  beginnerOf,
  bodyWithin,
  nameBeforeAside,
  onlyBody,
  senderAfter,
  speakerAfterOpening,
  subjectOfSecond,
} from './senders.ts';

const ISSUED = new Set(
  'issued released published filed written prepared produced compiled signed posted sent submitted drafted penned put drawn'.split(
    ' ',
  ),
);

/** By the sense: a second noun for what has been spoken of as an ad, a lawsuit, an article. */
const SAME_DOCUMENT: ReadonlyMap<string, string> = new Map([
  ...['ad', 'advert', 'advertisement', 'clip', 'video', 'commercial'].map(noun => [noun, 'ad'] as const),
  ...['lawsuit', 'suit', 'complaint', 'filing'].map(noun => [noun, 'lawsuit'] as const),
  ...['article', 'story', 'piece', 'feature'].map(noun => [noun, 'article'] as const),
  ...['email', 'e-mail', 'message'].map(noun => [noun, 'email'] as const),
  ...['report', 'review', 'audit', 'assessment'].map(noun => [noun, 'report'] as const),
]);

/** Words between "by" and a name: "by the federal X". */
const MOST_BEFORE_NAME = 3;
/** Words between "X said" and "in a report". */
const MOST_AFTER_CUE = 3;

/**
 * For each mention that describes a document who issued it: an entity, or a description of somebody. Where one issuer
 * is told for a noun, "the report" is his.
 */
export function issuersOf(setting: Setting, descriptions: readonly number[]): ReadonlyMap<number, Referent> {
  const { mentions, layout } = setting;
  const issuers = new Map<number, Referent>();
  const byNoun = new Map<string, Referent | null>();
  const nearest = new Map<string, { readonly issuer: Referent; readonly sentence: number }>();
  const near = new Map<number, Referent>();
  const bare: number[] = [];
  for (const m of descriptions) {
    const mention = mentions[m]!;
    if (!isDocument(mention)) continue;
    const issuer = issuerAt(setting, m);
    if (issuer !== null) issuers.set(m, issuer);
    // "an Acme report" has a name of its own; "the report" after it is Acme's
    const known = issuer ?? namedWithin(setting, m);
    const noun = nounOf(mention);
    const sentence = layout.sentenceOf[mention.first]!;
    const sender = known ?? (SENT.has(noun) ? pronounBeside(setting, m) : null);
    if (sender !== null) nearest.set(noun, { issuer: sender, sentence });
    if (known !== null) {
      for (const sense of new Set([noun, SAME_DOCUMENT.get(noun) ?? noun]))
        byNoun.set(sense, byNoun.has(sense) && byNoun.get(sense) !== known ? null : known);
    } else if (sender === null && mention.key.length === 1) {
      bare.push(m);
      const last = nearest.get(noun);
      if (last !== undefined && SENT.has(noun) && sentence - last.sentence <= SENTENCES_BACK) near.set(m, last.issuer);
    }
  }
  if (bare.length === 0) return issuers;
  const inspector = inspectorIn(setting) ?? reporterIn(setting, bare[0]!);
  for (const m of bare) {
    const noun = mentions[m]!.key[0]!;
    let issuer = near.get(m) ?? byNoun.get(noun);
    if (issuer === undefined) issuer = byNoun.get(SAME_DOCUMENT.get(noun) ?? noun);
    if (issuer === undefined && FINDINGS.has(noun)) issuer = inspector;
    if (issuer === undefined && noun === 'statement') issuer = onlyBody(setting, m);
    if (issuer === undefined && RULINGS.has(noun)) issuer = courtBefore(setting, m);
    if (issuer === undefined || issuer === null || (issuer < 0 && ~issuer > m)) continue;
    const definite = /^(?:its|their)$/.test(layout.words.lower[mentions[m]!.first]!)
      ? 'the'
      : definitenessOf(layout.words, mentions[m]!);
    const isOpen = noun === 'statement' || layout.sentenceOf[mentions[m]!.first]! < LEAD;
    if (definite === 'the' || (definite === 'a' && isOpen)) issuers.set(m, issuer);
  }
  return issuers;
}

/** Sentences back to the statement that "the statement" is. */
const SENTENCES_BACK = 4;

/** "In a statement, she called it …", "he said in a statement": the pronoun as a description of its person, or null. */
function pronounBeside(setting: Setting, m: number): Referent | null {
  const said = saidIn(setting, m, true);
  if (said !== null) return said;
  const opening = speakerAfterOpening(setting, m, true);
  return opening >= 0 && setting.mentions[opening]!.kind === 'pronoun' ? ~opening : null;
}

const nounOf = (mention: Mention): string => mention.key[mention.key.length - 1]!;

const isDocument = (mention: Mention): boolean =>
  mention.kind === 'role' && !mention.possessive && DOCUMENT_NOUNS.has(nounOf(mention));

/** Whom the words beside mention m name as the one who issued the document, or null. */
function issuerAt(setting: Setting, m: number): Referent | null {
  return (
    namedAfter(setting, m) ??
    ownerOf(setting, m) ??
    (WORDS.has(nounOf(setting.mentions[m]!)) ? namedWithin(setting, m) : null) ??
    saidIn(setting, m) ??
    issuedBefore(setting, m) ??
    sentBy(setting, m)
  );
}

/** "In a letter to customers, X said", "a letter that X sent", "a club statement"; of a report what names an organisation. */
function sentBy(setting: Setting, m: number): Referent | null {
  const noun = nounOf(setting.mentions[m]!);
  const isSent = SENT.has(noun);
  if (!isSent && !FINDINGS.has(noun)) return null;
  const sender = [senderAfter, beginnerOf, speakerAfterOpening, nameBeforeAside]
    .map(find => find(setting, m))
    .find(found => found >= 0);
  if (sender === undefined) return isSent ? bodyWithin(setting, setting.mentions[m]!) : null;
  const found = referent(setting, sender);
  return isSent || (found !== null && found >= 0 && setting.entityTypes[found] === 'organization') ? found : null;
}

/** "… filed by X", "… by X", "a statement from X", "a document on X’s website": X. */
function namedAfter(setting: Setting, document: number): Referent | null {
  const { layout, mentions, mentionAt } = setting;
  const { last, key } = mentions[document]!;
  const { lower } = layout.words;
  const sentence = layout.sentenceOf[last - 1]!;
  let i = last;
  if (SENT.has(nounOf(mentions[document]!)) || FINDINGS.has(nounOf(mentions[document]!)))
    i = issuedAfter(layout.words.lower, i);
  else if (ISSUED.has(lower[i] ?? '')) i++;
  if (lower[i] === 'out' || lower[i] === 'up') i++;
  const word = lower[i] ?? '';
  const sent = word === 'from' && SENT.has(key[key.length - 1]!);
  const shown = word === 'on' || word === 'in';
  if (word !== 'by' && !sent && !shown) return null;
  for (let k = i + 1; k <= i + 1 + MOST_BEFORE_NAME && layout.sentenceOf[k] === sentence; k++) {
    const m = mentionAt[k] ?? -1;
    if (m < 0) continue;
    const { kind, possessive, modifier } = mentions[m]!;
    if (shown) {
      const page = mentions[m + 1];
      return possessive && page?.first === mentions[m]!.last && PAGES.has(nounOf(page)) ? referent(setting, m) : null;
    }
    // "by director X"
    if (kind === 'role' && setting.names.entityOf[m]! >= 0) return referent(setting, m);
    const isSender = kind === 'name' || (sent && kind === 'role');
    return isSender && !possessive && !modifier ? referent(setting, m) : null;
  }
  return null;
}

/** Words between the verb and "by": "released in March by X". */
const MOST_BEFORE_BY = 3;

/** Token after "issued", ", sent", "reportedly signed", "released in March"; the one given where no such verb follows. */
function issuedAfter(lower: readonly string[], last: number): number {
  let i = last;
  if (lower[i] === ',') i++;
  if (lower[i]?.endsWith('ly')) i++;
  if (!ISSUED.has(lower[i] ?? '')) return lower[last] === ',' && lower[last + 1] === 'by' ? last + 1 : last;
  const verb = i + 1;
  for (i = verb; i <= verb + MOST_BEFORE_BY; i++) {
    if (lower[i] === 'by') return i;
    if (lower[i] === ',' || lower[i] === '.') break;
  }
  return verb;
}

/** What somebody sends; a report from a place is not the place’s. */
const SENT = new Set(
  'statement letter email e-mail memo message tweet post note release text texts caption'.split(' '),
);

/** What is hardly more than its words: "an Acme email" is Acme, “an Acme memo” a document. */
const WORDS = new Set(['email', 'e-mail', 'statement', 'tweet', 'post', 'message', 'text']);

/** Where an organisation shows what it says. */
const PAGES = new Set('website site webpage page account blog app'.split(' '));

/** What bears the name of who wrote it: "a Times article", "an Acme email". */
const BEARING = new Set([
  ...SENT,
  ...'article editorial column story report review audit survey study poll analysis bulletin dossier advisory warning'.split(
    ' ',
  ),
]);

/** "A Times article", "an Acme email": the organisation whose name stands inside the description. */
function namedWithin(setting: Setting, m: number): Referent | null {
  const { layout, mentions, names, entityTypes } = setting;
  const { first, head, key } = mentions[m]!;
  if (!BEARING.has(key[key.length - 1]!)) return null;
  const { words } = layout;
  let from = head;
  while (from > first && words.shape[from - 1]! >= Shape.capitalised && !is(words, from - 1, Flag.function)) from--;
  if (from === head) return null;
  const entity = bearersOf(setting).get(plain(words.lower[from]!)) ?? -1;
  if (entity < 0 || entityTypes[entity] === 'person' || entityTypes[entity] === 'place') return null;
  const name = names.entities[entity]!.key;
  for (let i = from; i < head; i++) if (!name.includes(plain(words.lower[i]!))) return null;
  return entity;
}

const bearers = new WeakMap<Setting, ReadonlyMap<string, number>>();

/** By a word of their names the organisations of an article; -1 where two have it. */
function bearersOf(setting: Setting): ReadonlyMap<string, number> {
  let found = bearers.get(setting) as Map<string, number> | undefined;
  if (found === undefined) {
    found = new Map();
    for (const { index, key } of setting.names.entities)
      if (setting.entityTypes[index] !== 'person' && setting.entityTypes[index] !== 'place')
        for (const word of new Set(key)) found.set(word, found.has(word) ? -1 : index);
    bearers.set(setting, found);
  }
  return found;
}

/** What an inspection or an inquiry ends in. */
const FINDINGS = new Set(['report', 'review', 'audit', 'inquiry', 'study', 'survey', 'poll']);
/** What a court hands down. */
const RULINGS = new Set(['ruling', 'judgment', 'judgement', 'verdict', 'opinion', 'decision']);
const COURTS = new Set('court tribunal judge judges justices magistrate magistrates panel'.split(' '));
const RULED = new Set(
  'ruled held found decided upheld dismissed struck rejected sided granted blocked concluded'.split(' '),
);
/** Mentions back in which the court is looked for. */
const MENTIONS_BACK = 40;

/** "The appeals court ruled …": the court of a ruling, or null. */
function courtBefore(setting: Setting, m: number): Referent | null {
  const { mentions, layout } = setting;
  for (let k = m - 1; k >= 0 && k >= m - MENTIONS_BACK; k--) {
    const { key, last, kind } = mentions[k]!;
    if (kind !== 'pronoun' && key.some(word => COURTS.has(word)) && RULED.has(layout.words.lower[last] ?? ''))
      return referent(setting, k);
  }
  return null;
}

/** "X’s statement", "the firm’s website": the owner. A lawsuit or a book has a name of its own. */
function ownerOf(setting: Setting, m: number): Referent | null {
  const { mentions } = setting;
  const owner = mentions[m - 1];
  if (owner === undefined || !owner.possessive || owner.last !== mentions[m]!.first) return null;
  return STATEMENTS.has(nounOf(mentions[m]!)) ? referent(setting, m - 1) : null;
}

const STATEMENTS = new Set('statement release website site webpage page notice'.split(' '));

/** "X said in a report": X. */
function saidIn(setting: Setting, m: number, pronoun = false): Referent | null {
  const { layout, symbols, subjectOf, mentions } = setting;
  const { first } = mentions[m]!;
  if (layout.words.lower[first - 1] !== 'in') return null;
  for (let i = first - 2; i >= first - 2 - MOST_AFTER_CUE && i >= 0; i--) {
    if (symbols[i] === ',' || layout.spanOf[i]! >= 0) return null;
    if (symbols[i] !== 'V') continue;
    const subject = subjectOf[i]!;
    if (pronoun) return subject >= 0 && mentions[subject]!.kind === 'pronoun' ? ~subject : null;
    return subject >= 0 ? referent(setting, subject) : null;
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
    if (last !== verb) {
      const subject = subjectOfSecond(setting, verb);
      return subject < 0 ? null : referent(setting, subject);
    }
    return kind !== 'pronoun' && !possessive && !modifier ? referent(setting, before) : null;
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
