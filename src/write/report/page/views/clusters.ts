// Clusters → the wordings of one utterance side by side, with the words that were left out and put in.
import { type Context, fittingClusters } from '../context.ts';
import { type Piece, piecesOf } from '../difference.ts';
import { append, type Child, element, isolated, link, spaced, spoken } from '../dom.ts';
import type { ClusterRecord, MemberRecord } from '../model.ts';
import { confidenceOf, growingList, nothing, placeOf, quoteEntry, speakerName, viewHeading } from '../parts.ts';
import { count, isFirst, VARIANT_NAMES } from '../wording.ts';

/** All clusters; those that a fact-checker looks for come first. */
export function clustersView(context: Context): DocumentFragment {
  const clusters = [...fittingClusters(context)].sort(
    (a, b) => weight(b) - weight(a) || b.documents - a.documents || a.index - b.index,
  );
  const page = document.createDocumentFragment();
  append(
    page,
    viewHeading('Same words'),
    element(
      'p',
      { class: 'lede' },
      'The same utterance in several articles. Where an outlet printed other words inside quotation marks, the words are marked.',
    ),
    clusters.length === 0
      ? nothing('No words stand in more than one article here.')
      : growingList(clusters, cluster => clusterEntry(context, cluster, 'h2', 8), {
          class: 'clusters',
          label: 'Same words',
        }),
  );
  return page;
}

function weight(cluster: ClusterRecord): number {
  return (cluster.wordingDiffers ? 2 : 0) + (cluster.attributionConflict ? 1 : 0);
}

/** One cluster by itself, with every printing in its sentence. */
export function clusterView(context: Context, cluster: ClusterRecord): DocumentFragment {
  const page = document.createDocumentFragment();
  append(
    page,
    element('p', { class: 'kicker' }, link(context.address({ name: 'same-words' }), {}, 'Same words')),
    viewHeading(cluster.speaker === null ? 'Speaker not known' : isolated(cluster.speaker.name)),
    clusterBody(context, cluster, Number.POSITIVE_INFINITY),
    element('h2', {}, 'Every printing in its sentence'),
    element(
      'ol',
      { class: 'quotes' },
      ...[...new Set(cluster.members.map(member => member.quote))].map(quote =>
        quoteEntry(context, quote, { speaker: true }),
      ),
    ),
    element('p', { class: 'identifier' }, `Cluster ${cluster.id}`),
  );
  return page;
}

/** A cluster as a list entry. */
export function clusterEntry(
  context: Context,
  cluster: ClusterRecord,
  heading: 'h2' | 'h3',
  most: number,
): HTMLElement {
  return element(
    'li',
    { class: 'cluster' },
    element(
      heading,
      { class: 'who' },
      speakerName(context, cluster.speaker),
      ' ',
      link(
        context.address({ name: 'cluster', index: cluster.index }),
        { class: 'number' },
        count(cluster.documents, 'article'),
      ),
    ),
    clusterBody(context, cluster, most),
  );
}

function clusterBody(context: Context, cluster: ClusterRecord, most: number): HTMLElement {
  const wordings = wordingsOf(cluster);
  const body = element('div', { class: 'wordings' });
  append(
    body,
    cluster.attributionConflict &&
      element(
        'p',
        { class: 'warning' },
        element('strong', {}, 'Different speakers. '),
        'The articles do not agree whose words these are.',
      ),
    element(
      'ul',
      { 'aria-label': 'Wordings' },
      ...wordings.slice(0, most).map(members => wordingEntry(context, cluster, members)),
    ),
    wordings.length > most &&
      element(
        'p',
        { class: 'all' },
        link(
          context.address({ name: 'cluster', index: cluster.index }),
          {},
          `All ${count(wordings.length, 'wording')}`,
        ),
      ),
  );
  return body;
}

/** Members of the same wording together: the representative one first, then by the number of printings. */
function wordingsOf(cluster: ClusterRecord): MemberRecord[][] {
  const byText = new Map<string, MemberRecord[]>();
  for (const member of cluster.members) {
    const same = byText.get(member.text);
    if (same === undefined) byText.set(member.text, [member]);
    else same.push(member);
  }
  return [...byText.values()].sort(
    (a, b) => Number(b[0]!.text === cluster.text) - Number(a[0]!.text === cluster.text) || b.length - a.length,
  );
}

function wordingEntry(context: Context, cluster: ClusterRecord, members: readonly MemberRecord[]): HTMLElement {
  const member = members[0]!;
  const quoted = member.quote.kind !== 'indirect';
  const representative = member.text === cluster.text;
  return element(
    'li',
    { class: `wording ${representative ? 'representative' : member.variant}` },
    element(
      'p',
      { class: 'words', dir: 'auto' },
      quoted && '“',
      ...(representative ? [member.text] : differences(piecesOf(member))),
      quoted && '”',
    ),
    element(
      'p',
      { class: 'about' },
      ...spaced(
        !representative && element('span', { class: `variant ${member.variant}` }, VARIANT_NAMES[member.variant]),
        ...members.map(printing => printingOf(context, cluster, printing)),
      ),
    ),
  );
}

function printingOf(context: Context, cluster: ClusterRecord, member: MemberRecord): HTMLElement {
  const { quote } = member;
  const other = quote.speaker?.name !== cluster.speaker?.name;
  return element(
    'span',
    { class: 'printing' },
    ...spaced(
      placeOf(context, quote),
      isFirst(cluster.members, member) && element('span', { class: 'first' }, 'first'),
      other && element('span', { class: 'other-speaker' }, 'as words of ', speakerName(context, quote.speaker)),
      confidenceOf(quote),
    ),
  );
}

/** Most words that are shown one by one when an outlet cut them. */
const SHOWN_OF_CUT = 5;

/** The pieces with signs as well as colours; words that were left out get a space on each side. */
function differences(pieces: readonly Piece[]): Child[] {
  return pieces.flatMap(({ sign, text }, place): Child[] => {
    if (sign === 'same') return [text];
    if (sign === 'bracket') return [element('span', { class: 'bracket' }, text)];
    if (sign === 'goes-on') return [element('span', { class: 'goes-on' }, spoken('goes on: '), text)];
    if (sign === 'put-in') return [element('ins', {}, spoken('put in: '), text, spoken('; '))];
    const before = endsWithSpace(pieces[place - 1]) ? '' : ' ';
    const after = startsWithSpace(pieces[place + 1]) ? '' : ' ';
    return [
      before,
      sign === 'cut' ? cutWords(text) : element('del', {}, spoken('left out: '), text, spoken('; ')),
      after,
    ];
  });
}

function cutWords(text: string): HTMLElement {
  const number = text.trim().split(/\s+/).length;
  const words = number > SHOWN_OF_CUT ? `[${count(number, 'word')} not printed]` : `[not printed: ${text.trim()}]`;
  return element('span', { class: 'cut' }, words);
}

function endsWithSpace(piece: Piece | undefined): boolean {
  return piece === undefined || /[\s(\u2014]$/.test(piece.text);
}

function startsWithSpace(piece: Piece | undefined): boolean {
  return piece === undefined || /^[\s.,;:!?)\u2014]/.test(piece.text);
}
