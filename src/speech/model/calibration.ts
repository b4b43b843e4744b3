// Learned by npm run train: the models’ own probability and the share of right rows on unseen articles.
// biome-ignore-all lint: generated
export const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.336, 0.342],
  [0.527, 0.496],
  [0.653, 0.649],
  [0.774, 0.795],
  [0.85, 0.836],
  [0.911, 0.949],
  [0.957, 0.962],
  [0.975, 0.985],
  [0.984, 0.986],
  [0.993, 0.994],
  [0.997, 0.994],
  [0.998, 0.998],
  [0.999, 0.998],
  [1, 0.998],
  [1, 0.998],
];
