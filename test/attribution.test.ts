// Who said it: the ways in which articles tie quoted words to a speaker, each in sentences as papers print them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../src/core.ts';
import type { Quote } from '../src/types.ts';
import { folderOf } from './helpers/folder.ts';
import { ROOT, quotes as run } from './helpers/run.ts';

/** The quotations of an article: reported speech without marks is another matter. */
const quotationsIn = (text: string): Quote[] =>
  quotesIn(text).filter(({ kind }) => kind === 'direct' || kind === 'mixed');

const speakersIn = (text: string): (string | null)[] =>
  quotationsIn(text).map(({ speaker }) => (speaker === null ? null : speaker.name));

describe('the name stands', () => {
  it.each([
    ['before the cue, with a colon', 'Ida Brandt said: “We will rebuild the pier.”'],
    ['before the cue, with a comma', 'Ida Brandt said, “We will rebuild the pier.”'],
    ['after the quote and before the cue', '“We will rebuild the pier,” Ida Brandt said.'],
    ['after the cue', '“We will rebuild the pier,” said Ida Brandt.'],
    ['after the cue and before the quote', 'Then said Ida Brandt: “We will rebuild the pier.”'],
    ['after “according to”, behind the quote', '“The wall was never inspected,” according to Ida Brandt.'],
    ['after “according to”, before the quote', 'According to Ida Brandt, the wall was “never inspected”.'],
    ['before a colon alone', 'Ida Brandt: “We will rebuild the pier, whatever it costs.”'],
    ['in the clause before a colon', 'Ida Brandt had a warning for the council: “We will rebuild it without you.”'],
    ['between straight marks', '"We will rebuild the pier," said Ida Brandt.'],
    ['beside single marks', '‘We will rebuild the pier,’ said Ida Brandt.'],
    ['in “as X put it”', 'It was, as Ida Brandt put it, “the longest night of my life”.'],
    ['before a verb that names the words', 'In an interview on Monday, Ida Brandt called the vote “a disgrace”.'],
  ])('%s', (_, text) => {
    expect(speakersIn(text)).toEqual(['Ida Brandt']);
  });
});

