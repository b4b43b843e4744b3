// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.35, 0.491],
  [0.562, 0.653],
  [0.722, 0.689],
  [0.836, 0.806],
  [0.899, 0.95],
  [0.936, 0.959],
  [0.973, 0.98],
  [0.993, 0.986],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
