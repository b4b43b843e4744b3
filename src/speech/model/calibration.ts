// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.35, 0.446],
  [0.578, 0.662],
  [0.749, 0.752],
  [0.857, 0.905],
  [0.913, 0.932],
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
