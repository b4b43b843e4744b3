// One article in its setting → what the models decide of each quoted span: its kind, its mention, its person.

import { type Attribution, attribute } from '../speech/attribute.ts';
import { CARRIED, type Candidate } from '../speech/candidates.ts';
import { NOTHING_BEFORE, nextHistory } from '../speech/history.ts';
import { interviewIn } from '../speech/interview.ts';
import type { Models } from '../speech/models.ts';
import { shapeOf } from '../speech/quote-shape.ts';
import { isJoined, type Setting } from '../speech/setting.ts';
import { signedQuotes } from '../speech/signed.ts';
import { kindOfSpan, type MarkUse, markUseOf, SPAN_KINDS } from '../speech/spoken.ts';
import type { Kind } from '../types.ts';
import { type Discourse, discourseOf } from './antecedents.ts';
import type { Referent } from './referents.ts';
import { repeatedBy } from './repeated.ts';
import { beginResolution, type ResolvedQuote, resolveKnown, resolveQuote } from './resolve.ts';

/** Speech at least this probable is printed as speech. */
const SPEECH = 0.5;
/** A fragment less probable to be speech and this speaker’s is printed as nobody’s: a third are terms, few have the speaker right. */
const TOLD = 0.35;

/** What the models decide of each quoted span. */
export interface Decisions {
  readonly use: MarkUse;
  /** Probabilities of direct, mixed and other. */
  readonly kinds: readonly (readonly number[])[];
  /** Null where nobody is reported as saying it. */
  readonly attributions: readonly (Attribution | null)[];
  readonly discourse: Discourse;
  readonly resolved: readonly (ResolvedQuote | null)[];
  /** Spans that repeat the words of a quote with a source, and that quote: its speaker is theirs. */
  readonly repeated: ReadonlyMap<number, number>;
  /** Spans of which the layout of the page shows whose words they hold, whatever the candidates are worth. */
  readonly shown: ReadonlySet<number>;
  /** Fragments that are printed as nobody’s words, with how probably they are somebody’s and this speaker’s. */
  readonly doubtful: ReadonlyMap<number, number>;
}

/** Decides kind, mention and person of every quoted span. */
export function decisionsOf(setting: Setting, models: Models): Decisions {
  const use = markUseOf(setting);
  const kinds: number[][] = [];
  for (let q = 0; q < setting.layout.spans.length; q++)
    kinds.push(
      kindOfSpan(setting, q, shapeOf(setting, q), use, q === 0 ? null : kindName(kinds[q - 1]!), models.spoken),
    );
  joinLists(setting, kinds);
  const isSpeech = (q: number) => 1 - kinds[q]![2]! >= SPEECH;
  const discourse = discourseOf(setting);
  const resolution = beginResolution(discourse, models.antecedent);
  const attributions: (Attribution | null)[] = [];
  const resolved: (ResolvedQuote | null)[] = [];
  const interview = interviewIn(setting);
  const signed = interview === null ? signedQuotes(setting) : null;
  const shown = new Set<number>([...(interview?.answers ?? []), ...(signed?.keys() ?? [])]);
  let history = NOTHING_BEFORE;
  for (let q = 0; q < kinds.length; q++) {
    if (!isSpeech(q)) {
      attributions.push(null);
      resolved.push(null);
      continue;
    }
    const attribution = attribute(setting, q, history, models.speaker);
    const before = isJoined(setting, q) ? attributions[q - 1] : null;
    if (before) {
      attributions.push(decidedBy(attribution, before.candidate));
      resolved.push(resolved[q - 1]!);
      history = nextHistory(history, before.candidate, resolved[q - 1]!.referent ?? -1);
      continue;
    }
    const quote = interview?.answers.has(q)
      ? resolveKnown(resolution, q, interview.entity, CARRIED)
      : signed?.has(q)
        ? resolveKnown(resolution, q, referentOf(setting, signed.get(q)!), signed.get(q)!)
        : resolveQuote(resolution, q, attribution);
    // the mention that stands for the speaker best
    attributions.push(decidedBy(attribution, quote.candidate));
    resolved.push(quote);
    history = nextHistory(history, quote.candidate, quote.referent ?? -1);
  }
  const repeated = repeatedBy(setting, attributions, resolved);
  for (const [q, quote] of repeated) {
    const { referent, probability } = resolved[quote]!;
    attributions[q] = decidedBy(attributions[q]!, CARRIED);
    resolved[q] = { referent, probability, candidate: CARRIED };
  }
  const doubtful = new Map<number, number>();
  for (let q = 0; q < kinds.length; q++) {
    const probability = (1 - kinds[q]![2]!) * (resolved[q]?.probability ?? 1);
    if (resolved[q] !== null && kindName(kinds[q]!) === 'mixed' && probability < TOLD) doubtful.set(q, probability);
  }
  return { use, kinds, attributions, discourse, resolved, repeated, shown, doubtful };
}

/** An attribution that another candidate decides. */
function decidedBy(attribution: Attribution, candidate: Candidate): Attribution {
  if (attribution.candidate === candidate) return attribution;
  const { shape, probability, candidates, probabilities, history } = attribution;
  return { shape, candidate, probability, candidates, probabilities, history };
}

/** Whom a name stands for. */
const referentOf = (setting: Setting, m: number): Referent => {
  const entity = setting.names.entityOf[m]!;
  return entity >= 0 ? entity : ~m;
};

/** Fragments that only "and", "or" or a comma joins are of one kind: their probabilities are averaged. */
function joinLists(setting: Setting, kinds: number[][]): void {
  const { layout, spanFirst, spanLast } = setting;
  for (let q = 0; q < kinds.length; ) {
    let last = q;
    while (
      last + 1 < kinds.length &&
      layout.spans[last + 1]!.paragraph === layout.spans[last]!.paragraph &&
      spanFirst[last + 1]! - spanLast[last]! <= LONGEST_CONNECTOR &&
      isConnector(
        layout.text.slice(layout.words.start[spanLast[last]!] ?? 0, layout.words.start[spanFirst[last + 1]!] ?? 0),
      )
    )
      last++;
    if (last > q) {
      const mean = [0, 1, 2].map(
        k => kinds.slice(q, last + 1).reduce((sum, probabilities) => sum + probabilities[k]!, 0) / (last - q + 1),
      );
      for (let k = q; k <= last; k++) {
        // which of direct and mixed stays each fragment's own
        const speech = kinds[k]![0]! + kinds[k]![1]!;
        const share = (mean[0]! + mean[1]!) / (speech || 1);
        kinds[k] = [kinds[k]![0]! * share, kinds[k]![1]! * share, mean[2]!];
      }
    }
    q = last + 1;
  }
}

/** Tokens of ", and". */
const LONGEST_CONNECTOR = 2;

const isConnector = (between: string) => /^(?:,? ?(?:and|or|&)|,)? ?$/.test(between.trim());

export function kindName(probabilities: readonly number[]): Kind {
  if (probabilities[2]! > 1 - SPEECH) return 'other';
  return SPAN_KINDS[probabilities[0]! >= probabilities[1]! ? 0 : 1];
}
