// Whom the words around a description tell: who issued a document, who was named together; and what a name beside a verb is.
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import { discourseOf } from '../src/people/antecedents.ts';
import { explanationsOf } from '../src/people/explain.ts';
import { shippedModels } from '../src/speech/models.ts';
import { settingOf } from '../src/speech/setting.ts';
import { voiceOf } from '../src/speech/voice.ts';
import { layoutOf } from '../src/text/layout.ts';

/** For each description that the words tie to somebody: the description and the name or description of that one. */
function told(text: string): string[] {
  const setting = settingOf(layoutOf(text));
  const { words } = setting.layout;
  const written = (m: number) =>
    text.slice(words.start[setting.mentions[m]!.first]!, words.end[setting.mentions[m]!.last - 1]!);
  return [...discourseOf(setting).told].map(
    ([m, who]) => `${written(m)} → ${who >= 0 ? setting.names.entities[who]!.name : written(~who)}`,
  );
}

describe('a document is its issuer’s', () => {
  it.each([
    [
      'filed by',
      'A complaint filed by the Lakeside Water Board calls it “a leak”.',
      'A complaint → Lakeside Water Board',
    ],
    [
      'of whom it is said',
      'The Lakeside Water Board warned in a report that the dam is old.',
      'a report → Lakeside Water Board',
    ],
    [
      'by its statement',
      'The retailer was calm. The retailer’s statement called it “a rumour”.',
      'statement → The retailer’s',
    ],
    [
      'by a description',
      'The two trustees wrote in their letter that they had left.',
      'their letter → The two trustees',
    ],
    ['who sent it', 'It shut after a letter that Ann Hale, its owner, sent to staff.', 'a letter → Ann Hale'],
    ['who signed it', 'The memo, reportedly signed by director Ann Hale, said so.', 'The memo → Ann Hale'],
    [
      'who released it in spring',
      'A survey released in March by the Lakeside Water Board said so.',
      'A survey → Lakeside Water Board',
    ],
    [
      'whose report the sentence opens with',
      'In its latest report, the Lakeside Water Board cut its forecast.',
      'its latest report → Lakeside Water Board',
    ],
    [
      'without a comma after the opening',
      'Norvane shut. In a statement detailing the bans Norvane said that it was sorry.',
      'a statement → Norvane',
    ],
    ['in an aside', 'Ann Hale, in a note dated 3 May, had said so.', 'a note → Ann Hale'],
    ['who posted it', 'Ann Hale answered at last, posting a long note about it.', 'a long note → Ann Hale'],
    [
      'and so is its report',
      'In a new report, the Lakeside Water Board said no. “It leaks,” said its report.',
      'its report → Lakeside Water Board',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('named again later or in the opening before it', () => {
    const text = `Half of the bridges are unsafe, a report says.

The Lakeside Water Board said in the report that nobody had looked.

Work is “overdue”, the report adds.`;
    expect(told(text)).toEqual([
      'the report → Lakeside Water Board',
      'a report → Lakeside Water Board',
      'the report → Lakeside Water Board',
    ]);
  });

  it('not that of one of two who issued one', () => {
    const text = `A report by the Lakeside Water Board is out. A report by the Hill Farms Union is out.

The report says “no”.`;
    expect(told(text).filter(line => line.startsWith('The report'))).toEqual([]);
  });

  it('nor that of who has merely seen or owns it', () => {
    expect(told('A report seen by the Lakeside Gazette says so. Ms Okoro’s lawsuit says so.')).toEqual([]);
  });
});

describe('who was named together', () => {
  it.each([
    [
      'the two senators',
      'Senators Ann Hale (D-Ohio) and Rui Prado (R-Iowa) met. “No,” the two senators wrote.',
      'the two senators → Ann Hale',
    ],
    ['both women', 'Ann Hale and Mia Okoro won. “Good,” both women said.', 'both women → Ann Hale'],
    [
      'the couple',
      'Ann Hale, a nurse from Leeds, and Rui Prado married. “Good,” the couple said.',
      'the couple → Ann Hale',
    ],
    [
      'the three companies',
      'Norvane, Halcorp and Brightsea agreed. “Good,” the three companies said.',
      'the three companies → Norvane',
    ],
  ])('is meant by “%s”', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('is not meant by another number, nor by men who come in', () => {
    expect(told('Ann Hale and Mia Okoro won. “Good,” the three women said.')).toEqual([]);
    expect(told('Ann Hale and Mia Okoro won. Two men ran. “Good,” the two men said.')).toEqual([]);
  });
});

describe('a lone surname of two people', () => {
  it.each([
    ['her', 'told her staff that she was ill', 'Nina Carrow'],
    ['his', 'told his staff that he was ill', 'Paul Carrow'],
  ])('is the one of whom the sentence goes on with “%s”', (_, rest, name) => {
    const text = `Nina Carrow and Paul Carrow ran the town for years. On Monday Carrow ${rest}.`;
    const { layout, mentions, names } = settingOf(layoutOf(text));
    const m = mentions.findIndex(({ first, key }) => key.join(' ') === 'carrow' && layout.words.start[first]! > 50);
    expect(names.entities[names.entityOf[m]!]!.name).toBe(name);
  });
});

describe('a name', () => {
  const mention = (text: string, written: string) => {
    const { layout, mentions, names, entityTypes } = settingOf(layoutOf(text));
    const { words } = layout;
    const m = mentions.findIndex(
      ({ first, last }) => text.slice(words.start[first]!, words.end[last - 1]!) === written,
    );
    return { ...mentions[m], type: entityTypes[names.entityOf[m]!] };
  };

  it('before “reports” and a colon is who reports, before “reports say” it is not', () => {
    expect(mention('The Lakeside Gazette reports: “It rained.”', 'The Lakeside Gazette').modifier).toBe(false);
    expect(mention('The Lakeside Gazette reports say so.', 'The Lakeside Gazette').modifier).toBe(true);
  });

  it('of an office is no general', () => {
    const text = 'The Office of the Surveyor General said no.';
    expect(mention(text, 'The Office of the Surveyor General').type).toBe('organization');
  });

  it('joined to another by “and” is not part of the other’s committee', () => {
    const text = 'Hale and Ports Committee Chairman Rui Prado wrote to him.';
    expect(mention(text, 'Hale').kind).toBe('name');
  });

  it('keeps letters that were decoded wrongly', () => {
    const text = 'The envoy, Nuria SolÃ©rmo, said no. Later SolÃ©rmo said yes.';
    expect(mention(text, 'Nuria SolÃ©rmo').kind).toBe('name');
  });
});

describe('a figure', () => {
  const kinds = (text: string) =>
    settingOf(layoutOf(text)).mentions.map(({ kind, type, key }) => `${kind} ${type} ${key.join(' ')}`);

  it('is a person where its party or trade has it, not where it is a number', () => {
    expect(kinds('A leading union figure said no.')).toContain('role person leading union figure');
    expect(kinds('The inflation figure said little.')).not.toContain('role person inflation figure');
  });
});

describe('the voice of a cue', () => {
  it.each([
    ['was described', 'The plan was widely described as “mad”.', 'described', 'passive'],
    ['has described', 'She has often described it as “mad”.', 'described', 'active'],
    ['described', 'She described it as “mad”.', 'described', 'plain'],
  ])('%s', (_, text, cue, voice) => {
    const setting = settingOf(layoutOf(text));
    expect(voiceOf(setting, setting.layout.words.lower.indexOf(cue))).toBe(voice);
  });
});

describe('an explanation', () => {
  it('says that the words around a description tell whom it means', () => {
    const text = 'Ann Hale and Mia Okoro met. “We will not vote for it,” the two women said.';
    const setting = settingOf(layoutOf(text));
    const [explained] = explanationsOf({ document: 'd', text }, setting, shippedModels());
    expect(explained!.resolution!.antecedents.map(({ name, probability }) => [name, probability])).toEqual([
      ['Ann Hale', 1],
    ]);
    expect(explained!.speaker).toBe('Ann Hale');
  });
});

describe('somebody without a name is spoken of again', () => {
  it.each([
    [
      'as the man who alone was the subject of the sentence before',
      'Fire\n\nA 71-year-old neighbour was woken by the noise. “I thought it was a lorry,” the man said.',
      'the man → A 71-year-old neighbour',
    ],
    [
      'as the spokesperson, though somebody named spoke in between',
      'Dust\n\nA spokesperson said it was safe. “I doubt it,” said Ken Ashe. Ashe coughed. He went home. It rained. Night fell. The spokesperson added: “We are sorry.”',
      'The spokesperson → A spokesperson',
    ],
    [
      'as “they” of one spokesperson',
      'Cuts\n\nA spokesperson for the council said schools had been told. They added: “We are sorry.”',
      'They → A spokesperson',
    ],
    [
      'as “he” of a stranger who has said “he” of himself',
      'Fire\n\nAnother swimmer said he saw the boat. “It was close,” he said.',
      'he → Another swimmer',
    ],
    ['by the name that he gives', 'The man, who gave his name only as Stevie, said: “No.”', 'The man → Stevie'],
    ['by the name she goes by', 'A student who goes by the name Nino said: “No.”', 'A student → Nino'],
    ['by how he introduces himself', 'A voter who identified himself as Karl Moor said: “No.”', 'A voter → Karl Moor'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('but not when somebody else was spoken of', () => {
    expect(told('Fire\n\nA neighbour saw Ken Ashe run. “I thought it was a lorry,” the man said.')).toEqual([]);
    expect(told('A supporter asked the voters to clap. They said: “We will not.”')).toEqual([]);
    expect(told('A student who gave her name to police said: “No.” Nino left.')).toEqual([]);
  });
});

describe('“who” is a person, not where or for whom that person works', () => {
  it.each([
    ['It helped Sen. Anna Holt of Florida, who called it “worse than useless”.', 'Anna Holt'],
    ['It went to Jean Merrow, 24, from Manchester, who said it was “never dull”.', 'Jean Merrow'],
    ['It pleased Peter Quill of the Coastal Trust, who called it “a triumph”.', 'Peter Quill'],
    ['So did Senator Tom Vance, Republican of Arizona, who said it was “over”.', 'Tom Vance'],
    ['It pleased the fans of Norwich City, who said they were “delighted”.', 'the fans of Norwich City'],
    ['It pleased Chelsea, who said they were “delighted” with it.', 'Chelsea'],
  ])('%s', (text, speaker) => {
    expect(quotesIn(text).find(({ kind }) => kind === 'mixed')?.speaker?.name).toBe(speaker);
  });
});

describe('whom “according to” names has said it, not who comes after the comma', () => {
  it.each([
    ['According to one former employee, Hale was “always shouting”.', 'one former employee'],
    ['According to the judge, Hale had “no remorse”.', 'the judge'],
    ['According to a spokesman, Mr Hale was “in good spirits”.', 'a spokesman'],
    ['According to the judge, Ann Marsh, the plan was “dead”.', 'Ann Marsh'],
    ['According to Reuters, the company is “weighing options”.', 'Reuters'],
    ['The company is “weighing options”, according to Reuters.', 'Reuters'],
  ])('%s', (text, speaker) => {
    expect(quotesIn(text).find(({ kind }) => kind === 'mixed')?.speaker?.name).toBe(speaker);
  });
});

describe('“it” after a document is the document, whose words are those of who issued it', () => {
  it.each([
    [
      'The chairman, Pavel Horak, resigned from Westport Rovers on Monday after a row with the league.\n\nMr Horak’s statement urged supporters to stay calm. It said: “I have given thirty years to this place and I leave it in good hands.”',
      'Pavel Horak',
    ],
    [
      'The council has been sued over its new market hall in Westport.\n\nA letter from Ilse Brandt, sent to the council on Friday, asks for the stalls back. “My family has sold cheese on that square since the war,” it says.',
      'Ilse Brandt',
    ],
  ])('%s', (text, speaker) => {
    expect(quotesIn(text).find(({ kind }) => kind === 'direct')?.speaker?.name).toBe(speaker);
  });
});
