// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.351, 0.464],
  [0.577, 0.653],
  [0.735, 0.734],
  [0.846, 0.851],
  [0.911, 0.968],
  [0.945, 0.986],
  [0.967, 0.986],
  [0.978, 0.986],
  [0.99, 0.992],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
