// Whose verb it is: for each verb of saying the mention that speaks, however far from the verb it stands.
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../src/speech/candidates.ts';
import { holdOf } from '../src/speech/governed.ts';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The words of the mention that is the subject of a verb in a sentence, null where the verb has none. */
function subjectIn(text: string, verb: string): string | null {
  const { layout, mentions, subjectOf } = settingOf(layoutOf(text));
  const { words } = layout;
  const cue = words.lower.findIndex((word, i) => word === verb && layout.spanOf[i]! < 0);
  expect(cue).toBeGreaterThanOrEqual(0);
  const m = subjectOf[cue]!;
  return m < 0 ? null : text.slice(words.start[mentions[m]!.first]!, words.end[mentions[m]!.last - 1]!);
}

describe('the subject of a verb of saying', () => {
  it.each([
    [
      'over whoever signed for the speaker',
      'Lunt in a release signed by his lawyer, Mary Hale, said it was “over”.',
      'said',
      'Lunt',
    ],
    [
      'over a comma and “and”',
      'The union is seen in the press, and describes itself as “a home”.',
      'describes',
      'The union',
    ],
    ['over an aside between dashes', 'Lunt – a former pilot and union man – warned: “No.”', 'warned', 'Lunt'],
    [
      'over a place and a clause',
      'Mrs Lunt, 45, from Dover, who has two sons, says: “We are done.”',
      'says',
      'Mrs Lunt',
    ],
    [
      'over a prepositional phrase and an aside',
      'Critics of the plan, including the mayor, have called it “a gift”.',
      'called',
      'Critics',
    ],
    [
      'over the office and the firm of an apposition',
      'Ida Lunt, chief executive of the Harbour Pilots Federation, which trains them, said: “We need pilots.”',
      'said',
      'Ida Lunt',
    ],
    [
      'after a clause that “and” joins to his',
      'Ida Lunt hurt her foot in May and Tarrok said she would be “a few weeks” away.',
      'said',
      'Tarrok',
    ],
    ['of two who are joined', 'Ida Lunt of Marlow and Tarrok said it would be “a few weeks”.', 'said', 'Ida Lunt'],
    [
      'of what somebody was quoted as saying',
      'The mayor was calm, and Speaker Ida Lunt was quoted as saying the town had shown “grace”.',
      'saying',
      'Speaker Ida Lunt',
    ],
    [
      'behind a dateline',
      'MARLOW: A Marlow court denied bail on Monday, saying the claims were “grave”.',
      'saying',
      'A Marlow court',
    ],
    ['who stands alone before an aside', 'One, who asked not to be named, said it was “odd”.', 'said', 'One'],
    [
      'over the object of a relative clause',
      'One minister who signed the letter told the Herald it was “odd”.',
      'told',
      'One minister',
    ],
    [
      'after a word that opens a clause, whatever comes before it',
      'The Treasury kept the plan after the new minister told voters not to “fret”.',
      'told',
      'the new minister',
    ],
    [
      'of which, the mention before it',
      'She urged the Harbour Board, which had called it “noisy”.',
      'called',
      'the Harbour Board',
    ],
    [
      'after what, the mention behind it',
      'It ended in what several ministers called “a farce”.',
      'called',
      'several ministers',
    ],
    ['the name after an owner and a comma', '“No,” said Lunt’s introducer, actress Mary Hale.', 'said', 'Mary Hale'],
    [
      'behind a comma outside the marks',
      'It sees itself as part of the firm, rather as an “aide”, said Mr Lunt.',
      'said',
      'Mr Lunt',
    ],
  ])('is found %s', (_, text, verb, subject) => {
    expect(subjectIn(text, verb)).toBe(subject);
  });
});

