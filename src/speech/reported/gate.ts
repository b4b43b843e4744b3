// Facts of a paragraph → the runs of sentences that can hold a report. The rest is left out of the labelling: in articles
// the model had not seen a sixth of all words, and with them 0.1 % of the right spans.
import type { Facts } from './facts.ts';
import { WordClass } from './word-classes.ts';

/** Least cue step of the strongest cue of a sentence without a quotation: a word that is a cue in a fifth of its uses. */
const LEAST_CUE = 4;

function mayReport(facts: Facts, s: number): boolean {
  return (
    facts.sentenceCue[s]! >= LEAST_CUE ||
    facts.sentenceQuotes[s]! > 0 ||
    facts.units.wordClass[facts.sentenceLast[s]!] === WordClass.colon
  );
}

/** Calls back for each run of units [from, to) of paragraph `p`: whether it may hold a report. Runs are as long as can be. */
export function eachRun(facts: Facts, p: number, visit: (from: number, to: number, reports: boolean) => void): void {
  const { first, last, sentence } = facts.units;
  let from = first[p]!;
  const end = last[p]!;
  while (from < end) {
    const reports = mayReport(facts, sentence[from]!);
    let to = from + 1;
    while (to < end && (sentence[to] === sentence[to - 1] || mayReport(facts, sentence[to]!) === reports)) to++;
    visit(from, to, reports);
    from = to;
  }
}
