// Clusters → text for eyes: the representative wording, then each outlet with what it changed marked by signs and colour.
//
// [-taken out-] {+put in+} … left out. Where there are colours, a line through what is taken out and one under what is
// put in say it, too: some eyes have no colour.
import { Chalk, type ChalkInstance } from 'chalk';
import { firstPrinted } from '../clusters/first.ts';
import type { Cluster, Member } from '../types.ts';
import type { Style } from './format.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

const INDENT = '   ';
const VARIANTS: Readonly<Record<Member['variant'], string>> = {
  exact: '=',
  typographic: '=',
  truncated: '<',
  fragment: '<',
  edited: '≠',
  reworded: '≈',
};

/** A cluster as a block of lines, fitted to the width. */
export function clusterBlock(cluster: Cluster, number: number, style: Style): string {
  const chalk = new Chalk({ level: style.colorLevel });
  const fit = (text: string, indent: string) =>
    wrapped(text, Math.max(30, style.columns - indent.length))
      .map(line => indent + line)
      .join('\n');
  const notes = [
    `${cluster.documents} ${cluster.documents === 1 ? 'article' : 'articles'}`,
    ...(cluster.wordingDiffers ? [chalk.yellow('wording differs')] : []),
    ...(cluster.attributionConflict ? [chalk.red('attribution differs')] : []),
    ...firstNote(cluster),
  ];
  const head = `${chalk.dim(`${number}.`)} ${chalk.bold(visible(cluster.speaker?.name ?? '?'))} · ${notes.join(' · ')} ${chalk.dim(`· ${cluster.id}`)}`;
  const rows = cluster.members.map(member => {
    const date = member.date === undefined ? '' : `, ${visible(member.date)}`;
    const place = `${VARIANTS[member.variant]} ${chalk.cyan(visible(member.outlet ?? member.document))}${chalk.dim(`${date}  ${member.variant}${speakerNote(cluster, member)}`)}`;
    const same = member.variant === 'exact' && member.edits.length === 0;
    return same ? fit(place, INDENT) : `${fit(place, INDENT)}\n${fit(`“${marked(member, chalk)}”`, `${INDENT}  `)}`;
  });
  return `${fit(head, '')}\n${fit(`“${visible(cluster.text)}”`, INDENT)}\n${rows.join('\n')}\n\n`;
}

/** A cluster as one line a member, for grep: number, variant, place, speaker, words with their changes marked. */
export function clusterLines(cluster: Cluster, number: number, style: Style): string {
  const chalk = new Chalk({ level: style.colorLevel });
  return cluster.members
    .map(member => {
      const place = chalk.dim(`${number} ${member.variant} ${visible(member.document)}:${member.start}-${member.end}:`);
      return `${place} ${chalk.bold(visible(member.speaker?.name ?? '?'))}: “${marked(member, chalk)}”\n`;
    })
    .join('');
}

/** Who was first says something only where others came later. */
function firstNote({ documents, members }: Cluster): readonly string[] {
  const first = firstPrinted(members);
  if (first === null || first.documents.length === documents) return [];
  const { outlet } = members.find(({ document }) => document === first.documents[0])!;
  const others = first.documents.length - 1;
  return [`first in ${visible(outlet ?? first.documents[0]!)}${others === 0 ? '' : ` and ${others} more`}`];
}

/** Named where it is another name than the cluster's: what each article printed is never hidden. */
function speakerNote(cluster: Cluster, member: Member): string {
  const name = member.speaker?.name ?? '?';
  return name === cluster.speaker?.name ? '' : `, ${visible(name)}`;
}

/** A member's words with the signs and colours of its edits. */
export function marked(member: Member, chalk: ChalkInstance): string {
  const { text, start, edits } = member;
  let at = 0;
  let out = '';
  for (const edit of edits) {
    const from = edit.start - start;
    const to = edit.end - start;
    out += visible(text.slice(at, Math.max(at, from)));
    const taken = edit.was.text === '' ? '' : removed(visible(edit.was.text), chalk);
    const put = to > from ? visible(text.slice(from, to)) : '';
    if (edit.op === 'cut') out += spaced(out, chalk.dim('…'));
    else if (edit.op === 'extend') out += chalk.dim(put);
    else if (edit.op === 'bracket') out += put;
    else if (edit.op === 'delete') out += spaced(out, taken);
    else
      out +=
        (taken === '' || isLetter(edit.was.text[0]) !== isLetter(text[from - 1]) ? '' : ' ') +
        taken +
        (taken !== '' && chalk.level > 0 ? ' ' : '') +
        added(put, chalk);
    at = Math.max(at, to);
  }
  return out + visible(text.slice(at));
}

function removed(words: string, chalk: ChalkInstance): string {
  return chalk.level === 0 ? `[-${words}-]` : chalk.red.strikethrough(words);
}

function added(words: string, chalk: ChalkInstance): string {
  return chalk.level === 0 ? `{+${words}+}` : chalk.green.underline(words);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Words that are missing stand at the end of the word before them. */
function spaced(before: string, sign: string): string {
  return before === '' ? `${sign} ` : ` ${sign}`;
}
