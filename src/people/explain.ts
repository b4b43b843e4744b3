// One article in its setting → for each quoted span why it is speech, why it is this mention's, and whom the mention means.
import { nameText } from '../names/named-entity.ts';
import { CARRIED, type Candidate, NOBODY } from '../speech/candidates.ts';
import { type Weighed, weighed, weighedCandidates, weighedKind, weightIn } from '../speech/explain.ts';
import type { FeatureWords } from '../speech/feature-words.ts';
import type { Models } from '../speech/models.ts';
import { softmax } from '../speech/ranker.ts';
import type { Setting } from '../speech/setting.ts';
import { tableOf } from '../speech/weights.ts';
import type { Article, Kind } from '../types.ts';
import { antecedentFeatures } from './antecedent-features.ts';
import { antecedentFeatureWords } from './antecedent-words.ts';
import { antecedents, countQuote, type Discourse, type Spoken } from './antecedents.ts';
import { decisionsOf, kindName } from './decisions.ts';
import { newcomerFeatures } from './description-features.ts';
import { placesOf } from './recency.ts';
import type { Referent } from './referents.ts';
import type { Resolved } from './resolve.ts';
import { idOf } from './row.ts';

/** A possible answer under the name that a reader knows it by. */
export interface NamedAnswer extends Weighed {
  readonly name: string;
}

/** Why one quoted span became its row. */
export interface Explanation {
  /** The row's id. */
  readonly id: string;
  readonly kind: Kind;
  /** Probabilities of direct, mixed and other. */
  readonly kinds: readonly [number, number, number];
  /** What spoke for and against speech. */
  readonly speech: Weighed;
  /** Empty where nobody is reported as saying it; the most probable first. */
  readonly candidates: readonly NamedAnswer[];
  /** Whom the chosen pronoun or description may stand for, the most probable first; null for names and carried quotes. */
  readonly resolution: { readonly mention: string; readonly antecedents: readonly NamedAnswer[] } | null;
  /** Name of the person whom the quote was given to, as the article has it; null for nobody. */
  readonly speaker: string | null;
}

/** Explains every quoted span, in order. */
export function explanationsOf(article: Article, setting: Setting, models: Models): readonly Explanation[] {
  const { use, kinds, attributions, discourse, resolved, repeated, shown, doubtful } = decisionsOf(setting, models);
  const { spans, text } = setting.layout;
  const quotedBy = new Map<Referent, Spoken>();
  const met = new Map<Candidate, Explanation['resolution']>();
  let last: Resolved = { referent: null, probability: 1 };
  return spans.map((span, q): Explanation => {
    const [direct, mixed, other] = kinds[q] as [number, number, number];
    const previous = q === 0 ? null : kindName(kinds[q - 1]!);
    const base = {
      id: idOf(article.document, span.start, span.end, text),
      kind: doubtful.has(q) ? 'other' : kindName(kinds[q]!),
      kinds: [direct, mixed, other] as const,
      speech: weighedKind(setting, q, use, previous, kinds[q]!, models),
    };
    const attribution = attributions[q]!;
    const who = resolved[q];
    if (attribution === null || who === null || who === undefined)
      return { ...base, candidates: [], resolution: null, speaker: null };
    const candidates = weighedCandidates(setting, q, attribution, models).map(({ candidate, ...answer }) => ({
      name: candidateText(setting, candidate),
      ...answer,
    }));
    const chosen = attribution.candidate;
    if (chosen >= 0 && !met.has(chosen))
      met.set(chosen, resolutionOf(discourse, chosen, last.referent, quotedBy, models));
    const explanation: Explanation = {
      ...base,
      candidates,
      resolution:
        who.referent !== null && (repeated.has(q) || shown.has(q))
          ? saidBy(
              text.slice(span.start, span.end),
              referentText(setting, who.referent),
              repeated.has(q) ? repeatedWords : shownWords,
            )
          : (met.get(chosen) ?? null),
      speaker: who.referent === null || doubtful.has(q) ? null : referentText(setting, who.referent),
    };
    if (who.referent !== null) countQuote(quotedBy, who.referent, setting.spanSentence[q]!);
    last = who;
    return explanation;
  });
}

/** Whom a pronoun or description may stand for. */
function resolutionOf(
  discourse: Discourse,
  m: number,
  lastSpeaker: Referent | null,
  quotedBy: ReadonlyMap<Referent, Spoken>,
  models: Models,
): Explanation['resolution'] {
  const { setting } = discourse;
  if (setting.names.entityOf[m]! >= 0) return null;
  const told = discourse.told.get(m);
  if (told !== undefined)
    return {
      mention: mentionText(setting, m),
      antecedents: [{ name: referentText(setting, told), ...weighed(1, [''], () => 1, toldWords) }],
    };
  const weight = weightIn(tableOf(models.antecedent));
  const traces = antecedents(discourse, m, quotedBy);
  const places = placesOf(setting, traces, m);
  const named = traces.map((trace, t) => {
    const names: string[] = [];
    antecedentFeatures(discourse, m, trace, places[t]!, lastSpeaker, quotedBy.get(trace.referent), names);
    return { name: referentText(setting, trace.referent), names };
  });
  const fresh: string[] = [];
  newcomerFeatures(setting, m, places, fresh);
  const pronoun = setting.mentions[m]!.kind === 'pronoun';
  named.push({ name: pronoun ? 'nobody who was mentioned' : 'somebody new', names: fresh });
  const probabilities = softmax(named.map(({ names }) => names.reduce((sum, name) => sum + weight(name), 0)));
  return {
    mention: mentionText(setting, m),
    antecedents: named
      .map(({ name, names }, i) => ({ name, ...weighed(probabilities[i]!, names, weight, antecedentFeatureWords) }))
      .sort((a, b) => b.probability - a.probability),
  };
}

/** Why the words of a heading are somebody’s. */
const saidBy = (mention: string, name: string, words: () => FeatureWords): Explanation['resolution'] => ({
  mention,
  antecedents: [{ name, ...weighed(1, [''], () => 1, words) }],
});

const shownWords = (): FeatureWords => ({
  group: 'antecedent',
  words: 'the layout of the page shows it: an answer of an interview, or a name beside the quote',
});

const repeatedWords = (): FeatureWords => ({
  group: 'antecedent',
  words: 'a quote of the article that has a source holds the same words',
});

const toldWords = (): FeatureWords => ({
  group: 'antecedent',
  words:
    'the words around it tell whom it means: who issued it, what is named beside it, who was named together or spoke before',
});

function candidateText(setting: Setting, candidate: Candidate): string {
  if (candidate === CARRIED) return 'as the quote before';
  return candidate === NOBODY ? 'nobody' : `“${mentionText(setting, candidate)}”`;
}

function mentionText(setting: Setting, m: number): string {
  const { words, text } = setting.layout;
  const { first, last } = setting.mentions[m]!;
  return text.slice(words.start[first]!, words.stem[last - 1]!).replace(/\s+/g, ' ');
}

function referentText(setting: Setting, referent: Referent): string {
  if (referent >= 0) return setting.names.entities[referent]!.name;
  const mention = setting.mentions[~referent]!;
  return mention.kind === 'name' ? nameText(setting.layout, mention) : mentionText(setting, ~referent);
}
