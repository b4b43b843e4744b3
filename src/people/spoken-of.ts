// A quote → the persons whom it names: whoever speaks says “I” of himself, so that none of them is the speaker.
import type { Setting } from '../speech/setting.ts';

/** Marks that open or close a quote within the quote: whoever is named between them may be spoken to. */
const INNER_MARKS = new Set(['"', '“', '”', '‘', '’', "'"]);
/** "The Rooney family", "Team Farage": nouns that make a name something else than the person. */
const BODY = new Set('family families foundation trust campaign administration government cabinet'.split(' '));

/** Tokens of a quote, marks included, that may be a sentence; fewer are a nickname, a slogan, a way of speaking. */
const LEAST_TOKENS = 7;

/** The persons named by the words of quote q. */
export function spokenOf(setting: Setting, q: number): ReadonlySet<number> {
  const { layout, mentions, mentionAt, names, entityTypes, spanFirst, spanLast } = setting;
  const found = new Set<number>();
  if (spanLast[q]! - spanFirst[q]! < LEAST_TOKENS) return found;
  // without its closing mark a quote may hold words of the reporter
  if (!layout.spans[q]!.closed && layout.spans[q + 1]?.continues !== true) return found;
  const { lower } = layout.words;
  let inner = false;
  for (let i = spanFirst[q]! + 1; i < spanLast[q]! - 1; i++) {
    if (INNER_MARKS.has(lower[i]!)) inner = !inner;
    const m = mentionAt[i]!;
    if (m < 0 || inner) continue;
    const { kind, modifier, last } = mentions[m]!;
    const entity = names.entityOf[m]!;
    if (kind !== 'name' || modifier || entity < 0 || entityTypes[entity] !== 'person') continue;
    if (!BODY.has(lower[last] ?? '')) found.add(entity);
  }
  return found;
}
