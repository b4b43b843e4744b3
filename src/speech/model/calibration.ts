// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.334, 0.309],
  [0.522, 0.488],
  [0.648, 0.662],
  [0.772, 0.799],
  [0.851, 0.844],
  [0.897, 0.932],
  [0.927, 0.952],
  [0.949, 0.965],
  [0.965, 0.969],
  [0.975, 0.973],
  [0.984, 0.989],
  [0.992, 0.992],
  [0.996, 0.994],
  [0.997, 0.994],
  [0.998, 0.998],
  [0.999, 0.998],
  [1, 0.998],
  [1, 0.998],
];
