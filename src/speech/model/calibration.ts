// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.265, 0.518],
  [0.428, 0.689],
  [0.557, 0.776],
  [0.67, 0.869],
  [0.757, 0.905],
  [0.851, 0.939],
  [0.92, 0.959],
  [0.947, 0.968],
  [0.98, 0.983],
  [0.998, 0.986],
  [1, 0.99],
];
