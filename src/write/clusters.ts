// Clusters → text: the formats of `quotes cluster`.
import { firstPrinted } from '../clusters/first.ts';
import type { Cluster, Edit, Member, TextSpan } from '../types.ts';
import { SCHEMA_VERSION } from '../types.ts';
import { VERSION } from '../version.ts';
import { lineWriter } from './csv.ts';
import type { RunHead, Style } from './format.ts';
import { jsonLine, rounded, speakerRecord } from './record.ts';

/** The formats, in the order of the help. */
export const CLUSTER_FORMATS = ['table', 'lines', 'json', 'ndjson', 'csv'] as const;

export type ClusterFormat = (typeof CLUSTER_FORMATS)[number];

/** What is to be printed, piece by piece. */
export async function* clustersText(
  format: ClusterFormat,
  clusters: Iterable<Cluster>,
  run: RunHead,
  style: Style,
): AsyncGenerator<string, void, undefined> {
  switch (format) {
    case 'table':
    case 'lines': {
      const { clusterBlock, clusterLines } = await import('./clusters-terminal.ts');
      const write = format === 'table' ? clusterBlock : clusterLines;
      let number = 0;
      for (const cluster of clusters) yield write(cluster, ++number, style);
      return;
    }
    case 'ndjson':
      for (const cluster of clusters) yield `${clusterLine(cluster)}\n`;
      return;
    case 'json': {
      const skipped = Array.from(run.skipped, ({ document, line, code }) => ({
        document,
        ...(line !== undefined && { line }),
        code,
      }));
      yield `{"schemaVersion": ${SCHEMA_VERSION},\n"generator": ${jsonLine({ name: 'newsquotes', version: VERSION })},\n"documents": ${run.documents},\n"skipped": ${jsonLine(skipped)},\n"clusters": [`;
      let between = '\n';
      for (const cluster of clusters) {
        yield `${between}${clusterLine(cluster)}`;
        between = ',\n';
      }
      yield '\n]}\n';
      return;
    }
    case 'csv': {
      const line = lineWriter('csv');
      yield line(COLUMNS);
      for (const cluster of clusters) for (const member of cluster.members) yield line(cellsOf(cluster, member));
    }
  }
}

/** A cluster on one line of JSON, keys in one order. */
export function clusterLine(cluster: Cluster): string {
  const { id, speaker, text, documents, members, wordingDiffers, attributionConflict } = cluster;
  return jsonLine({
    id,
    speaker: speaker && { id: speaker.id, name: speaker.name, type: speaker.type },
    text,
    documents,
    wordingDiffers,
    attributionConflict,
    first: firstPrinted(members),
    members: members.map(memberRecord),
  });
}

function memberRecord(member: Member): Readonly<Record<string, unknown>> {
  return {
    quote: member.quote,
    document: member.document,
    start: member.start,
    end: member.end,
    text: member.text,
    variant: member.variant,
    similarity: rounded(member.similarity),
    speaker: member.speaker && speakerRecord({ ...member.speaker, mention: member.speaker.mention ?? null }),
    kind: member.kind ?? null,
    edits: member.edits.map(editRecord),
    ...(member.whole !== undefined && { whole: span(member.whole) }),
    title: member.title ?? null,
    date: member.date ?? null,
    outlet: member.outlet ?? null,
    url: member.url ?? null,
  };
}

function editRecord({ op, start, end, text, was }: Edit): Readonly<Record<string, unknown>> {
  return { op, start, end, text, was: span(was) };
}

function span({ text, start, end }: TextSpan): TextSpan {
  return { text, start, end };
}

const COLUMNS = [
  'cluster',
  'cluster_speaker',
  'cluster_text',
  'documents',
  'wording_differs',
  'attribution_conflict',
  'quote',
  'document',
  'start',
  'end',
  'text',
  'variant',
  'similarity',
  'speaker_name',
  'edits',
  'outlet',
  'date',
  'title',
  'url',
] as const;

function cellsOf(cluster: Cluster, member: Member): readonly (string | number | null | undefined)[] {
  return [
    cluster.id,
    cluster.speaker?.name,
    cluster.text,
    cluster.documents,
    String(cluster.wordingDiffers),
    String(cluster.attributionConflict),
    member.quote,
    member.document,
    member.start,
    member.end,
    member.text,
    member.variant,
    rounded(member.similarity),
    member.speaker?.name,
    member.edits.map(({ op, was, text }) => `${op}: ${was.text} > ${text}`).join(' | '),
    member.outlet,
    member.date,
    member.title,
    member.url,
  ];
}
