// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.36, 0.478],
  [0.586, 0.683],
  [0.745, 0.728],
  [0.85, 0.888],
  [0.908, 0.942],
  [0.956, 0.984],
  [0.985, 0.987],
  [0.994, 0.996],
  [0.996, 0.996],
  [0.997, 0.996],
  [0.999, 0.995],
  [1, 0.995],
];
