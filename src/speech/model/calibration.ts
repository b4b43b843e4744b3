// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.43, 0.414],
  [0.608, 0.611],
  [0.753, 0.764],
  [0.85, 0.853],
  [0.898, 0.926],
  [0.929, 0.946],
  [0.95, 0.958],
  [0.971, 0.975],
  [0.985, 0.987],
  [0.99, 0.986],
  [0.996, 0.994],
  [0.999, 0.995],
  [1, 0.995],
];
