// Interviews: quotes that stand alone behind questions or topics are the words of whom the lead introduces.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../src/pipeline.ts';
import { interviewIn } from '../src/speech/interview.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** Who was asked, and the first words of each answer. */
function interview(text: string): string[] | null {
  const setting = settingOf(layoutOf(text));
  const found = interviewIn(setting);
  if (found === null) return null;
  const { spans } = setting.layout;
  return [
    setting.names.entities[found.entity]!.name,
    ...[...found.answers].map(q => text.slice(spans[q]!.start, spans[q]!.end).split(/[ ,.!]/)[0]!),
  ];
}

describe('an interview', () => {
  it('is the words of whom the lead introduces, not of those who are asked about, write or take pictures', () => {
    const text = `The cooper: Rosalind Achebe, 44, on oak and debt

By Martin Coyle

Rosalind Achebe left a desk in Lagos for a yard in Hove. She talks to us about sleep.

Did your father approve?

“Not for ten years.”

Who taught you?

“A man called Pieter Vos.”

“He hardly spoke.”

What would you tell Bill Harker?

“Buy a barrel.”`;
    expect(interview(text)).toEqual(['Rosalind Achebe', 'Not', 'A', 'He', 'Buy']);
    const rows = extractArticle({ document: 'a', text }).quotes.filter(({ kind }) => kind === 'direct');
    expect(rows.map(({ speaker }) => speaker?.name)).toEqual(Array(4).fill('Rosalind Achebe'));
  });

  it('may be a list of topics', () => {
    expect(
      interview(`Carla Munoz was in the studio with Ben Hartley on Friday. These are her best lines.

On her row with Marcus Bell:

“He is a stubborn goat.”

On motherhood

“Loud.”

On Tina Marsh:

“Tina eats soup for breakfast.”`),
    ).toEqual(['Carla Munoz', 'He', 'Loud', 'Tina']);
  });

  it('has questions with senders, numbers and labels, and answers on the line of the question', () => {
    expect(
      interview(`We put your questions to keeper Milan Kovac.

Who is the best striker you faced? (Dan, Hull)
“Easily Pavel Horak.”

2. Why did you leave? (Aisha, Leeds)
A: “My wife said yes.”

What did Sam Toure say?“I cannot repeat it.” Was he right?“Always.”`),
    ).toEqual(['Milan Kovac', 'Easily', 'My', 'I', 'Always']);
  });

  it('is no report that asks a question and names who answers', () => {
    expect(
      interview(`The council of Mayor Dan Healy voted on Monday. So who wants the fee?

“It is long overdue,” said Healy.

And who does not want it?

“I will not pay,” said skipper Nora Foley.

What will you pay?

“We shall see.”`),
    ).toBeNull();
  });

  it('without anybody who is introduced is nobody’s', () => {
    expect(interview('What do you want?\n\n“Peace.”\n\nWhat else do you want?\n\n“Bread.”')).toBeNull();
  });
});