describe('the subject of a participle', () => {
  it.each([
    [
      'of the main clause before it',
      'In a chat with Hale, the minister spoke of the loss, saying she had been “robbed”.',
      'saying',
      'the minister',
    ],
    [
      'not of the person addressed',
      'Three ministers have appealed to Ida Lunt asking her to “stop”.',
      'asking',
      'Three ministers',
    ],
    [
      'not of an opening clause',
      'After the mayor left, Ida Lunt stayed, adding: “I am not going.”',
      'adding',
      'Ida Lunt',
    ],
    [
      'of the last of two main clauses',
      'The mayor had left, but Ida Lunt stayed, adding: “I am not going.”',
      'adding',
      'Ida Lunt',
    ],
    ['of the clause after it', 'Calling it “a mess”, the mayor left.', 'calling', 'the mayor'],
    [
      'of the clause before marks with a comma inside',
      'The mayor mocked the “prince of potholes,” noting that it was over.',
      'noting',
      'The mayor',
    ],
    [
      'who is made to speak',
      'A late goal left the coach, Ida Lunt, behind and prompted Hale to quip it was “early”.',
      'quip',
      'Hale',
    ],
    ['who is made to speak by a word before “to”', 'The row led Ida Lunt to say it was “odd”.', 'say', 'Ida Lunt'],
    ['right before it where somebody is heard', 'The film shows Ida Lunt saying: “Stop.”', 'saying', 'Ida Lunt'],
  ])('is the subject %s', (_, text, verb, subject) => {
    expect(subjectIn(text, verb)).toBe(subject);
  });

  it('is never the name behind it: only finite verbs are inverted', () => {
    expect(subjectIn('The mayor left, saying Ida Lunt had called it “a mess”.', 'saying')).toBe('The mayor');
  });
});

describe('whoever is spoken of is not the one who speaks', () => {
  it.each([
    ['a passive has its agent', 'He was warned by the judge that it was “over”.', 'warned', 'the judge'],
    [
      'a passive has its agent behind the quote',
      'They were described as “awful” and “odd” by ministers.',
      'described',
      'ministers',
    ],
    [
      'a participle after a noun has its agent',
      'The plan, called by the mayor “a mess”, was dropped.',
      'called',
      'the mayor',
    ],
    ['a passive without an agent has no subject', 'Lunt was said to be “cross” with Hale.', 'said', null],
    [
      'a quoted person speaks, not the paper',
      '“I am sorry,” the Herald quoted Ida Lunt as saying.',
      'quoted',
      'Ida Lunt',
    ],
    [
      'a quoted document speaks',
      'His letter quotes from the party handbook on “target voters”.',
      'quotes',
      'the party handbook',
    ],
    [
      'a participle after a noun without an agent has no subject',
      'Two men accused of theft shouted “no”.',
      'accused',
      null,
    ],
    ['“by phone” is no agent', 'The minister said by phone that it was “odd”.', 'said', 'The minister'],
  ])('%s', (_, text, verb, subject) => {
    expect(subjectIn(text, verb)).toBe(subject);
  });
});

it('whoever quotes somebody is no candidate', () => {
  const setting = settingOf(layoutOf('“I am sorry,” the Herald quoted Ida Lunt as saying.'));
  const { layout, mentions } = setting;
  const candidates = candidatesOf(setting, 0)
    .filter(m => m >= 0)
    .map(m => layout.text.slice(layout.words.start[mentions[m]!.first]!, layout.words.end[mentions[m]!.last - 1]!));
  expect(candidates).toEqual(['Ida Lunt']);
});

describe('how directly a verb holds a quote', () => {
  it.each([
    ['straight', 'Ida Lunt called it “a mess”.', 'tight'],
    ['over “as”', 'Ida Lunt described it as “a mess”.', 'tight'],
    ['over one more verb', 'Ida Lunt said it was “a mess”.', 'clause'],
    ['over another clause', 'Ida Lunt said that while it was late, it was “a mess”.', 'far'],
    ['not at all', 'The pier is “a mess”.', 'none'],
  ])('%s', (_, text, hold) => {
    const setting = settingOf(layoutOf(text));
    expect(holdOf(setting, shapeOf(setting, 0))).toBe(hold);
  });

  it('a verb before a colon holds the words behind it, not those before', () => {
    const setting = settingOf(layoutOf('Lunt is “sad for the sport” after the race and Hale said: “It is over.”'));
    expect(shapeOf(setting, 0).cue).toBe(-1);
    expect(shapeOf(setting, 1).side).toBe('<');
  });
});

describe('bounds', () => {
  it('a sentence of nothing but participles takes time in proportion to its length', () => {
    const time = (count: number) => {
      const layout = layoutOf(`Ida Lunt left${', saying it was over'.repeat(count)}.`);
      const start = performance.now();
      settingOf(layout);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(40 * Math.max(time(1000), 5));
  });
});
