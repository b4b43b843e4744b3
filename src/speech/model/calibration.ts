// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.353, 0.437],
  [0.575, 0.671],
  [0.747, 0.734],
  [0.855, 0.896],
  [0.912, 0.941],
  [0.959, 0.989],
  [0.98, 0.986],
  [0.987, 0.986],
  [0.991, 0.986],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
