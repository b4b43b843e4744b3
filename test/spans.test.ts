// The quotation-mark scanner: which words stand in marks, whatever marks the paper uses and however it slips.
import { describe, expect, it } from 'vitest';
import { paragraphsIn } from '../src/text/paragraphs.ts';
import { type QuotedSpan, quotedSpansIn } from '../src/text/spans.ts';

function spans(text: string): QuotedSpan[] {
  const found = quotedSpansIn(text, paragraphsIn(text));
  for (const span of found) {
    expect(span.outerStart).toBeLessThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(span.outerEnd);
  }
  return found;
}

/** The words of the outer spans, in order. */
const quoted = (text: string) =>
  spans(text)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => text.slice(start, end));

/** Every span as its depth and words. */
const nested = (text: string) => spans(text).map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`);

/** The words of the outer spans, `…` behind those without a closing mark. */
const closings = (text: string) =>
  spans(text)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end, closed }) => `${text.slice(start, end)}${closed ? '' : '…'}`);

describe('the marks of the world', () => {
  it.each([
    ['curly double', '“We will rebuild the pier,” said the mayor.'],
    ['straight double', '"We will rebuild the pier," said the mayor.'],
    ['curly single, the outer mark of British papers', '‘We will rebuild the pier,’ said the mayor.'],
    ['straight single', "'We will rebuild the pier,' said the mayor."],
    ['guillemets pointing out', '«We will rebuild the pier,» said the mayor.'],
    ['guillemets pointing in', '»We will rebuild the pier,« said the mayor.'],
    ['single guillemets pointing out', '‹We will rebuild the pier,› said the mayor.'],
    ['single guillemets pointing in', '›We will rebuild the pier,‹ said the mayor.'],
    ['low and high, German', '„We will rebuild the pier,“ said the mayor.'],
    ['low and high, Polish and Dutch', '„We will rebuild the pier,” said the mayor.'],
    ['low and straight', '„We will rebuild the pier," said the mayor.'],
    ['corner brackets', '「We will rebuild the pier,」 said the mayor.'],
    ['white corner brackets', '『We will rebuild the pier,』 said the mayor.'],
    ['backticks and apostrophes', "``We will rebuild the pier,'' said the mayor."],
    ['full-width straight', '＂We will rebuild the pier,＂ said the mayor.'],
  ])('%s marks', (_, text) => {
    expect(quoted(text)).toEqual(['We will rebuild the pier,']);
  });

  it('guillemets with spaces inside them, as the French set them', () => {
    expect(quoted('« We will rebuild the pier », said the mayor. «\u202fSoon\u202f»')).toEqual([
      'We will rebuild the pier',
      'Soon',
    ]);
  });

  it('an opening mark of one style and a closing mark of another', () => {
    expect(quoted('“We will rebuild," he said. "It will take years,” he added.')).toEqual([
      'We will rebuild,',
      'It will take years,',
    ]);
  });
});

describe('single marks beside apostrophes', () => {
  it('contractions and possessives inside the quote do not close it', () => {
    expect(quoted('‘We don’t know whose it is, it isn’t Anna’s,’ he said.')).toEqual([
      'We don’t know whose it is, it isn’t Anna’s,',
    ]);
    expect(quoted("'We don't know whose it is, it isn't Anna's,' he said.")).toEqual([
      "We don't know whose it is, it isn't Anna's,",
    ]);
  });

  it('the possessive of a plural inside the quote does not close it', () => {
    expect(quoted('‘The workers’ plan is sound,’ she said.')).toEqual(['The workers’ plan is sound,']);
    expect(quoted("'The workers' plan is sound,' she said.")).toEqual(["The workers' plan is sound,"]);
  });

  it('apostrophes without a quote open nothing', () => {
    expect(quoted('The nurses’ union didn’t meet the drivers’ union; it’s the members’ choice.')).toEqual([]);
    expect(quoted("The nurses' union didn't meet the drivers' union; it's the members' choice.")).toEqual([]);
  });

  it('’tis, ’em and ’90s are no opening marks, inside and outside quotes', () => {
    expect(quoted('’Tis the season, and the ’90s are back: rock ’n’ roll, give ’em more.')).toEqual([]);
    expect(quoted("'Tis the season, and the '90s are back: rock 'n' roll, give 'em more.")).toEqual([]);
    expect(quoted('‘’Tis a pity about the ’90s,’ she said.')).toEqual(['’Tis a pity about the ’90s,']);
    expect(quoted("She said the '80s were “the best years of 'em all”.")).toEqual(["the best years of 'em all"]);
  });

  it('two short fragments in one sentence are two quotes', () => {
    expect(quoted('He called it ‘a disgrace’ and ‘an insult’ to the town.')).toEqual(['a disgrace', 'an insult']);
    expect(quoted("He called it 'a disgrace' and 'an insult' to the town.")).toEqual(['a disgrace', 'an insult']);
  });

  it('a British article quotes inside with double marks', () => {
    expect(nested('‘He told me “never again” and left,’ said Ms Orme.')).toEqual([
      '0 He told me “never again” and left,',
      '1 never again',
    ]);
  });

  it('a name with an apostrophe is no quote', () => {
    expect(quoted("Siobhan O'Dell and Jean D'Arcy met at O'Malley's.")).toEqual([]);
  });
});

describe('nesting', () => {
  it('goes three levels deep', () => {
    expect(nested('“She told me ‘he wrote “no” on it’ and left,” he said.')).toEqual([
      '0 She told me ‘he wrote “no” on it’ and left,',
      '1 he wrote “no” on it',
      '2 no',
    ]);
  });

  it('two inner quotes in one outer quote', () => {
    expect(nested('“One sign said ‘Closed’, the other ‘Keep out’,” she recalled.')).toEqual([
      '0 One sign said ‘Closed’, the other ‘Keep out’,',
      '1 Closed',
      '1 Keep out',
    ]);
  });

  it('closes both when the inner and the outer mark end together', () => {
    expect(nested('“They shouted ‘Go home!’” she said. “We did not.”')).toEqual([
      '0 They shouted ‘Go home!’',
      '1 Go home!',
      '0 We did not.',
    ]);
    expect(nested('‘They shouted “Go home!”’ she said.')).toEqual(['0 They shouted “Go home!”', '1 Go home!']);
  });

  it('German inner marks inside German outer marks', () => {
    expect(nested('„Er rief ‚Halt!‘ und lief“, sagte sie.')).toEqual(['0 Er rief ‚Halt!‘ und lief', '1 Halt!']);
  });
});

describe('several paragraphs', () => {
  const long = '“The tide came in.\n“Then the lights went out.\n“And we ran,” said Ida Brandt.\nShe was not hurt.';

  it('each paragraph opens anew and only the last closes: one span a paragraph', () => {
    expect(quoted(long)).toEqual(['The tide came in.', 'Then the lights went out.', 'And we ran,']);
    expect(spans(long).map(({ continues }) => continues)).toEqual([false, true, true]);
    expect(spans(long).map(({ closed }) => closed)).toEqual([false, false, true]);
  });

  it('holds for every style of mark', () => {
    expect(quoted(long.replaceAll('“', '"').replaceAll('”', '"')).length).toBe(3);
    expect(quoted(long.replaceAll('“', '‘').replaceAll('”', '’')).length).toBe(3);
    expect(quoted(long.replaceAll('“', '«').replaceAll('”', '»')).length).toBe(3);
  });

  it('a paragraph that opens anew after a closed quote goes on with nothing', () => {
    const text = '“The tide came in,” he said.\n“Then the lights went out,” he said.';
    expect(spans(text).map(({ continues }) => continues)).toEqual([false, false]);
  });

  it('blank lines between the paragraphs change nothing', () => {
    const text = long.replaceAll('\n', '\n\n');
    expect(spans(text).map(({ continues }) => continues)).toEqual([false, true, true]);
  });

  it('CR LF line ends change nothing', () => {
    const text = long.replaceAll('\n', '\r\n');
    expect(quoted(text)).toEqual(quoted(long));
  });
});

describe('marks that are missing or wrong', () => {
  it('an unclosed quote ends with its paragraph and is flagged', () => {
    expect(closings('“We never saw it coming at all.\nThe road is closed.')).toEqual([
      'We never saw it coming at all.…',
    ]);
  });

  it('one mark alone swallows nothing of the next paragraph', () => {
    expect(closings('The sign read “Closed.\nShe said “no” and left.')).toEqual(['Closed.…', 'no']);
  });

  it('a closing mark without an opening one closes what stands before the reporter’s tag or after the announcing verb', () => {
    expect(quoted('We never saw it coming,” he said. The road is closed.')).toEqual(['We never saw it coming,']);
    expect(quoted('We never saw it coming!” shouts Holm, who runs the ferry.')).toEqual(['We never saw it coming!']);
    expect(quoted('Ms Holm said, We never saw it coming.”')).toEqual(['We never saw it coming.']);
    expect(quoted('The road is closed.” The mayor was away.')).toEqual([]);
    expect(quoted('The council agreed.”')).toEqual([]);
  });

  it('an unclosed quote ends before the reporter’s tag, or where the next one opens', () => {
    expect(quoted('“We never saw it coming, he said. “It was fast.”')).toEqual([
      'We never saw it coming,',
      'It was fast.',
    ]);
    expect(quoted('“We never saw it coming, said Ms Holm, the owner.\n“It was fast,” she added.')).toEqual([
      'We never saw it coming,',
      'It was fast,',
    ]);
  });

  it('an unclosed quote ends before the reporter’s next sentence, unless the next paragraph goes on with it', () => {
    const open = 'Ida Holm said: "We never saw it coming. Mrs Holm said the mast went first.';
    expect(quoted(open)).toEqual(['We never saw it coming.']);
    expect(quoted(`${open}\n"It was fast."`)[0]).toBe('We never saw it coming. Mrs Holm said the mast went first.');
    expect(quoted('Ida Holm said: "We saw it. She added: "It was fast."')).toEqual(['We saw it.', 'It was fast.']);
  });

  it('two marks after a stop and before a capital close one quote and open the next', () => {
    expect(quoted('"We saw the mast,""When it fell we ran." Holm said.')).toEqual([
      'We saw the mast,',
      'When it fell we ran.',
    ]);
  });

  it('a single mark between blanks after a stop closes', () => {
    expect(quoted("She added, 'It is cracked and old. One wall has gone. ' The museum is shut.")).toEqual([
      'It is cracked and old. One wall has gone.',
    ]);
  });

  it('paragraphs without marks go on with a quote that was left open up to its only closing mark', () => {
    expect(quoted('“We never saw it coming.\nThe mast went first.\nIt was fast,” she said of Friday.')).toEqual([
      'We never saw it coming.',
      'The mast went first.',
      'It was fast,',
    ]);
  });

  it('a pointing mark without a partner swallows no quote behind it', () => {
    expect(quoted('Home › News › “We will stay,” he said. “It is ours.”')).toEqual(['We will stay,', 'It is ours.']);
    expect(quoted('« Back | The mayor said “we stay”.')).toEqual(['we stay']);
  });

  it('swapped marks: a closing mark opens and another closes', () => {
    expect(quoted('He said, ”we will stay,” and sat down.')).toEqual(['we will stay,']);
    expect(quoted('He said, ”we will stay,“ and sat down.')).toEqual(['we will stay,']);
  });

  it('a stray backslash before a mark belongs to no quote', () => {
    expect(quoted('\\“We will stay,” he said. \\"Nobody asked us,\\" she said.')).toEqual([
      'We will stay,',
      'Nobody asked us,',
    ]);
    expect(quoted('\\”We will stay,” he said.')).toEqual(['We will stay,']);
  });

  it('doubled marks are one', () => {
    expect(quoted('““We will stay,” he said.')).toEqual(['We will stay,']);
    expect(quoted('“”We will stay,” he said.')).toEqual(['We will stay,']);
  });

  it('empty quotes are no quotes', () => {
    expect(quoted('The form said “” and "" and \'\' and ‘’ and « ».')).toEqual([]);
    expect(quoted('It said “…” and nothing else.')).toEqual([]);
  });

  it('feet, inches, minutes and seconds are no marks', () => {
    expect(quoted('The door is 6\'2" tall and 30" wide; the shelf holds 12" records.')).toEqual([]);
    expect(quoted('The 6\'2" forward said "I was lucky" after the game.')).toEqual(['I was lucky']);
  });
});

describe('punctuation beside the marks', () => {
  it('stands inside', () => {
    expect(quoted('“Stop!” he said. “Why?” she asked. “Well…” he said.')).toEqual(['Stop!', 'Why?', 'Well…']);
  });

  it('stands outside', () => {
    expect(quoted('He called it “a start”, she “a joke”; both “wait”. Who said “go”?')).toEqual([
      'a start',
      'a joke',
      'wait',
      'go',
    ]);
  });

  it('a dash or a comma right after the closing mark', () => {
    expect(quoted('“We stay”—that was all. “We stay”, he said. "We stay"- he said. "We go"– she said.')).toEqual([
      'We stay',
      'We stay',
      'We stay',
      'We go',
    ]);
  });

  it('a dash right before the opening mark', () => {
    expect(quoted('One word—“never”—was enough. One word–"never"–was enough.')).toEqual(['never', 'never']);
  });

  it('brackets around and inside the marks', () => {
    expect(quoted('The plan (“a mess”) failed. He said “it [the plan] failed (twice)” and left.')).toEqual([
      'a mess',
      'it [the plan] failed (twice)',
    ]);
  });

  it('a letter right after a closing mark does not keep the quote open', () => {
    expect(quoted('“We will stay,”he said. "They will go,"she said.')).toEqual(['We will stay,', 'They will go,']);
  });

  it('footnote signs and slashes right after the mark', () => {
    expect(quoted('He called it “a start”[3] and “an end”/“a way out”.')).toEqual(['a start', 'an end', 'a way out']);
  });
});

describe('size', () => {
  it('a quote of 2,000 words is a quote', () => {
    const words = `${'the water rose again and '.repeat(400)}stopped`;
    expect(quoted(`“${words},” said Ida Brandt.`)).toEqual([`${words},`]);
    expect(quoted(`"${words}," said Ida Brandt.`)).toEqual([`${words},`]);
    expect(quoted(`‘${words},’ said Ida Brandt.`)).toEqual([`${words},`]);
  });

  it('a text of nothing but marks ends, with no quote in it', () => {
    for (const mark of '“”„"«»‹›「」‘’‚\'`') expect(quoted(mark.repeat(500))).toEqual([]);
  });
});
