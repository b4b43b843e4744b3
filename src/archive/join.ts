// Everything that an archive remembers → people with one name each and clusters, as one run over all its articles gives
// them; only what differs from the last time is written.
//
// What an article gives by itself (rows, name forms, profile) is never worked out again. It is read, joined without
// holding the file, and written when nobody has added anything meanwhile.
import { clusterQuotes } from '../clusters/cluster.ts';
import { hashOf } from '../clusters/hash.ts';
import type { ArticleProfile } from '../clusters/profiles.ts';
import { QuotesError } from '../errors.ts';
import type { Entity } from '../people/entity.ts';
import { canonicalEntities } from '../pipeline.ts';
import { formsById } from '../run/names.ts';
import type { Cluster, Kind, QuoteLike, SpeakerType } from '../types.ts';
import type { Archive, Cell } from './database.ts';
import { plainNames } from './plain.ts';

/** What a join changed. */
export interface Joined {
  readonly entities: number;
  readonly clusters: number;
}

/** How often everything is read again because somebody added to it meanwhile. */
const TRIES = 5;

/** True when articles were added since people and clusters were last joined. */
export async function isBehind(archive: Archive): Promise<boolean> {
  const state = await stateOf(archive);
  return state.additions !== state.joined;
}

async function stateOf(archive: Archive): Promise<Record<'additions' | 'joined', number>> {
  const rows = await archive.rows<{ key: string; value: string }>('SELECT key, value FROM archive');
  const values = new Map(rows.map(({ key, value }) => [key, Number(value)]));
  return { additions: values.get('additions')!, joined: values.get('joined')! };
}

/** Joins people and clusters, if something was added since the last time. */
export async function joinAll(open: (mode: 'read' | 'write') => Promise<Archive>): Promise<Joined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const evidence = await using(await open('read'), async archive =>
      (await isBehind(archive)) ? evidenceOf(archive) : null,
    );
    if (evidence === null) return { entities: 0, clusters: 0 };
    const result = joinedFrom(evidence);
    const joined = await using(await open('write'), archive =>
      archive.transaction(async () => {
        if ((await stateOf(archive)).additions !== evidence.additions) return null;
        const entities = await writeEntities(archive, evidence, result);
        const clusters = await writeClusters(archive, result.clusters);
        await archive.run("UPDATE archive SET value = $1 WHERE key = 'joined'", [String(evidence.additions)]);
        return { entities, clusters };
      }),
    );
    if (joined !== null) return joined;
  }
  throw new QuotesError('articles are being added faster than they can be joined', {
    hint: 'run quotes archive join when the additions are done',
  });
}

