// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.375, 0.446],
  [0.594, 0.725],
  [0.751, 0.752],
  [0.859, 0.914],
  [0.916, 0.914],
  [0.971, 0.988],
  [0.991, 0.986],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
