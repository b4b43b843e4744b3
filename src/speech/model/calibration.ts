// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.35, 0.433],
  [0.575, 0.656],
  [0.744, 0.692],
  [0.85, 0.924],
  [0.909, 0.942],
  [0.946, 0.987],
  [0.978, 0.993],
  [0.992, 0.993],
  [0.996, 0.996],
  [0.997, 0.996],
  [0.999, 0.995],
  [1, 0.995],
];
