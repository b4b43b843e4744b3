// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.374, 0.46],
  [0.591, 0.656],
  [0.75, 0.71],
  [0.855, 0.915],
  [0.91, 0.933],
  [0.974, 0.988],
  [0.994, 0.996],
  [0.996, 0.996],
  [0.997, 0.996],
  [0.999, 0.995],
  [1, 0.995],
];
