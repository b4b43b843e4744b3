// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.376, 0.482],
  [0.592, 0.644],
  [0.748, 0.707],
  [0.852, 0.914],
  [0.908, 0.941],
  [0.956, 0.984],
  [0.985, 0.986],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
