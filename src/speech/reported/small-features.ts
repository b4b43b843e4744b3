// Features of one small value: numbered one after the other, so that at run time their weights are found by a look at
// one place of an array, without hashing. Training knows them by the same names as all other features.
import { feature1 } from './hashing.ts';

/** Upper bound of the number of features of one unit. */
export const MAX_EMISSIONS = 192;

/**
 * Templates of one value below a small bound: their features are numbered one after the other, so that at run time
 * their weights are found without hashing. The order inside the rows of four (nearest cues) is relied upon.
 */
const SMALL: readonly (readonly [template: number, size: number])[] = [
  [20, 128],
  [21, 128],
  [22, 128],
  [23, 128],
  [24, 128],
  [25, 128],
  [26, 128],
  [27, 16384],
  [28, 16384],
  [29, 16384],
  [30, 16384],
  [40, 16],
  [41, 16],
  [42, 16],
  [43, 16],
  [44, 16],
  [46, 2048],
  [47, 2048],
  [49, 2048],
  [51, 2048],
  [52, 4096],
  [66, 8],
  [109, 2],
  [129, 2],
  [151, 256],
  [160, 64],
  [168, 64],
  [169, 64],
  [170, 16384],
  [175, 16],
  [176, 2048],
  [178, 2048],
  [190, 16],
  [191, 256],
  [193, 64],
  [194, 16],
  [197, 16384],
  [199, 2048],
  [205, 2],
  [206, 64],
  [208, 4],
  [209, 512],
  [211, 128],
  [260, 512],
  [70, 1],
  [72, 128],
  [74, 1024],
  [76, 16384],
  [90, 1],
  [92, 128],
  [94, 1024],
  [96, 16384],
  [110, 1],
  [112, 128],
  [114, 1024],
  [116, 16384],
  [130, 1],
  [132, 128],
  [134, 1024],
  [136, 16384],
];

/** Number of small features. */
export const SMALL_SIZE = SMALL.reduce((sum, [, size]) => sum + size, 0);

function placeOf(template: number): number {
  let place = 0;
  for (const [other, size] of SMALL) {
    if (other === template) return place;
    place += size;
  }
  throw new Error(`no small template ${template}`);
}

export const at20 = placeOf(20);
export const at21 = placeOf(21);
export const at22 = placeOf(22);
export const at23 = placeOf(23);
export const at24 = placeOf(24);
export const at25 = placeOf(25);
export const at26 = placeOf(26);
export const at27 = placeOf(27);
export const at28 = placeOf(28);
export const at29 = placeOf(29);
export const at30 = placeOf(30);
export const at40 = placeOf(40);
export const at41 = placeOf(41);
export const at42 = placeOf(42);
export const at43 = placeOf(43);
export const at44 = placeOf(44);
export const at46 = placeOf(46);
export const at47 = placeOf(47);
export const at49 = placeOf(49);
export const at51 = placeOf(51);
export const at52 = placeOf(52);
export const at66 = placeOf(66);
export const at109 = placeOf(109);
export const at129 = placeOf(129);
export const at151 = placeOf(151);
export const at160 = placeOf(160);
export const at168 = placeOf(168);
export const at169 = placeOf(169);
export const at170 = placeOf(170);
export const at175 = placeOf(175);
export const at176 = placeOf(176);
export const at178 = placeOf(178);
export const at190 = placeOf(190);
export const at191 = placeOf(191);
export const at193 = placeOf(193);
export const at194 = placeOf(194);
export const at197 = placeOf(197);
export const at199 = placeOf(199);
export const at205 = placeOf(205);
export const at206 = placeOf(206);
export const at208 = placeOf(208);
export const at209 = placeOf(209);
export const at211 = placeOf(211);
export const at260 = placeOf(260);
export const at70 = placeOf(70);
export const at90 = placeOf(90);
export const at110 = placeOf(110);
export const at130 = placeOf(130);

/** The name of each small feature, as training knows it. */
export function smallNames(): Int32Array {
  const names = new Int32Array(SMALL_SIZE);
  let place = 0;
  for (const [template, size] of SMALL)
    for (let value = 0; value < size; value++) names[place++] = feature1(template, value);
  return names;
}

/** The features of one unit: `count` names, and `smalls` numbers of small features. */
export interface FeatureBuffer {
  readonly names: Int32Array;
  count: number;
  readonly small: Int32Array;
  smalls: number;
}

export function featureBuffer(): FeatureBuffer {
  return { names: new Int32Array(MAX_EMISSIONS), count: 0, small: new Int32Array(MAX_EMISSIONS), smalls: 0 };
}
