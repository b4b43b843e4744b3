// The models' own probability → the share of rows of that probability that are right, as measured on unseen articles.

/** Reads the calibration curve at a probability; linear between its knots. */
export function calibrated(probability: number, curve: readonly (readonly [number, number])[]): number {
  for (let k = 1; k < curve.length; k++) {
    const [x1, y1] = curve[k]!;
    if (probability > x1) continue;
    const [x0, y0] = curve[k - 1]!;
    return x1 === x0 ? y1 : y0 + ((y1 - y0) * (probability - x0)) / (x1 - x0);
  }
  return curve[curve.length - 1]?.[1] ?? probability;
}