describe('a title or a description beside the name is not the name', () => {
  it.each([
    ['a title before it', 'Police Chief Dana Whitlow said “the bridge is not safe”.', 'Dana Whitlow'],
    [
      'an office in apposition before it',
      'Norway’s deputy fisheries minister, Arvid Solheim, said the talks were “a good start”.',
      'Arvid Solheim',
    ],
    ['an occupation in apposition', 'Hugh Tarrant, a doctor, said “nobody should go near the water”.', 'Hugh Tarrant'],
    [
      'an apposition after the cue and the name',
      '“It is a miracle that nobody drowned,” said Hugh Tarrant, a doctor at the hospital.',
      'Hugh Tarrant',
    ],
    [
      'an organisation before the title',
      '“The bridge is not safe,” said Westport Harbour Authority spokesman Colm Dacey.',
      'Colm Dacey',
    ],
    [
      'an occupation after the name without a comma',
      '“Every boat will have one,” Dr Hugh Tarrant safety systems director at the yard told a local paper.',
      'Hugh Tarrant',
    ],
    [
      'an office in small letters whose last word is not',
      'Former secretary of State Ida Brandt said the talks were “a good start”.',
      'Ida Brandt',
    ],
    ['an office with its place', 'The bishop of Westport Ida Brandt said the walk was “a good start”.', 'Ida Brandt'],
    ['a club and a star before it', 'Westport star Oduya admitted: “It will be a hard night.”', 'Oduya'],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('between the name and the cue stands', () => {
  it.each([
    ['an adverb', '“We will rebuild the pier,” Ida Brandt quietly added.'],
    [
      'a relative clause',
      'Ida Brandt, who has led the town since 2011, said on Monday that the pier was “gone for good”.',
    ],
    [
      'a participle clause',
      '“The pier is gone for good,” Ida Brandt, speaking to reporters at the harbour on Monday morning, said.',
    ],
  ])('%s', (_, text) => {
    expect(speakersIn(text)).toEqual(['Ida Brandt']);
  });
});

describe('verbs far beyond “said” mark a speaker', () => {
  it.each(
    'tweeted insisted quipped lamented fumed conceded joked warned vowed recalled wrote shrugged snapped mused'.split(
      ' ',
    ),
  )('%s', cue => {
    const [quote] = quotationsIn(`“We will rebuild the pier,” Ida Brandt ${cue}.`);
    expect(quote).toMatchObject({ speaker: { name: 'Ida Brandt' }, cue: { text: cue } });
  });
});

describe('one speaker holds several quotes', () => {
  it('a quote split around the cue is one statement', () => {
    const found = quotationsIn('“We will rebuild the pier,” Ida Brandt said, “but it will take years.”');
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Ida Brandt', 'Ida Brandt']);
    expect(new Set(found.map(({ statement }) => statement)).size).toBe(1);
  });

  it('a quote that goes on after the sentence of its speaker', () => {
    expect(speakersIn('“We will rebuild the pier,” Ida Brandt said. “It will take years.”')).toEqual([
      'Ida Brandt',
      'Ida Brandt',
    ]);
  });

  it('a paragraph that is nothing but a quote carries the speaker of the one before', () => {
    const text =
      '“We will rebuild the pier,” said Ida Brandt, the mayor.\n“It will take years, but we will do it.”\nThe pier was built in 1871.';
    const found = quotationsIn(text);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Ida Brandt', 'Ida Brandt']);
  });

  it('a paragraph that is left open belongs to whoever speaks in the next', () => {
    expect(speakersIn('“The tide came in.\n\n“Then we ran,” said Hugh Tarrant, who rents deckchairs there.')).toEqual([
      'Hugh Tarrant',
      'Hugh Tarrant',
    ]);
  });

  it('three people who take turns are told apart', () => {
    const text = [
      '“We will rebuild the pier,” said Ida Brandt.',
      '“Nobody will pay for it,” said Colm Dacey.',
      '“They will,” said Brandt. “They always do.”',
      'Hugh Tarrant, a doctor, laughed. “I have heard that before,” he said.',
    ].join('\n');
    expect(speakersIn(text)).toEqual(['Ida Brandt', 'Colm Dacey', 'Ida Brandt', 'Ida Brandt', 'Hugh Tarrant']);
  });
});

describe('pronouns and descriptions stand for a name', () => {
  it.each([
    ['he, with one man named', 'Arvid Solheim came home on Monday. “I am tired,” he said.', 'Arvid Solheim'],
    [
      'she, of a woman and a man',
      'Ida Brandt met Arvid Solheim at the pier on Monday. “I am tired of waiting,” she said.',
      'Ida Brandt',
    ],
    [
      'he, of a woman and a man',
      'Ida Brandt met Arvid Solheim at the pier on Monday. “I am tired of waiting,” he said.',
      'Arvid Solheim',
    ],
    [
      'the envoy',
      'The president’s special envoy, Piet Hoekstra, flew to Tunis on Monday. “We are close,” the envoy said after the talks.',
      'Piet Hoekstra',
    ],
    [
      'the president of a country',
      'Finnish President Aino Lehtonen arrived in Tallinn late on Sunday.\n“We will not wait for others,” the Finnish president said.',
      'Aino Lehtonen',
    ],
    [
      'a member of a party from somewhere',
      'Sen. Ida Brandt, D-Ohio, walked the beach at dawn.\n“It is worse than I feared,” the Ohio Democrat said.',
      'Ida Brandt',
    ],
    [
      'the DPP',
      'Director of Public Prosecutions Ida Brandt met Arvid Solheim on Monday.\n“We will not wait for others,” the DPP said.',
      'Ida Brandt',
    ],
    [
      'the PM',
      'Prime Minister Ida Brandt met Arvid Solheim at the pier on Monday.\n“We will not wait for others,” the PM said.',
      'Ida Brandt',
    ],
    [
      'the mayor',
      'Ida Brandt, mayor of Westport, walked the beach at dawn.\n“It is worse than I feared,” the mayor said.',
      'Ida Brandt',
    ],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('he is the one who has just been reported, not the one the article is mostly about', () => {
    const text =
      'Arvid Solheim bought the quarry in May. Solheim wants it open at night. Mr Solheim has hired a lawyer.\nTarrant told the meeting that the lorries were “louder every year”.\nHe added that the lane was “no road for them”.';
    expect(speakersIn(text)).toEqual(['Tarrant', 'Tarrant']);
  });

  it('the mention keeps the words of the article', () => {
    const [quote] = quotationsIn('Arvid Solheim came home on Monday. “I am tired,” he said.');
    expect(quote!.speaker!.mention!.text).toBe('he');
  });
});

describe('not only people with names speak', () => {
  it.each([
    [
      'an organisation',
      '“The crossing will stay closed until Friday,” Northern Ferries said in a statement.',
      'Northern Ferries',
    ],
    ['a report', 'The report said the bolts were “rusted through”.', 'The report'],
    ['a letter', '“We can no longer pay you,” the letter said.', 'the letter'],
    [
      'an official without a name',
      '“Nobody told us anything,” said a senior council official who asked not to be named.',
      'a senior council official',
    ],
    ['two residents', 'Two residents said they were “left in the dark”.', 'Two residents'],
    ['officials', '“It will be closed for months,” officials said.', 'officials'],
    [
      'the government of a country in capitals',
      'The US government said the claims were “wholly untrue”.',
      'The US government',
    ],
    ['an inhabitant', '“I have waited years for this,” the Scot said after the race.', 'the Scot'],
    [
      'one person with two offices',
      'The former mayor and Ohio senator called the vote “a mistake”.',
      'The former mayor and Ohio senator',
    ],
    ['a chief of some kind', '“We grew too fast,” said the chief operating officer.', 'the chief operating officer'],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('somebody who is only mentioned is not the speaker', () => {
  it.each([
    ['whom the words are about', '“The mayor lied to us,” Colm Dacey said of Ida Brandt on Monday.', 'Colm Dacey'],
    ['who is told them', 'Colm Dacey told Ida Brandt that the plan was “a waste of money”.', 'Colm Dacey'],
    ['who is asked about', 'Asked about Colm Dacey, Ida Brandt replied: “I have nothing to say to him.”', 'Ida Brandt'],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('names inside an article', () => {
  it.each([
    [
      'a surname alone is the person named before',
      'Ida Brandt has led the town since 2011.\n“We will rebuild the pier,” Brandt said.',
      'Ida Brandt',
    ],
    [
      'so is one named in full only later',
      'Oddly enough it did not rain. Brandt said “we were lucky”. Ida Brandt is the mayor.',
      'Ida Brandt',
    ],
    [
      'an honorific is no part of the name',
      'Ida Brandt has led the town since 2011. “We will rebuild the pier,” Ms. Brandt said.',
      'Ida Brandt',
    ],
    [
      'nor is one without a stop',
      'Ida Brandt has led the town since 2011. ‘We will rebuild the pier,’ Mrs Brandt said.',
      'Ida Brandt',
    ],
    ['hyphens stay', '“It was very loud,” said Marie-Claire Dubois-Renard.', 'Marie-Claire Dubois-Renard'],
    ['particles stay', '“It was very loud,” said Joost van der Velde.', 'Joost van der Velde'],
    ['a suffix stays', '“It was very loud,” said Elroy Pickett Jr. of Dayton.', 'Elroy Pickett Jr.'],
    [
      'two letters changed places',
      'Valeria Santoro met the press on Monday. “We are close,” Valreia Santoro said.',
      'Valeria Santoro',
    ],
    [
      'a nickname in marks stays inside',
      'Lena “Cricket” Halvorsen swam on Monday. “It was very cold,” Halvorsen said.',
      'Lena “Cricket” Halvorsen',
    ],
    ['a letter too many', 'Valeria Santoro met the press on Monday. “We are close,” Santorro said.', 'Valeria Santoro'],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('a house is not another that begins with the same name', () => {
    const text =
      'Amber runs the ferry to the island. Amber said fares were “as low as they can be”. Tickets are sold by Amber Travel in the square.';
    expect(speakersIn(text)).toEqual(['Amber']);
  });

  it('two of one family stay two', () => {
    const text =
      'Ida Brandt and her brother Otto Brandt own the mill. “It is our home,” Ida Brandt said. “It is our grave,” Otto Brandt said.';
    expect(speakersIn(text)).toEqual(['Ida Brandt', 'Otto Brandt']);
  });
});

it('an article of every kind of attribution comes out whole', () => {
  const text = `Westport’s pier to close for good, mayor says

The pier at Westport, built in 1871, will not be rebuilt, the town council said on Tuesday.

“It breaks my heart,” said Ida Brandt, the mayor, who has fought for it since 2011. “But there is no money.”

She told reporters that the county had been “no help at all”.

Colm Dacey, a spokesman for the county, rejected that. “We offered two million,” he said.

“They never signed the papers.”

The report of an engineer, seen by the Gazette, calls the legs of the pier “rusted through”.

According to a senior council official, the decision was “made weeks ago”.

‘Nobody asked us,’ Hugh Tarrant, who rents deckchairs there, said on Wednesday. Brandt, he added, ‘should be ashamed’.
`;
  expect(quotationsIn(text).map(({ text: words, speaker }) => `${speaker?.name}: ${words}`)).toEqual([
    'Ida Brandt: It breaks my heart,',
    'Ida Brandt: But there is no money.',
    'Ida Brandt: no help at all',
    'Colm Dacey: We offered two million,',
    'Colm Dacey: They never signed the papers.',
    'The report of an engineer: rusted through',
    'a senior council official: made weeks ago',
    'Hugh Tarrant: Nobody asked us,',
    'Hugh Tarrant: should be ashamed',
  ]);
});

describe('the command', () => {
  it('prints the speakers of an article with their words', async () => {
    const folder = folderOf({ 'pier.txt': '“We will rebuild the pier,” said Ida Brandt. “It will take years.”\n' });
    const { stdout } = await run(['extract', 'pier.txt'], { cwd: folder });
    expect(stdout).toBe(
      'pier.txt:1: Ida Brandt: “We will rebuild the pier,”\npier.txt:1: Ida Brandt: “It will take years.”\n',
    );
  });
});

describe('nothing in the source knows the sample articles', () => {
  it('no name of their speakers stands in it', () => {
    const names = /\b(?:Trump|Putin|Witkoff|Grushko|Macron|Zelensk\w+|Meloni|Starmer|Rubio|Lavrov)\b/i;
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.(?:ts|css|json)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(name => names.test(readFileSync(join(ROOT, 'src', name), 'utf8')))).toEqual([]);
  });
});
