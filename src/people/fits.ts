// A description and somebody it may mean → how far its words fit what the article says of that one.
import { sameCalling } from '../lexicon/callings.ts';
import type { Mention } from '../names/mention.ts';
import { markFits } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { introducedIn } from './introduced.ts';
import type { Referent } from './referents.ts';

/** How far a description fits, from not at all on. */
export const FITS = ['none', 'calling', 'mark', 'head', 'all'];

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
  if (best !== 'none' || referent < 0) return best;
  if (mention.type !== 'person') return fitOfName(setting, mention, referent);
  // "the Spaniard", "the 34-year-old"
  return markFits(setting.names.entities[referent]!, head) === 'same' ? 'mark' : best;
}

/** "The charity" fits "X, a charity", "the board" the Lakeside Water Board. */
function fitOfName(setting: Setting, mention: Mention, entity: number): string {
  if (setting.entityTypes[entity] === 'person') return 'none';
  const { key } = setting.names.entities[entity]!;
  const head = mention.key[mention.key.length - 1]!;
  if (!key.includes(head) && introducedIn(setting).nouns.get(entity)?.has(head) !== true) return 'none';
  return mention.key.length === 1 || mention.key.slice(0, -1).some(word => key.includes(word)) ? 'all' : 'head';
}
