// The antecedents of a pronoun or description, side by side → the place of each: how many that fit came later, and how
// its description fits beside those of the others.
import type { Setting } from '../speech/setting.ts';
import type { Trace } from './antecedents.ts';
import { pronounClass } from './descriptions.ts';
import { FITS, type Fit, fitOf } from './fits.ts';
import { isSubjectMention } from './referents.ts';

/** How a description fits one beside the others: nobody fits, it alone does, better, as well, less, or only others do. */
export const BESIDES = ['nobody', 'only', 'better', 'tied', 'less', 'others'] as const;
/** For "he" and "she": who of those that fit was last seen in the same sentence, and as its subject? */
export const COMPANIES = ['alone', 'others', 'subject'] as const;

/** Where one antecedent stands among the others. */
export interface Place {
  /** Was it last seen as a subject? */
  readonly isSubject: boolean;
  /** Rank by recency among the antecedents whose gender fits. */
  readonly rank: number;
  /** How far the words of a description fit; `none` for a pronoun. */
  readonly fit: Fit;
  readonly beside: (typeof BESIDES)[number];
  readonly company: (typeof COMPANIES)[number];
}

/** The places of all antecedents of mention m. */
export function placesOf(setting: Setting, traces: readonly Trace[], m: number): Place[] {
  const kind = pronounClass(setting.mentions[m]!);
  if (kind === 'he' || kind === 'she') return placesByGender(setting, traces, kind);
  return kind === 'role'
    ? placesByWords(setting, traces, m)
    : traces.map(({ last }, rank) => placeAt(setting, last, rank));
}

const placeAt = (
  setting: Setting,
  last: number,
  rank: number,
  fit: Place['fit'] = 'none',
  beside: Place['beside'] = 'nobody',
): Place => ({ isSubject: isSubjectMention(setting, last), rank, fit, beside, company: 'alone' });

/** For a description: how its words fit each. */
function placesByWords(setting: Setting, traces: readonly Trace[], m: number): Place[] {
  const mention = setting.mentions[m]!;
  const fits: number[] = [];
  let best = 0;
  let second = 0;
  for (const { referent } of traces) {
    const fit = FITS.indexOf(fitOf(setting, mention, referent));
    fits.push(fit);
    if (fit >= best) {
      second = best;
      best = fit;
    } else if (fit > second) second = fit;
  }
  return traces.map(({ last }, rank) => {
    const own = fits[rank]!;
    return placeAt(setting, last, rank, FITS[own]!, besideOthers(own, own === best ? second : best));
  });
}

function besideOthers(own: number, other: number): Place['beside'] {
  if (own === 0) return other === 0 ? 'nobody' : 'others';
  if (other === 0) return 'only';
  return own > other ? 'better' : own === other ? 'tied' : 'less';
}

/** For "he" and "she": how many that fit came later, and who of them stands in the same sentence. */
function placesByGender(setting: Setting, traces: readonly Trace[], kind: 'he' | 'she'): Place[] {
  const { layout, mentions } = setting;
  const subjects: boolean[] = [];
  const fitting: boolean[] = [];
  const sentences: number[] = [];
  for (const trace of traces) {
    subjects.push(isSubjectMention(setting, trace.last));
    fitting.push(fits(setting, trace, kind));
    sentences.push(layout.sentenceOf[mentions[trace.last]!.first]!);
  }
  const places: Place[] = [];
  let rank = 0;
  let subjectRank = 0;
  for (let t = 0; t < traces.length; t++) {
    let company: Place['company'] = 'alone';
    for (let k = 0; k < traces.length && company !== 'subject'; k++)
      if (k !== t && fitting[k]! && sentences[k] === sentences[t]) company = subjects[k]! ? 'subject' : 'others';
    const isSubject = subjects[t]!;
    // a subject competes with subjects only
    places.push({ isSubject, rank: isSubject ? subjectRank : rank, fit: 'none', beside: 'nobody', company });
    if (!fitting[t]) continue;
    rank++;
    if (isSubject) subjectRank++;
  }
  return places;
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
