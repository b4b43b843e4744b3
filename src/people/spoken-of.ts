// A quote → the persons whom it names: whoever speaks says “I” of himself, so that none of them is the speaker.
import type { Setting } from '../speech/setting.ts';
import { TokenKind } from '../text/words.ts';

/** Marks that open or close a quote within the quote: whoever is named between them may be spoken to. */
const INNER_MARKS = new Set(['"', '“', '”', '‘', '’', "'"]);
/** "The Rooney family", "Team Farage": nouns that make a name something else than the person. */
const BODY = new Set('family families foundation trust campaign administration government cabinet'.split(' '));

/** Tokens of a quote, marks included, that may be a sentence; fewer are a nickname, a slogan, a way of speaking. */
const LEAST_TOKENS = 7;

/** The persons named by the words of quote q. */
export function spokenOf(setting: Setting, q: number): ReadonlySet<number> {
  const { layout, mentions, mentionAt, names, entityTypes, spanFirst, spanLast } = setting;
  if (spanLast[q]! - spanFirst[q]! < LEAST_TOKENS) return NOBODY;
  // without its closing mark a quote may hold words of the reporter
  if (!layout.spans[q]!.closed && layout.spans[q + 1]?.continues !== true) return NOBODY;
  const { lower, kind: kinds } = layout.words;
  let found: Set<number> | null = null;
  let inner = false;
  for (let i = spanFirst[q]! + 1; i < spanLast[q]! - 1; i++) {
    if (kinds[i] === TokenKind.mark && INNER_MARKS.has(lower[i]!)) inner = !inner;
    const m = mentionAt[i]!;
    if (m < 0 || inner) continue;
    const { kind, modifier, last } = mentions[m]!;
    const entity = names.entityOf[m]!;
    if (kind !== 'name' || modifier || entity < 0 || entityTypes[entity] !== 'person') continue;
    if (last < lower.length && BODY.has(lower[last]!)) continue;
    found ??= new Set();
    found.add(entity);
  }
  return found ?? NOBODY;
}

const NOBODY: ReadonlySet<number> = new Set();
