// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.33, 0.391],
  [0.532, 0.647],
  [0.649, 0.737],
  [0.788, 0.894],
  [0.9, 0.926],
  [0.953, 0.99],
  [0.981, 0.992],
  [0.993, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
