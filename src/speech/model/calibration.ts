// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.337, 0.482],
  [0.573, 0.626],
  [0.738, 0.734],
  [0.845, 0.878],
  [0.909, 0.95],
  [0.945, 0.986],
  [0.966, 0.986],
  [0.978, 0.986],
  [0.988, 0.993],
  [0.994, 0.993],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
