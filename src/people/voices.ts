// An article → how often each named entity is the subject of a reporting clause: who speaks in it at all, before or after.
import type { Setting } from '../speech/setting.ts';

/** For each entity its mentions outside quotes that speak. */
export function voicesOf({ mentions, names, layout, cueOf, reported }: Setting): Int32Array {
  const voices = new Int32Array(names.entities.length);
  for (let m = 0; m < mentions.length; m++) {
    const entity = names.entityOf[m]!;
    if (entity < 0 || layout.spanOf[mentions[m]!.first]! >= 0) continue;
    if (cueOf[m]! >= 0 || reported.labels.source[mentions[m]!.head]! > 0.5) voices[entity]!++;
  }
  return voices;
}
