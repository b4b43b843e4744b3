// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.429, 0.45],
  [0.61, 0.613],
  [0.752, 0.762],
  [0.848, 0.863],
  [0.899, 0.916],
  [0.931, 0.941],
  [0.952, 0.966],
  [0.971, 0.975],
  [0.983, 0.979],
  [0.987, 0.986],
  [0.991, 0.991],
  [0.996, 0.993],
  [0.999, 0.995],
  [1, 0.995],
];
