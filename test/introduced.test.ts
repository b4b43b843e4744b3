// What named organisations are said to be, whom “one” and “the official” mean, and whose a report, an ad or a ruling is when the words before it tell.
import { describe, expect, it } from 'vitest';
import { discourseOf } from '../src/people/antecedents.ts';
import { fitOf } from '../src/people/fits.ts';
import { introducedIn } from '../src/people/introduced.ts';
import { entityOf } from '../src/people/speaker-entity.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

const read = (text: string) => {
  const setting = settingOf(layoutOf(text));
  const { words } = setting.layout;
  const written = (m: number) =>
    text.slice(words.start[setting.mentions[m]!.first]!, words.end[setting.mentions[m]!.last - 1]!);
  const named = (who: number) => (who >= 0 ? setting.names.entities[who]!.name : written(~who));
  return { setting, written, named };
};

/** The nouns for each named organisation: "Unite: union". */
function nouns(text: string): string[] {
  const { setting, named } = read(text);
  return [...introducedIn(setting).nouns].map(([entity, heads]) => `${named(entity)}: ${[...heads].join(', ')}`);
}

/** The descriptions that the words around them tie to somebody. */
function told(text: string): string[] {
  const { setting, written, named } = read(text);
  return [...discourseOf(setting).told].map(([m, who]) => `${written(m)} → ${named(who)}`);
}

describe('what an organisation is said to be', () => {
  it.each([
    [
      'after its name',
      'The bill worries the Harbour Alliance, a society of ferry owners.',
      'Harbour Alliance: society',
    ],
    [
      'after its name and its short form',
      'It led the Harbour Alliance (THA), a charity for rowers, to write.',
      'Harbour Alliance: charity',
    ],
    [
      'as somebody’s',
      'The Harbour Alliance, the county’s largest union, has called a strike.',
      'Harbour Alliance: union',
    ],
    [
      'before its name',
      'His movement, the Harbour Alliance (THA), has condemned the march.',
      'Harbour Alliance: movement',
    ],
    ['right before its name', 'Folk band Mosswater are back.', 'Mosswater: band'],
    ['by a verb', 'The Harbour Alliance is a charity from Leeds.', 'Harbour Alliance: charity'],
  ])('%s', (_, text, expected) => {
    expect(nouns(text)).toEqual([expected]);
  });

  it.each([
    ['who speaks after a comma', 'After the sale of the Harbour Alliance, the company said it was glad.'],
    ['a document', 'The Harbour Alliance, a report says, is broke.'],
    ['what a person is', 'Ann Lee, a charity runner from Leeds, said so.'],
    ['what stands in a quotation', '“The Harbour Alliance, a charity, is broke,” he said.'],
  ])('not %s', (_, text) => {
    expect(nouns(text)).toEqual([]);
  });

  it('makes a later description fit it, as its own name does', () => {
    const { setting } = read(
      'The Harbour Alliance, a society of ferry owners, met. The Lakeside Water Board did not. The society left. The board stayed.',
    );
    const { mentions, names } = setting;
    const fit = (noun: string, entity: string) =>
      fitOf(
        setting,
        mentions.find(({ kind, key, first }) => kind === 'role' && key.join(' ') === noun && first > 10)!,
        names.entities.findIndex(({ name }) => name === entity),
      );
    expect(fit('society', 'Harbour Alliance')).toBe('all');
    expect(fit('society', 'Lakeside Water Board')).toBe('none');
    expect(fit('board', 'Lakeside Water Board')).toBe('all');
    expect(fit('board', 'Harbour Alliance')).toBe('none');
  });
});

