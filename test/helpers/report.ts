// Invented articles, quotes and clusters → the input of a report, small enough to know by heart.
import type { Article, Cluster, Kind, Member, Quote, Speaker, TextSpan } from '../../src/types.ts';
import type { ReportInput } from '../../src/write/report.ts';

/** A speaker with an id made of the name. */
export function speaker(name: string, more: Partial<Speaker> = {}): Speaker {
  return { id: `p-${name.toLowerCase().replaceAll(' ', '-')}`, name, type: 'person', mention: null, ...more };
}

/** The words of an article, with offsets; a RangeError when they are not in it. */
export function spanIn(article: Article, words: string): TextSpan {
  const start = article.text.indexOf(words);
  if (start < 0) throw new RangeError(`not in the article: ${words}`);
  return { text: words, start, end: start + words.length };
}

/** A row for words of an article. */
export function quoteIn(
  article: Article,
  words: string,
  kind: Kind,
  by: Speaker | null,
  more: Partial<Quote> = {},
): Quote {
  const span = spanIn(article, words);
  return {
    id: `${article.document}-${span.start}`,
    document: article.document,
    kind,
    ...span,
    line: article.text.slice(0, span.start).split('\n').length,
    statement: `s${span.start}`,
    speaker: by,
    source: null,
    cue: null,
    evidence: 'name-verb',
    confidence: 0.95,
    ...more,
  };
}

/** A whole quote as a member of a cluster. */
export function memberOf(quote: Quote, more: Partial<Member> = {}): Member {
  const { id, document, start, end, text, speaker: by } = quote;
  return { quote: id, document, start, end, text, variant: 'exact', similarity: 1, speaker: by, edits: [], ...more };
}

export const TRIBUNE: Article = {
  document: 'news/harbour-tribune.txt',
  title: 'Ferry line to close in May',
  date: '2026-03-02',
  outlet: 'Port Tribune',
  author: 'Ada Lindqvist',
  url: 'https://tribune.example/ferry',
  text: [
    'The last ferry to Skarholm will sail in May, the harbour board decided on Monday.',
    '“We can no longer pay for two boats that sail half empty,” said Marta Osei, who chairs the board.',
    'Island residents are furious. “Nobody asked us,” said Jon Berg, 61, a baker. He called the plan “a betrayal”.',
    'Osei said the board would meet the islanders next week.',
  ].join('\n'),
};

export const COURIER: Article = {
  document: 'news/courier.txt',
  title: 'Islanders fight for their boat',
  date: '2026-03-03',
  outlet: 'Evening Courier',
  text: [
    'Skarholm is losing its ferry.',
    '“We can not pay for two boats that sail empty,” the chairwoman Marta Osei told reporters.',
    'The board would meet the islanders soon, according to Osei.',
  ].join('\n'),
};

const OSEI = speaker('Marta Osei', { role: 'who chairs the board' });
const BERG = speaker('Jon Berg', { role: 'a baker' });

/** Two articles, three quotations of one sentence kept and changed, reported speech, and a fragment. */
export function sampleReport(): ReportInput {
  const boats = quoteIn(
    TRIBUNE,
    'We can no longer pay for two boats that sail half empty,',
    'direct',
    {
      ...OSEI,
      mention: spanIn(TRIBUNE, 'Marta Osei'),
    },
    { cue: spanIn(TRIBUNE, 'said'), source: spanIn(TRIBUNE, 'Marta Osei, who chairs the board') },
  );
  const altered = quoteIn(COURIER, 'We can not pay for two boats that sail empty,', 'direct', OSEI, {
    confidence: 0.62,
  });
  const quotes: Quote[] = [
    boats,
    quoteIn(TRIBUNE, 'Nobody asked us,', 'direct', BERG),
    quoteIn(TRIBUNE, 'a betrayal', 'mixed', BERG, { confidence: 0.75 }),
    quoteIn(TRIBUNE, 'the board would meet the islanders next week', 'indirect', OSEI, { confidence: 0.9 }),
    altered,
    quoteIn(COURIER, 'The board would meet the islanders soon', 'indirect', OSEI, { confidence: 0.8 }),
  ];
  return { articles: [TRIBUNE, COURIER], quotes, clusters: [boatsCluster(boats, altered)], generator: 'quotes 1.2.3' };
}

function boatsCluster(boats: Quote, altered: Quote): Cluster {
  const at = (words: string, within: TextSpan) => {
    const start = within.start + within.text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const representative = { ...boats, start: 0 };
  return {
    id: 'c-boats',
    speaker: { id: OSEI.id, name: OSEI.name, type: 'person' },
    text: boats.text,
    documents: 2,
    wordingDiffers: true,
    attributionConflict: false,
    members: [
      memberOf(boats),
      memberOf(altered, {
        variant: 'edited',
        similarity: 0.9,
        edits: [
          { op: 'replace', ...at('not', altered), was: at('no longer', representative) },
          {
            op: 'delete',
            start: at('empty', altered).start,
            end: at('empty', altered).start,
            text: '',
            was: at('half', representative),
          },
        ],
      }),
    ],
  };
}
