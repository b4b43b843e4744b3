// The antecedents of a pronoun → how many of those that fit came later than each: its rank by recency.
import type { Setting } from '../speech/setting.ts';
import type { Trace } from './antecedents.ts';
import { pronounClass } from './descriptions.ts';
import { isSubjectMention } from './referents.ts';

/** Rank by recency among the antecedents whose gender fits. */
export function rankOf(setting: Setting, traces: readonly Trace[], t: number, m: number): number {
  const c = pronounClass(setting.mentions[m]!);
  if (c !== 'he' && c !== 'she') return t;
  // a subject competes with subjects only
  const subject = isSubjectMention(setting, traces[t]!.last);
  let rank = 0;
  for (let k = 0; k < t; k++) {
    if (fits(setting, traces[k]!, c) && (!subject || isSubjectMention(setting, traces[k]!.last))) rank++;
  }
  return rank;
}

function fits(setting: Setting, trace: Trace, c: 'he' | 'she'): boolean {
  if (trace.referent < 0) {
    const last = setting.mentions[trace.last]!;
    return (
      last.type === 'person' &&
      !last.plural &&
      (last.gender === 'unknown' || last.gender === (c === 'he' ? 'male' : 'female'))
    );
  }
  const type = setting.entityTypes[trace.referent]!;
  if (type !== 'person' && type !== 'unknown') return false;
  const { male, female } = setting.names.entities[trace.referent]!;
  return c === 'he' ? male >= female : female >= male;
}
