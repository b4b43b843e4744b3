// Why a row is as it is: every feature has words, and the reasons add up to the probabilities that decided.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { antecedentFeatures } from '../src/people/antecedent-features.ts';
import { antecedentFeatureWords } from '../src/people/antecedent-words.ts';
import { antecedents, discourseOf } from '../src/people/antecedents.ts';
import { newcomerFeatures } from '../src/people/description-features.ts';
import { type Explanation, explanationsOf } from '../src/people/explain.ts';
import { quotesOf } from '../src/people/quotes.ts';
import { placesOf } from '../src/people/recency.ts';
import { candidatesOf } from '../src/speech/candidates.ts';
import type { Weighed } from '../src/speech/explain.ts';
import { featuresOf } from '../src/speech/features.ts';
import { shippedModels } from '../src/speech/models.ts';
import { shapeOf } from '../src/speech/quote-shape.ts';
import { settingOf } from '../src/speech/setting.ts';
import { speakerFeatureWords } from '../src/speech/speaker-words.ts';
import { markUseOf, spokenFeatures } from '../src/speech/spoken.ts';
import { spokenFeatureWords } from '../src/speech/spoken-words.ts';
import { layoutOf } from '../src/text/layout.ts';
import { quotes, ROOT } from './helpers/run.ts';

const folders = [join(ROOT, 'seeds'), join(ROOT, 'scripts', 'train', 'articles')];
const texts = folders.flatMap(folder =>
  readdirSync(folder)
    .sort()
    .slice(0, 12)
    .map(name => readFileSync(join(folder, name), 'utf8')),
);

/** Every feature name of the articles, with the words for it. */
function worded(): Map<string, string> {
  const words = new Map<string, string>();
  for (const text of texts) {
    const setting = settingOf(layoutOf(text));
    const discourse = discourseOf(setting);
    const use = markUseOf(setting);
    for (let q = 0; q < setting.layout.spans.length; q++) {
      const shape = shapeOf(setting, q);
      for (const name of spokenFeatures(setting, q, shape, use, 'direct'))
        words.set(`kind: ${name}`, spokenFeatureWords(name).words);
      for (const candidate of candidatesOf(setting, q)) {
        const names: string[] = [];
        featuresOf(setting, q, shape, candidate, { lastEntity: 0, otherEntity: 1, run: 1, lastCandidate: -1 }, names);
        for (const name of names) words.set(name, speakerFeatureWords(name).words);
      }
    }
    for (let m = 0; m < setting.mentions.length; m += 3) {
      if (setting.names.entityOf[m]! >= 0) continue;
      const names: string[] = [];
      const traces = antecedents(discourse, m, new Map());
      const places = placesOf(setting, traces, m);
      traces.forEach((trace, t) => {
        antecedentFeatures(discourse, m, trace, places[t]!, null, undefined, names);
      });
      newcomerFeatures(setting, m, places, names);
      for (const name of names) words.set(`antecedent: ${name}`, antecedentFeatureWords(name).words);
    }
  }
  return words;
}

describe('words for features', () => {
  const all = [...worded()];

  it('are there for every feature of speech, speakers and antecedents', () => {
    expect(all.length).toBeGreaterThan(5000);
    const without = all.filter(([name, words]) => words === '' || words === `“${name.replace(/^\w+: /, '')}”`);
    expect(without).toEqual([]);
  });

  it('never show what only a program understands', () => {
    // words of the article stand in marks; what is left is ours
    const raw = all.filter(([, words]) =>
      /undefined|null|NaN|true|false|[|^$_]|\bp:|\s$|, $/.test(words.replace(/“[^”]*”/g, 'word')),
    );
    expect(raw.slice(0, 20)).toEqual([]);
  });
});

