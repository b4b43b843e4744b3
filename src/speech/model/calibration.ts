// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.266, 0.509],
  [0.424, 0.689],
  [0.552, 0.785],
  [0.664, 0.833],
  [0.754, 0.914],
  [0.85, 0.93],
  [0.918, 0.968],
  [0.946, 0.968],
  [0.98, 0.983],
  [0.998, 0.986],
  [1, 0.99],
];
