// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.327, 0.391],
  [0.515, 0.596],
  [0.693, 0.771],
  [0.829, 0.865],
  [0.885, 0.891],
  [0.918, 0.929],
  [0.941, 0.981],
  [0.958, 0.981],
  [0.983, 0.988],
  [0.993, 0.994],
  [0.995, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
