// A sentence before a quote → whom it is about, and how a mention or the last speaker stands to that: who is told of
// right before a bare quote speaks it, whatever the verb ("X was delighted. “…”").
import type { Setting } from './setting.ts';

/** How a mention stands to the subject of its sentence’s main clause: it is it, opens the sentence ("For X, …"), or neither. */
export function topicRelation(
  { topicOf, mentions, symbols, layout }: Setting,
  sentence: number,
  m: number,
): 'is' | 'opens' | 'else' {
  if (topicOf[sentence] === m) return 'is';
  const from = layout.sentences[sentence]!.first;
  return mentions[m]!.first === from + 1 && symbols[from] === 'p' ? 'opens' : 'else';
}

/** Is somebody named for the first time? */
export function isNewcomer({ names }: Setting, m: number): boolean {
  const entity = names.entityOf[m]!;
  return entity >= 0 && names.entities[entity]!.mentions[0] === m;
}

/** Whom the sentence before another is about: nobody, the last speaker, somebody else, or one not named; “quote” when it has one, “question” when it asks. */
export function topicBefore(setting: Setting, sentence: number, lastEntity: number): string {
  const before = sentence - 1;
  if (before < 0 || setting.firstSpan[before + 1]! > setting.firstSpan[before]!) return 'quote';
  // what is asked is answered by whoever spoke
  if (setting.symbols[setting.layout.sentences[before]!.last - 1] === '?') return 'question';
  const m = setting.topicOf[before]!;
  if (m < 0) return 'nobody';
  const entity = setting.names.entityOf[m]!;
  const { kind, type, key } = setting.mentions[m]!;
  if (entity < 0) return kind === 'pronoun' ? key[0]! : type === 'person' ? 'description' : 'thing';
  if (entity === lastEntity) return 'same';
  return `${isNewcomer(setting, m) ? 'new-' : ''}${setting.entityTypes[entity] === 'person' ? 'other' : 'body'}`;
}

/** Pronouns of the first and the third person, each in a bit. */
const I = 1;
const HE = 2;
const PERSONS: ReadonlyMap<string, number> = new Map([
  ...'i me my mine myself'.split(' ').map(word => [word, I] as const),
  ...'he she him her his hers himself herself'.split(' ').map(word => [word, HE] as const),
]);

/** Of whom the words of a quote are: “I”, “he” or “she”, both, or neither. */
export function personsIn({ layout, spanFirst, spanLast }: Setting, q: number): 'I' | 'he' | 'both' | 'none' {
  const { lower } = layout.words;
  let persons = 0;
  for (let i = spanFirst[q]!; i < spanLast[q]!; i++) persons |= PERSONS.get(lower[i]!) ?? 0;
  return persons === 0 ? 'none' : persons === I ? 'I' : persons === HE ? 'he' : 'both';
}
