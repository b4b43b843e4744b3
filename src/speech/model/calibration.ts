// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.355, 0.455],
  [0.579, 0.635],
  [0.75, 0.761],
  [0.857, 0.878],
  [0.911, 0.941],
  [0.959, 0.98],
  [0.986, 0.992],
  [0.994, 0.995],
  [0.996, 0.995],
  [0.997, 0.995],
  [0.999, 0.995],
  [1, 0.995],
];
