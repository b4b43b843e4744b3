// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.265, 0.5],
  [0.427, 0.716],
  [0.553, 0.776],
  [0.663, 0.824],
  [0.819, 0.935],
  [0.919, 0.959],
  [0.946, 0.968],
  [0.98, 0.983],
  [0.998, 0.986],
  [1, 0.99],
];
