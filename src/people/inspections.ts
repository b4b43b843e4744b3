// Setting → who has inspected or reported, where no word beside the report says so: "a warm Acme verdict", "a report says.
// ¶ The Audit Office said".
import { definitenessOf } from '../names/determiners.ts';
import type { Setting } from '../speech/setting.ts';
import type { Referent } from './referents.ts';

/** Sentences, headline included, in which "a report says" may come before who reported. */
export const LEAD = 3;

const INSPECTIONS = new Set(
  'report inspection inspections inspector inspectors verdict rating review audit findings auditors investigation investigators'.split(
    ' ',
  ),
);

/** "A warm Acme verdict", "Acme inspectors": the one organisation whose name stands before such a noun, or null. */
export function inspectorIn(setting: Setting): Referent | null {
  const { mentions, names, layout, entityTypes } = setting;
  let found: number | null = null;
  for (let m = 0; m < mentions.length; m++) {
    const entity = names.entityOf[m]!;
    const { kind, last, possessive } = mentions[m]!;
    if (entity < 0 || kind !== 'name' || possessive || !INSPECTIONS.has(layout.words.lower[last] ?? '')) continue;
    if (entityTypes[entity] === 'person' || entityTypes[entity] === 'place') continue;
    if (found !== null && found !== entity) return null;
    found = entity;
  }
  return found;
}

const REPORTING = new Set(
  'said says found finds warned warns concluded praised criticised criticized called urged estimated reported'.split(
    ' ',
  ),
);

/** "…, a report says. ¶ The Audit Office said …": the organisation that the next sentence begins with, or null. */
export function reporterIn(setting: Setting, m: number): Referent | null {
  const { mentions, mentionAt, layout, entityTypes, names } = setting;
  const { first } = mentions[m]!;
  const sentence = layout.sentenceOf[first]!;
  const next = layout.sentences[sentence + 1];
  if (sentence >= LEAD || next === undefined || definitenessOf(layout.words, mentions[m]!) !== 'a') return null;
  const reporter = mentionAt[next.first] ?? -1;
  if (reporter < 0 || !REPORTING.has(layout.words.lower[mentions[reporter]!.last] ?? '')) return null;
  const entity = names.entityOf[reporter]!;
  return entity >= 0 && entityTypes[entity] === 'organization' ? entity : null;
}
