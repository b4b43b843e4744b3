// Setting → the descriptions that the words around them tie to somebody: a document to who issued it, "the two" to the first of two.
import type { Setting } from '../speech/setting.ts';
import { singularTheyMeant, sourcesMeant, strangersMeant } from './anonymous.ts';
import { groupsMeant } from './groups.ts';
import { introducedIn } from './introduced.ts';
import { issuersOf } from './issuers.ts';
import { kinMeant } from './kin.ts';
import { presupposedIn } from './presupposed.ts';
import type { Referent } from './referents.ts';
import { selfNamedMeant } from './self-named.ts';

/**
 * By mention whom it stands for; of two that tell, the later one in this order counts.
 * @param descriptions those outside quotation marks that own nothing
 * @param described by head noun the entities that are described by it
 */
export function toldIn(
  setting: Setting,
  groups: ReadonlyMap<number, number>,
  descriptions: readonly number[],
  described: ReadonlyMap<string, unknown>,
): Map<number, Referent> {
  const told = new Map<number, Referent>();
  const add = (meant: ReadonlyMap<number, Referent>) => {
    if (meant.size > 0) for (const [m, referent] of meant) told.set(m, referent);
  };
  add(kinMeant(setting));
  add(presupposedIn(setting));
  add(introducedIn(setting).named);
  add(sourcesMeant(setting, descriptions, described));
  add(strangersMeant(setting));
  add(singularTheyMeant(setting));
  add(selfNamedMeant(setting, descriptions));
  add(issuersOf(setting, descriptions));
  add(groupsMeant(setting, groups));
  return told;
}
