// A description and somebody it may mean → how far its words fit what the article says of that person.
import { sameCalling } from '../lexicon/callings.ts';
import type { Mention } from '../names/mention.ts';
import type { Setting } from '../speech/setting.ts';
import type { Referent } from './referents.ts';

/** How far a description fits, from not at all on. */
export const FITS = ['none', 'calling', 'head', 'all'];

/** How far the words of a description fit what is known of somebody: the noun only, or more of them. */
export function fitOf(setting: Setting, mention: Mention, referent: Referent): string {
  const head = mention.key[mention.key.length - 1]!;
  const roles = referent >= 0 ? setting.names.entities[referent]!.roles : [setting.mentions[~referent]!.key];
  let best = 'none';
  for (const role of roles) {
    const same = role[role.length - 1] === head || (head.length > 4 && role.includes(head));
    if (!same) {
      if (best === 'none' && role.some(word => sameCalling(head, word))) best = 'calling';
      continue;
    }
    const extra = mention.key.slice(0, -1).some(word => role.includes(word));
    if (extra || mention.key.length === 1) best = 'all';
    else if (best !== 'all') best = 'head';
  }
  return best;
}
