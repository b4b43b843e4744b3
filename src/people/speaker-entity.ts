// A referent → the entity of the rows: name, type, role and forms of somebody named, or the description of somebody who is not.
import type { Mention } from '../names/mention.ts';
import { nameText } from '../names/named-entity.ts';
import { isPersonSpeaking } from '../names/types.ts';
import type { Setting } from '../speech/setting.ts';
import type { Article, Speaker, SpeakerType, TextSpan } from '../types.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';

export function entityOf(article: Article, setting: Setting, referent: Referent, known: Map<Referent, Entity>): Entity {
  const earlier = known.get(referent);
  if (earlier !== undefined) return earlier;
  let entity: Entity;
  if (referent >= 0) {
    const named = setting.names.entities[referent]!;
    const found = setting.entityTypes[referent]!;
    const person =
      found === 'person' || (found === 'unknown' && isPersonSpeaking(setting.layout, setting.mentions, named));
    const type: SpeakerType = person ? 'person' : 'organization';
    const forms = [...named.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    entity = {
      key: `e${referent}`,
      document: article.document,
      type,
      name: named.name,
      forms,
      ...(named.role === null ? {} : { role: named.role.trim() }),
      ...rolesOf(named.roles.map(role => role[role.length - 1]!)),
      ...(named.male === named.female
        ? {}
        : { gender: named.male > named.female ? ('male' as const) : ('female' as const) }),
    };
  } else {
    const mention = setting.mentions[~referent]!;
    const name = mention.kind === 'name' ? nameText(setting.layout, mention) : descriptionText(setting, ~referent);
    entity = {
      key: `u${~referent}`,
      document: article.document,
      type: mention.type === 'organization' ? 'organization' : 'unnamed',
      name,
      forms: [name],
      ...(isDefinite(setting, mention) ? rolesOf([mention.key[mention.key.length - 1]!]) : {}),
    };
  }
  known.set(referent, entity);
  return entity;
}

/** The speaker of a row: an entity with the words that stand for it beside the quote. */
export function speakerOf({ key, name, type, role }: Entity, mention: TextSpan | null): Speaker {
  return role === undefined ? { id: key, name, type, mention } : { id: key, name, type, role, mention };
}

const rolesOf = (heads: readonly string[]): Pick<Entity, 'roles'> =>
  heads.length === 0 ? {} : { roles: [...new Set(heads)].sort() };

/** "The envoy": one person whom the article takes for known. */
function isDefinite(setting: Setting, mention: Mention): boolean {
  return (
    mention.kind === 'role' &&
    !mention.plural &&
    mention.type === 'person' &&
    setting.layout.words.lower[mention.first] === 'the'
  );
}

/** A description with the owner before it and what it belongs to: "Smith’s lawyer", "a spokesman for the ministry". */
function descriptionText(setting: Setting, m: number): string {
  const { layout, mentions } = setting;
  const { words, text } = layout;
  const mention = mentions[m]!;
  const owner = mentions[m - 1];
  const describes = owner !== undefined && (owner.possessive || owner.modifier) && owner.last === mention.first;
  const first = describes ? owner.first : mention.first;
  let last = mention.last;
  if (BELONGING.has(words.lower[last] ?? '')) {
    const next = mentions[m + 1];
    const gap = next === undefined ? 9 : next.first - last;
    if (
      next !== undefined &&
      next.kind !== 'pronoun' &&
      layout.sentenceOf[next.first] === layout.sentenceOf[last] &&
      (gap === 1 || (gap === 2 && words.lower[last + 1] === 'the'))
    ) {
      let end = m + 1;
      // "for Westport’s Harbour Trust"
      while (end < m + MOST_OWNERS && mentions[end]!.possessive && mentions[end + 1]?.first === mentions[end]!.last)
        end++;
      last = mentions[end]!.last;
    }
  }
  const start = words.start[first]!;
  const end = Math.max(words.stem[last - 1]!, mention.type === 'organization' ? 0 : sourceEnd(setting, m, start));
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Words of a source phrase that name somebody: "a man who would not give his name". */
const LONGEST_SOURCE = 12;

/** Where the source phrase that begins with a description ends, or -1: "a woman | passing in the aisle". */
function sourceEnd({ layout, reported }: Setting, m: number, start: number): number {
  void m;
  const source = reported.speech.find(speech => speech.source !== null && speech.source.start === start)?.source;
  if (source === null || source === undefined) return -1;
  const phrase = layout.text.slice(source.start, source.end);
  return phrase.split(/\s+/).length <= LONGEST_SOURCE && !/[,;:()“”"]/.test(phrase) ? source.end : -1;
}

const MOST_OWNERS = 4;

const BELONGING = new Set(['of', 'for', 'at', 'from', 'in', 'with']);
