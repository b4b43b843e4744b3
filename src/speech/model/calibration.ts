// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.337, 0.509],
  [0.564, 0.653],
  [0.72, 0.662],
  [0.834, 0.833],
  [0.898, 0.95],
  [0.936, 0.959],
  [0.973, 0.98],
  [0.993, 0.986],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
