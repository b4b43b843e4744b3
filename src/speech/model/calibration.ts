// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.332, 0.34],
  [0.523, 0.647],
  [0.656, 0.776],
  [0.798, 0.868],
  [0.885, 0.955],
  [0.919, 0.968],
  [0.946, 0.968],
  [0.984, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
