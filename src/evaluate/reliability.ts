// Rows with their confidence and whether they are right → how far confidence can be trusted, and what a threshold buys.

/** One predicted row. */
export interface ScoredRow {
  /** 0 to 1. */
  readonly confidence: number;
  /** Right span and right speaker. */
  readonly right: boolean;
}

/** Rows whose confidence lies in `[from, to)`; the last bin holds 1, too. */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly right: number;
  readonly meanConfidence: number;
}

/** What is left when only rows of at least `confidence` count. */
export interface ThresholdScore {
  readonly confidence: number;
  readonly rows: number;
  readonly right: number;
  /** Share of all rows that is left. */
  readonly share: number;
  readonly precision: number;
  /** Share of the annotated quotes that is found with the right speaker. */
  readonly recall: number;
}

/** How well the confidence tells right from wrong. */
export interface Reliability {
  /** Rows that have a confidence. */
  readonly rows: number;
  readonly bins: readonly ConfidenceBin[];
  /** Mean distance of confidence and share of right rows over the bins, weighed by their rows (Naeini et al. 2015). */
  readonly expectedCalibrationError: number;
  readonly thresholds: readonly ThresholdScore[];
  /** For each precision asked for the lowest threshold that reaches it and keeps most rows; without those out of reach. */
  readonly targets: readonly (ThresholdScore & { readonly target: number })[];
}

const BINS = 10;
const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99];
const TARGETS = [0.9, 0.95, 0.97, 0.98, 0.99];

/** `gold` is the number of annotated quotes. */
export function reliabilityOf(scored: readonly ScoredRow[], gold: number): Reliability {
  const rows = [...scored].sort((a, b) => b.confidence - a.confidence);
  const bins = Array.from({ length: BINS }, (_, i): ConfidenceBin => {
    const inside = rows.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i);
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      rows: inside.length,
      right: inside.filter(({ right }) => right).length,
      meanConfidence:
        inside.length === 0 ? 0 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
    };
  });
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.meanConfidence * bin.rows), 0);
  const at = (confidence: number): ThresholdScore => {
    const kept = rows.filter(row => row.confidence >= confidence);
    const right = kept.filter(row => row.right).length;
    return {
      confidence,
      rows: kept.length,
      right,
      share: rows.length === 0 ? 0 : kept.length / rows.length,
      precision: kept.length === 0 ? 0 : right / kept.length,
      recall: gold === 0 ? 0 : right / gold,
    };
  };
  return {
    rows: rows.length,
    bins,
    expectedCalibrationError: rows.length === 0 ? 0 : error / rows.length,
    thresholds: THRESHOLDS.map(at),
    targets: TARGETS.flatMap(target => {
      const confidence = lowestReaching(rows, target);
      return confidence === null ? [] : [{ target, ...at(confidence) }];
    }),
  };
}

/** The lowest confidence of a row from which on the share of right rows is at least `target`; null when none is. */
function lowestReaching(rows: readonly ScoredRow[], target: number): number | null {
  let lowest: number | null = null;
  let right = 0;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]!.right) right++;
    // rows of one confidence stay together
    if (rows[i + 1]?.confidence !== rows[i]!.confidence && right >= target * (i + 1)) lowest = rows[i]!.confidence;
  }
  return lowest;
}
