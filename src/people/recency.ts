// The antecedents of a pronoun or description, side by side → the place of each: how many that fit came later, and how
// its description fits beside those of the others.
import type { Setting } from '../speech/setting.ts';
import type { Trace } from './antecedents.ts';
import { pronounClass } from './descriptions.ts';
import { FITS, fitOf } from './fits.ts';
import { isSubjectMention } from './referents.ts';

/** Where one antecedent stands among the others. */
export interface Place {
  /** Rank by recency among the antecedents whose gender fits. */
  readonly rank: number;
  /** How far the words of a description fit; `none` for a pronoun. */
  readonly fit: string;
  /** The same beside the others: nobody fits, it alone does, better, as well, less, or only others do. */
  readonly beside: 'nobody' | 'only' | 'better' | 'tied' | 'less' | 'others';
  /** For "he" and "she": who of those that fit was last seen in the same sentence, and as its subject? */
  readonly company: 'alone' | 'others' | 'subject';
}

/** The places of all antecedents of mention m. */
export function placesOf(setting: Setting, traces: readonly Trace[], m: number): Place[] {
  const mention = setting.mentions[m]!;
  const describes = pronounClass(mention) === 'role';
  const fits = traces.map(({ referent }) => (describes ? FITS.indexOf(fitOf(setting, mention, referent)) : 0));
  let [best, second] = [0, 0];
  for (const fit of fits) {
    if (fit >= best) [best, second] = [fit, best];
    else if (fit > second) second = fit;
  }
  return traces.map((_, t) => {
    const own = fits[t]!;
    const other = own === best ? second : best;
    return {
      rank: rankOf(setting, traces, t, m),
      company: companyOf(setting, traces, t, m),
      fit: FITS[own]!,
      beside:
        own === 0
          ? other === 0
            ? 'nobody'
            : 'others'
          : other === 0
            ? 'only'
            : own > other
              ? 'better'
              : own === other
                ? 'tied'
                : 'less',
    };
  });
}

/** Rank by recency among the antecedents whose gender fits. */
function rankOf(setting: Setting, traces: readonly Trace[], t: number, m: number): number {
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

/** Who that fits was last seen in the sentence in which an antecedent was. */
function companyOf(setting: Setting, traces: readonly Trace[], t: number, m: number): Place['company'] {
  const c = pronounClass(setting.mentions[m]!);
  if (c !== 'he' && c !== 'she') return 'alone';
  const { layout, mentions } = setting;
  const sentence = layout.sentenceOf[mentions[traces[t]!.last]!.first]!;
  let company: Place['company'] = 'alone';
  for (let k = 0; k < traces.length; k++) {
    const { last } = traces[k]!;
    if (k === t || layout.sentenceOf[mentions[last]!.first] !== sentence || !fits(setting, traces[k]!, c)) continue;
    if (isSubjectMention(setting, last)) return 'subject';
    company = 'others';
  }
  return company;
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
