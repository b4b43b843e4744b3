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

/** By mention whom it stands for; of two that tell, the later one in this order counts. */
export function toldIn(setting: Setting, groups: ReadonlyMap<number, number>): Map<number, Referent> {
  return new Map([
    ...kinMeant(setting),
    ...presupposedIn(setting),
    ...introducedIn(setting).named,
    ...sourcesMeant(setting),
    ...strangersMeant(setting),
    ...singularTheyMeant(setting),
    ...selfNamedMeant(setting),
    ...issuersOf(setting),
    ...groupsMeant(setting, groups),
  ]);
}
