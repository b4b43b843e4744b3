// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.341, 0.353],
  [0.528, 0.699],
  [0.653, 0.724],
  [0.796, 0.894],
  [0.882, 0.917],
  [0.916, 0.968],
  [0.944, 0.968],
  [0.982, 0.994],
  [0.995, 0.994],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.994],
  [0.999, 0.993],
  [1, 0.993],
];
