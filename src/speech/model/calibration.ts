// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.329, 0.365],
  [0.525, 0.609],
  [0.658, 0.776],
  [0.795, 0.868],
  [0.881, 0.955],
  [0.918, 0.968],
  [0.944, 0.968],
  [0.978, 0.994],
  [0.993, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