describe('a document is its issuer’s', () => {
  it.each([
    [
      'on whose page it stands',
      'A document on the Lakeside Water Board’s website says “no”.',
      'A document → Lakeside Water Board',
    ],
    ['from whom it comes', 'A statement from Lakeside Water Board said “no”.', 'A statement → Lakeside Water Board'],
    [
      'whose name an e-mail bears',
      'The Lakeside Water Board met. A Lakeside email to staff said “no”.',
      'A Lakeside email → Lakeside Water Board',
    ],
    [
      'by another noun for it',
      'A web video by the Lakeside Water Board names him. The clip says “no”.',
      'The clip → Lakeside Water Board',
    ],
    [
      'whose inspectors came',
      'The school won a warm Wardwatch verdict. Wardwatch was kind. The report said “well done”.',
      'The report → Wardwatch',
    ],
    [
      'of a court that ruled',
      'The appeals court ruled that he may stay. “No,” said the ruling.',
      'the ruling → The appeals court',
    ],
    [
      'with whom the sentence after the opening begins',
      'Bridges are unsafe, a report says.\n\nThe National Bridge Office warned of a collapse. “No,” the report says.',
      'the report → National Bridge Office',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('an article that bears the name of a newspaper is spoken of by its own name first', () => {
    expect(told('The Lakeside Times was kind. A Times article hailed him. “A star,” the article read.')).toEqual([
      'the article → Lakeside Times',
    ]);
  });

  it.each([
    [
      'when two bodies inspected',
      'A Wardwatch verdict came. An Acmewatch verdict came. Wardwatch and Acmewatch met. The report said “no”.',
    ],
    ['when nobody ruled', 'The appeals court met. “No,” said the ruling.'],
    ['when a report comes from a place', 'A report from Lakeside said “no”.'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a name is a company’s', () => {
  it.each([
    ['whose shares are spoken of', 'Shares in Hartwell fell. Hartwell said nothing.'],
    ['that has profits', 'Hartwell’s annual profits fell. Hartwell said nothing.'],
    ['that has customers', 'Hartwell customers were angry. Hartwell said nothing.'],
    [
      'that is called one, whatever forename it bears',
      'The market is strong, according to lender Acme Bank and housebuilder George Hartwell. Hartwell’s profits rose.',
    ],
  ])('%s', (_, text) => {
    const { setting } = read(text);
    const index = setting.names.entities.findIndex(({ key }) => key.includes('hartwell'));
    expect(setting.entityTypes[index]).toBe('organization');
  });

  it('but not that of somebody who invests', () => {
    const { setting } = read('Retailer shares fell. George Hartwell, an investor, sold his.');
    expect(setting.entityTypes[setting.names.entities.findIndex(({ key }) => key.includes('hartwell'))]).toBe('person');
  });
});

describe('a source without a name', () => {
  /** The names of the rows for the mentions that are one word. */
  const named = (text: string, word: string): string[] => {
    const { setting } = read(text);
    return setting.mentions.flatMap(({ key }, m) =>
      key.join(' ') === word ? [entityOf({ document: 'a', text } as never, setting, ~m, new Map()).name] : [],
    );
  };

  it.each([
    ['one', 'Residents were angry. “It smells,” one said.', ['one of the residents']],
    [
      'another',
      'Three of the men spoke. Some angry residents wrote. Another wrote: “It smells.”',
      ['another of the angry residents'],
    ],
    ['one', 'The two drivers were angry. “It smells,” one said.', ['one of the two drivers']],
    ['one', 'Unionist drivers were angry. No one said “it smells”.', ['one']],
    ['one', 'The road was closed. “It smells,” one said.', ['one']],
  ])('“%s” is one of those described before it, if any: %s', (word, text, expected) => {
    expect(named(text, word)).toEqual(expected);
  });

  it('“the official” is the source of the sentences before', () => {
    expect(told('It is high, according to a source. The official added: “No.”')).toEqual(['The official → a source']);
    expect(told('A senior aide said it is high. The official added: “No.”')).toEqual(['The official → A senior aide']);
  });

  it.each([
    ['who is a named official', 'Ann Lee, an official, met him. A source said it is high. The official added: “No.”'],
    ['when the source has not spoken', 'He wants a source. The official added: “No.”'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('“he said” is the stranger who alone spoke in the sentence before', () => {
    expect(told('Mr Lee was late. A neighbour told us it was dark. “I fell,” he said.')).toEqual(['he → A neighbour']);
  });

  it.each([
    ['at the end of the paragraph above', 'A neighbour said it was dark.\n\n“I fell,” he said.'],
    ['with somebody of his own', 'Another neighbour, who was ill, said he had rung his son. “I fell,” he said.'],
  ])('or who spoke %s', (_, text) => {
    expect(told(text)[0]).toMatch(/^he → An?/);
  });

  it.each([
    ['who asked', 'Mr Lee was late. A reporter asked whether it was dark. “I fell,” he said.'],
    ['when somebody else is spoken of, too', 'A neighbour told Mr Lee it was dark. “I fell,” he said.'],
    ['two paragraphs above', 'A neighbour said it was dark.\n\nIt rained.\n\n“I fell,” he said.'],
    ['of the other sex', 'A businesswoman said it was dark. “I fell,” he said.'],
    ['whom the article takes for known', 'Mr Lee was late. The neighbour said it was dark. “I fell,” he said.'],
  ])('but not one %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('“the trio” is the one trio that has a name', () => {
    expect(told('Ballad trio Mosswater are back. “Yes,” the trio said.')).toEqual(['the trio → Mosswater']);
    expect(told('Ballad trio Mosswater are back. So are pop trio Fernhill. “Yes,” the trio said.')).toEqual([]);
  });
});
