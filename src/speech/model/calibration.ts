// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.354, 0.446],
  [0.593, 0.698],
  [0.759, 0.77],
  [0.858, 0.905],
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