async function using<T>(archive: Archive, work: (archive: Archive) => Promise<T>): Promise<T> {
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** A name form of one article as it is stored. */
interface NameRow {
  readonly name_no: number;
  readonly document_no: number;
  readonly entity_no: number;
  readonly key: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly forms: readonly string[];
  readonly gender: 'male' | 'female' | null;
  readonly roles: readonly string[] | null;
}

interface Evidence {
  readonly additions: number;
  readonly documents: ReadonlyMap<number, DocumentRow>;
  readonly names: readonly NameRow[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly QuoteRow[];
  readonly profiles: readonly ArticleProfile[];
}

interface DocumentRow {
  readonly document_no: number;
  readonly document: string;
  readonly date: string | null;
}

/** A quote as the archive holds it. */
export interface QuoteRow {
  readonly quote_no: number;
  readonly document_no: number;
  readonly name_no: number | null;
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

async function evidenceOf(archive: Archive): Promise<Evidence> {
  const { additions } = await stateOf(archive);
  const documents = new Map<number, DocumentRow>();
  const profiles: ArticleProfile[] = [];
  type Stored = DocumentRow & { readonly profile_words: Uint8Array; readonly profile_counts: Uint8Array };
  for await (const rows of archive.stream<Stored>(
    'SELECT document_no, document, date, profile_words, profile_counts FROM documents',
  ))
    for (const { document_no, document, date, profile_words, profile_counts } of rows) {
      documents.set(document_no, { document_no, document, date });
      profiles.push({ document, words: wordsOf(profile_words), counts: Uint8Array.from(profile_counts) });
    }
  const names: NameRow[] = [];
  for await (const rows of archive.stream<NameRow>(
    'SELECT name_no, document_no, entity_no, key, name, type, forms, gender, roles FROM names',
  ))
    for (const row of rows) names.push(row);
  const quotes: QuoteRow[] = [];
  for await (const rows of archive.stream<QuoteRow>(
    `SELECT quote_no, document_no, name_no, id, kind, text, "start", "end" FROM quotes WHERE kind IN ('direct', 'mixed')`,
  ))
    for (const row of rows) quotes.push(row);
  const entities = names.map(({ document_no, key, type, name, forms, gender, roles }): Entity => {
    const known = { ...(gender !== null && { gender }), ...(roles !== null && { roles }) };
    return { key, document: documents.get(document_no)!.document, type, name, forms, ...known };
  });
  return { additions, documents, names, entities, quotes, profiles };
}

/** Hashes of words as they are stored. */
export function wordsOf(stored: Uint8Array): Uint32Array {
  const bytes = Buffer.from(stored);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i));
}

/** The people and clusters of all evidence. */
interface JoinedAll {
  /** For each name its entity's id. */
  readonly ids: readonly string[];
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly clusters: ReadonlyMap<string, ClusterRows>;
}

interface EntityRecord {
  readonly name: string;
  readonly type: SpeakerType;
  readonly forms: readonly string[];
}

/** A cluster as rows of its two tables. */
export interface ClusterRows {
  readonly hash: string;
  readonly cluster: readonly Cell[];
  readonly members: readonly (readonly Cell[])[];
}

function joinedFrom({ documents, names, entities, quotes, profiles }: Evidence): JoinedAll {
  const canonical = canonicalEntities(entities);
  const forms = formsById(entities, canonical);
  const records = new Map<string, EntityRecord>();
  const speakers = new Map<number, NonNullable<QuoteLike['speaker']>>();
  const ids = entities.map(({ document, key }, i) => {
    const { id, name, type } = canonical(document, key)!;
    if (!records.has(id)) records.set(id, { name, type, forms: forms.get(id)! });
    speakers.set(names[i]!.name_no, { id, name, type, mention: null });
    return id;
  });
  const numbers = new Map<string, number>();
  const given = quotes.map(({ quote_no, document_no, name_no, id, kind, text, start, end }): QuoteLike => {
    numbers.set(id, quote_no);
    const { document, date } = documents.get(document_no)!;
    const speaker = name_no === null ? null : speakers.get(name_no)!;
    return { id, document, kind, text, start, end, speaker, ...(date !== null && { date }) };
  });
  const clusters = clusterQuotes(given, { profiles }).map(cluster => rowsOf(cluster, id => numbers.get(id)!));
  return { ids, entities: records, clusters: new Map(clusters.map(rows => [rows.cluster[0] as string, rows])) };
}

/** The rows of a cluster; `numberOf`: the number of each quote by its id. */
export function rowsOf(found: Cluster, numberOf: (id: string) => number): ClusterRows {
  const { id, speaker, text, documents, wordingDiffers, attributionConflict } = found;
  const members = found.members.map((member, position): Cell[] => {
    const edits = member.edits.map(({ op, start, end, text: words, was }) => ({ op, start, end, text: words, was }));
    const { quote, start, end, text: words, variant, similarity } = member;
    return [id, position, numberOf(quote), start, end, words, variant, similarity, JSON.stringify(edits)];
  });
  const rest = [speaker?.id ?? null, speaker?.name ?? null, speaker?.type ?? null, text, documents];
  const flags = [wordingDiffers, attributionConflict];
  const hash = hashOf(JSON.stringify([rest, flags, members]));
  return { hash, cluster: [id, hash, ...rest, ...flags], members };
}

/** Rows sent to the database at once as the places of one statement. */
const AT_ONCE = 10_000;

async function writeEntities(archive: Archive, { names }: Evidence, { ids, entities }: JoinedAll): Promise<number> {
  const numbers = new Map<string, number>();
  const changed: number[] = [];
  let last = 0;
  type Stored = EntityRecord & { readonly entity_no: number; readonly id: string };
  for await (const rows of archive.stream<Stored>('SELECT entity_no, id, name, type, forms FROM entities'))
    for (const { entity_no, id, name, type, forms } of rows) {
      last = Math.max(last, entity_no);
      const record = entities.get(id);
      if (record !== undefined) numbers.set(id, entity_no);
      if (record?.name !== name || record.type !== type || record.forms.join('\n') !== forms.join('\n'))
        changed.push(entity_no);
    }
  const stale = new Set(changed);
  for (let i = 0; i < changed.length; i += AT_ONCE)
    await archive.run('DELETE FROM entities WHERE entity_no IN (SELECT unnest($1::INTEGER[]))', [
      changed.slice(i, i + AT_ONCE),
    ]);
  const fresh: Cell[][] = [];
  for (const [id, { name, type, forms }] of entities) {
    const known = numbers.get(id);
    if (known !== undefined && !stale.has(known)) continue;
    const number = known ?? ++last;
    numbers.set(id, number);
    fresh.push([number, id, name, type, forms, plainNames([name, ...forms])]);
  }
  await archive.append('entities', fresh);
  const moved = names.flatMap(({ name_no, entity_no }, i): Cell[][] => {
    const number = numbers.get(ids[i]!)!;
    return number === entity_no ? [] : [[name_no, number]];
  });
  if (moved.length > 0) {
    await archive.run('CREATE OR REPLACE TEMP TABLE moved (name_no INTEGER, entity_no INTEGER)');
    await archive.append('moved', moved);
    await archive.run('UPDATE names SET entity_no = moved.entity_no FROM moved WHERE names.name_no = moved.name_no');
    await archive.run('DROP TABLE moved');
  }
  return fresh.length;
}

async function writeClusters(archive: Archive, clusters: JoinedAll['clusters']): Promise<number> {
  const same = new Set<string>();
  const gone: string[] = [];
  for await (const rows of archive.stream<{ cluster: string; hash: string }>('SELECT cluster, hash FROM clusters'))
    for (const { cluster, hash } of rows) {
      if (clusters.get(cluster)?.hash === hash) same.add(cluster);
      else gone.push(cluster);
    }
  for (let i = 0; i < gone.length; i += AT_ONCE)
    for (const table of ['clusters', 'members'])
      await archive.run(`DELETE FROM ${table} WHERE cluster IN (SELECT unnest($1::VARCHAR[]))`, [
        gone.slice(i, i + AT_ONCE),
      ]);
  const fresh = [...clusters].filter(([id]) => !same.has(id)).map(([, rows]) => rows);
  await archive.append(
    'clusters',
    fresh.map(({ cluster }) => cluster),
  );
  await archive.append(
    'members',
    fresh.flatMap(({ members }) => members),
  );
  return fresh.length;
}
