// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.322, 0.353],
  [0.513, 0.514],
  [0.656, 0.653],
  [0.759, 0.781],
  [0.864, 0.89],
  [0.924, 0.958],
  [0.946, 0.975],
  [0.967, 0.976],
  [0.981, 0.981],
  [0.986, 0.986],
  [0.989, 0.992],
  [0.993, 0.996],
  [0.996, 0.996],
  [0.998, 0.997],
  [0.999, 0.997],
  [1, 0.997],
  [1, 0.997],
];
