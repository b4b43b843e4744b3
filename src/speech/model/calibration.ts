// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.326, 0.378],
  [0.523, 0.622],
  [0.662, 0.776],
  [0.763, 0.853],
  [0.825, 0.865],
  [0.88, 0.955],
  [0.917, 0.968],
  [0.944, 0.968],
  [0.977, 0.994],
  [0.994, 0.995],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
