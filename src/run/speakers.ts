// The rows of a run → who is quoted, how often, where, when, and under which names.
import type { Quote, SpeakerType } from '../types.ts';
import type { SpeakerCount } from '../write/speakers.ts';
import type { Extraction } from './extraction.ts';
import { formCounter } from './names.ts';

interface Tally {
  readonly name: string;
  readonly type: SpeakerType;
  quotes: number;
  documents: number;
  lastDocument: string | null;
  readonly outlets: Map<string, number>;
  readonly roles: Map<string, number>;
  first: string | null;
  last: string | null;
}

/** Most quoted first; equal counts by name. */
export async function speakersOf(run: Extraction, select: (quote: Quote) => boolean): Promise<readonly SpeakerCount[]> {
  const tallies = new Map<string, Tally>();
  for await (const { article, quotes } of run.articles()) {
    for (const quote of quotes) {
      if (quote.speaker === null || !select(quote)) continue;
      const { id, name, type, role } = quote.speaker;
      const tally: Tally = tallies.get(id) ?? {
        name,
        type,
        quotes: 0,
        documents: 0,
        lastDocument: null,
        outlets: new Map(),
        roles: new Map(),
        first: null,
        last: null,
      };
      tallies.set(id, tally);
      tally.quotes++;
      if (tally.lastDocument !== quote.document) tally.documents++;
      tally.lastDocument = quote.document;
      if (role !== undefined) tally.roles.set(role, (tally.roles.get(role) ?? 0) + 1);
      if (article.outlet !== undefined) tally.outlets.set(article.outlet, (tally.outlets.get(article.outlet) ?? 0) + 1);
      if (article.date !== undefined) {
        if (tally.first === null || article.date < tally.first) tally.first = article.date;
        if (tally.last === null || article.date > tally.last) tally.last = article.date;
      }
    }
  }
  const counter = formCounter();
  for await (const { entity, canonical } of run.named()) if (tallies.has(canonical.id)) counter.add(entity, canonical);
  const forms = counter.forms();
  return [...tallies]
    .map(
      ([id, tally]): SpeakerCount => ({
        id,
        name: tally.name,
        type: tally.type,
        role: byCount(tally.roles)[0]?.[0] ?? null,
        quotes: tally.quotes,
        documents: tally.documents,
        outlets: Object.fromEntries(byCount(tally.outlets)),
        first: tally.first,
        last: tally.last,
        forms: forms.get(id) ?? [tally.name],
      }),
    )
    .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : a > b ? 1 : 0));
}
