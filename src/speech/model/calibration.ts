// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.353, 0.446],
  [0.574, 0.662],
  [0.749, 0.743],
  [0.855, 0.887],
  [0.911, 0.941],
  [0.958, 0.98],
  [0.983, 0.993],
  [0.991, 0.995],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
