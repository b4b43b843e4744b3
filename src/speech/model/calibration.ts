// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.431, 0.424],
  [0.608, 0.608],
  [0.752, 0.762],
  [0.849, 0.865],
  [0.898, 0.916],
  [0.928, 0.943],
  [0.95, 0.961],
  [0.975, 0.98],
  [0.987, 0.984],
  [0.99, 0.986],
  [0.996, 0.994],
  [0.999, 0.995],
  [1, 0.995],
];
