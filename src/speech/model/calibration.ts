// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.261, 0.527],
  [0.428, 0.689],
  [0.546, 0.794],
  [0.665, 0.842],
  [0.753, 0.905],
  [0.852, 0.943],
  [0.921, 0.95],
  [0.973, 0.983],
  [0.998, 0.995],
  [1, 0.995],
];
