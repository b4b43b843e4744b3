// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.354, 0.428],
  [0.592, 0.689],
  [0.761, 0.788],
  [0.858, 0.896],
  [0.916, 0.941],
  [0.959, 0.989],
  [0.981, 0.986],
  [0.989, 0.989],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
