// Gold articles → a trained model of reported speech, and a model's spans → figures (exact spans as the corpus counts).

import { chosenSpans } from '../../src/speech/reported/chosen.ts';
import { type Facts, factsOf } from '../../src/speech/reported/facts.ts';
import { featuresOf } from '../../src/speech/reported/features.ts';
import { eachRun } from '../../src/speech/reported/gate.ts';
import { labelParagraph } from '../../src/speech/reported/label.ts';
import { LABELS, PAIRS } from '../../src/speech/reported/labels.ts';
import { emptyLattice } from '../../src/speech/reported/lattice.ts';
import { modelFrom, type ReportedModel } from '../../src/speech/reported/model.ts';
import { noNames } from '../../src/speech/reported/names.ts';
import { packCues, packTable } from '../../src/speech/reported/stored.ts';
import { MAX_TRANSITIONS, transitionNames } from '../../src/speech/reported/transitions.ts';
import { unitTypes } from '../../src/speech/reported/unit-types.ts';
import { unitsOf } from '../../src/speech/reported/units.ts';
import type { Layout } from '../../src/text/layout.ts';
import { layoutOf } from '../../src/text/layout.ts';
import { type Sequences, type Trained, type Training, trainSequences } from './reported-crf.ts';
import {
  type CueWords,
  countWords,
  cueEntries,
  cueWordsOf,
  type GoldArticle,
  goldLabels,
  sumCounts,
  tableOf,
  trimmedRange,
  type WordCounts,
} from './reported-gold.ts';

/** A growing list of integers. */
class Integers {
  values = new Int32Array(1 << 20);
  length = 0;
  add(list: Int32Array, count: number): void {
    if (this.length + count > this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(count === list.length ? list : list.subarray(0, count), this.length);
    this.length += count;
  }
}

export interface Prepared {
  readonly article: GoldArticle;
  readonly layout: Layout;
  readonly counts: WordCounts;
}

export function prepare(articles: readonly GoldArticle[]): Prepared[] {
  return articles.map(article => {
    const layout = layoutOf(article.text);
    return { article, layout, counts: countWords(layout, article) };
  });
}

/** Features and labels of all runs of units that may report; each article is read with a cue table that has not seen it. */
export function sequencesOf(prepared: readonly Prepared[], words: CueWords): Sequences {
  const features = new Integers();
  const pairFeatures = new Integers();
  const unitFrom: number[] = [0];
  const featureFrom: number[] = [0];
  const pairFrom: number[] = [0];
  const labels: number[] = [];
  const names = noNames();
  const pairNames = new Int32Array(MAX_TRANSITIONS);
  for (const { article, layout, counts } of prepared) {
    const units = unitsOf(layout, unitTypes(tableOf(cueEntries(words, counts))));
    const facts = factsOf(units);
    const gold = goldLabels(units, article);
    for (let p = 0; p < units.first.length; p++) {
      eachRun(facts, p, (from, to, reports) => {
        if (!reports) return;
        for (let i = from; i < to; i++) {
          featuresOf(facts, p, i, names);
          features.add(names.list, names.count);
          pairFeatures.add(pairNames, transitionNames(facts, i, pairNames));
          featureFrom.push(features.length);
          pairFrom.push(pairFeatures.length);
          // a label may not go on from the run before
          const label = gold[i]!;
          labels.push(i === from && label > 0 && label % 2 === 0 ? label - 1 : label);
        }
        unitFrom.push(labels.length);
      });
    }
  }
  return {
    unitFrom: Int32Array.from(unitFrom),
    featureFrom: Int32Array.from(featureFrom),
    features: features.values.subarray(0, features.length),
    pairFrom: Int32Array.from(pairFrom),
    pairFeatures: pairFeatures.values.subarray(0, pairFeatures.length),
    labels: Uint8Array.from(labels),
  };
}

/** The stored form of a model without the weights of spans, which `joined` adds. */
export function packModel(words: CueWords, trained: Trained): Uint8Array {
  return joined([
    packCues(cueEntries(words)),
    packTable(LABELS, trained.names, trained.weights),
    packTable(PAIRS, trained.pairNames, trained.pairWeights),
  ]);
}

/** Parts of a stored model, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Trains on articles; the bytes of the model. */
export function trainModel(prepared: readonly Prepared[], training: Training): Uint8Array {
  const words = cueWordsOf(sumCounts(prepared.map(p => p.counts)));
  return packModel(words, trainSequences(sequencesOf(prepared, words), training));
}

export interface Figures {
  right: number;
  predicted: number;
  gold: number;
}

export const f1 = ({ right, predicted, gold }: Figures) => (200 * right) / (predicted + gold);

/** Exact source, cue and content spans as they are chosen, before they are linked. */
export function exactFigures(prepared: readonly Prepared[], model: ReportedModel): Figures[] {
  const figures: Figures[] = [0, 1, 2].map(() => ({ right: 0, predicted: 0, gold: 0 }));
  const lattice = emptyLattice();
  for (const { article, layout } of prepared) {
    const units = unitsOf(layout, model.memory.types);
    const facts: Facts = factsOf(units);
    const have: Set<string>[] = [new Set(), new Set(), new Set()];
    for (let p = 0; p < units.first.length; p++) {
      labelParagraph(facts, model, p, lattice);
      const first = units.first[p]!;
      for (const span of chosenSpans(facts, model, p, lattice)) {
        const range = [units.start[first + span.from]!, units.end[first + span.to - 1]!] as const;
        have[span.role]!.add(trimmedRange(article.text, range).join('-'));
      }
    }
    (['source', 'cue', 'content'] as const).forEach((key, role) => {
      const want = new Set(article.attributions.flatMap(a => a[key]).map(r => trimmedRange(article.text, r).join('-')));
      const figure = figures[role]!;
      figure.gold += want.size;
      figure.predicted += have[role]!.size;
      for (const key of have[role]!) if (want.has(key)) figure.right++;
    });
  }
  return figures;
}

export { modelFrom };
