// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.346, 0.399],
  [0.568, 0.614],
  [0.748, 0.768],
  [0.86, 0.892],
  [0.908, 0.981],
  [0.945, 0.99],
  [0.985, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.994],
  [0.999, 0.992],
  [1, 0.992],
];