describe('explanations', () => {
  const article = {
    document: 'pier.txt',
    text: [
      'The new pier opened on Saturday.',
      '“We built it to last,” said Ida Brandt, the mayor of Westport. She thanked the workers. “It will stand for a century,” she said. “I am proud.”',
      'Otto Falk, who runs the ferry, called the pier “a gift”. “Nobody asked us,” he added.',
      'The band played “Harbour Lights” at noon.',
    ].join('\n\n'),
  };
  const setting = settingOf(layoutOf(article.text));
  const models = shippedModels();
  const rows = quotesOf(article, setting, models).quotes.filter(({ kind }) => kind !== 'indirect');
  const explained = explanationsOf(article, setting, models);
  const of = (words: string): Explanation => explained[rows.findIndex(({ text }) => text.startsWith(words))]!;
  const sum = ({ groups }: Weighed) => groups.reduce((total, [, weight]) => total + weight, 0);

  it('there is one for each quoted span, under the id, the kind and the speaker of its row', () => {
    expect(explained.map(({ id, kind, speaker }) => [id, kind, speaker])).toEqual(
      rows.map(({ id, kind, speaker }) => [id, kind, speaker?.name ?? null]),
    );
  });

  it('probabilities of candidates and of antecedents add up to 1, the most probable first', () => {
    const lists = explained.flatMap(({ candidates, resolution }) => [candidates, resolution?.antecedents ?? []]);
    for (const answers of lists.filter(({ length }) => length > 0)) {
      const shares = answers.map(({ probability }) => probability);
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }
  });

  it('the weights shown are the whole score: their difference is the logarithm of the odds', () => {
    for (const { candidates, resolution } of explained) {
      for (const answers of [candidates, resolution?.antecedents ?? []]) {
        const [first, second] = answers;
        if (first === undefined || second === undefined) continue;
        expect(sum(first) - sum(second)).toBeCloseTo(Math.log(first.probability / second.probability), 6);
        expect(first.reasons.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(sum(first), 9);
      }
    }
  });

  it('a pronoun shows whom it may stand for, a name does not', () => {
    expect(of('We built').resolution).toBeNull();
    expect(of('It will').resolution).toMatchObject({ mention: 'she' });
    expect(of('It will').resolution!.antecedents[0]!.name).toBe('Ida Brandt');
    expect(of('Nobody').resolution!.antecedents[0]!.name).toBe('Otto Falk');
  });

  it('a carried quote shows that it goes as the quote before', () => {
    expect(of('I am proud').candidates[0]!.name).toBe('as the quote before');
  });

  it('what nobody is reported as saying has no candidates', () => {
    expect(of('Harbour Lights')).toMatchObject({ kind: 'other', candidates: [], resolution: null, speaker: null });
  });
});

describe('quotes extract --explain', () => {
  const article =
    'The new pier opened on Saturday.\n\n“We built it to last,” said Ida Brandt, the mayor of Westport. “It will stand,” she said.\n';

  it('prints for each row its kind, the candidates and the antecedents with probabilities and reasons', async () => {
    const { status, stdout, stderr } = await quotes(['extract', '--explain', '-'], { stdin: article });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^-:3: “It will stand,”$/m);
    expect(stdout).toMatch(/^ {2}Ida Brandt, \d\d% sure \(speaker then cue\)$/m);
    expect(stdout).toMatch(/^ {2}kind: direct \d\d%, mixed \d+%, other \d+%$/m);
    expect(stdout).toMatch(/^ {4} ?\d\d% “she”$/m);
    expect(stdout).toMatch(/^ {2}whom “she” stands for:\n {4} ?\d\d% Ida Brandt\n {9}[+−]\d\.\d \w/m);
  });

  it('keeps to the rows that are selected', async () => {
    const { stdout } = await quotes(['extract', '--explain', '--speaker', 'nobody', '-'], { stdin: article });
    expect(stdout).toBe('');
  });

  it('takes no format', async () => {
    const { status, stderr } = await quotes(['extract', '--explain', '--json', '-'], { stdin: article });
    expect([status, stderr]).toEqual([2, 'quotes: --explain prints text for people and takes no --format\n']);
  });
});

it('tells when the layout of the page decided, whatever the candidates are worth', () => {
  const text = `Tributes to the cellist

Friends and colleagues have been sending their words.

“He taught me everything I know about the cello and about people.”

Mia Dorn, pupil

“Nobody who heard him play will ever forget that winter in Marlow.”

Tom Hask, conductor
`;
  const explained = explanationsOf({ document: '-', text }, settingOf(layoutOf(text)), shippedModels());
  expect(explained.map(({ speaker }) => speaker)).toEqual(['Mia Dorn', 'Tom Hask']);
  for (const { speaker, resolution } of explained) {
    expect(resolution?.antecedents[0]?.name).toBe(speaker);
    expect(JSON.stringify(resolution)).toContain('the layout of the page');
  }
});
