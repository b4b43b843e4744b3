// How papers really print: opening words in capitals, quotes left open over lines of the page, bodies named short and long.
import { describe, expect, it } from 'vitest';
import { discourseOf } from '../src/people/antecedents.ts';
import { explanationsOf } from '../src/people/explain.ts';
import { quotesOf } from '../src/people/quotes.ts';
import { shippedModels } from '../src/speech/models.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';
import { Shape } from '../src/text/words.ts';

/** The words of the outer spans, `→` before those that go on with a quote, `…` behind those without a closing mark. */
const quoted = (text: string) =>
  layoutOf(text).spans.map(
    ({ start, end, closed, continues }) => `${continues ? '→ ' : ''}${text.slice(start, end)}${closed ? '' : '…'}`,
  );

/** Names and descriptions with whom they stand for and its type. */
function read(text: string): string[] {
  const { layout, mentions, names, entityTypes } = settingOf(layoutOf(text));
  return mentions.map((mention, m) => {
    const written = text.slice(layout.words.start[mention.first]!, layout.words.end[mention.last - 1]!);
    const entity = names.entities[names.entityOf[m]!];
    return entity === undefined ? written : `${written} → ${entity.name}, ${entityTypes[entity.index]}`;
  });
}

describe('a paragraph that opens in capitals', () => {
  const shapes = (text: string) => {
    const { words } = layoutOf(text);
    return [0, 1, 2].map(i => words.shape[i]);
  };

  it('is read as inside a sentence: common words in small letters, names with a capital', () => {
    expect(shapes('A FORMER miner has won.')).toEqual([Shape.capitalised, Shape.lower, Shape.lower]);
    expect(shapes('TRAWDEN Rovers have won.')[0]).toBe(Shape.capitalised);
    expect(read('AN ANGRY mother hit out at the school.')[0]).toBe('AN ANGRY mother');
  });

  it('keeps initials, datelines and whole lines of capitals', () => {
    expect(shapes('A NATO spokesman said so.')[1]).toBe(Shape.capitals);
    expect(shapes('LONDON (WN) - Shares fell.')[0]).toBe(Shape.capitals);
    expect(shapes('FORMER MINER WINS')[1]).toBe(Shape.capitals);
  });
});

describe('a quote in single marks over several paragraphs', () => {
  it('is left open by each but the last, curly or straight, after a colon or at the start', () => {
    expect(
      quoted(`The landlord said: 'We have painted every room.

'And the workers' canteen is open again.

'So we are proud of it,' he said.`),
    ).toEqual([
      'We have painted every room.…',
      "→ And the workers' canteen is open again.…",
      '→ So we are proud of it,',
    ]);
  });

  it('goes on after a line of the page and a cross-heading', () => {
    expect(
      quoted(`She said: “The bridge was shut.

Advertisement

“Nobody had told us.”`),
    ).toEqual(['The bridge was shut.…', '→ Nobody had told us.']);
  });

  it('a fragment before a genitive is none', () => {
    expect(quoted("He called it 'daft' and the players' union agreed.")).toEqual(['daft']);
  });

  it('apostrophes at the start of paragraphs open nothing', () => {
    expect(quoted("The fair is on till late.\n\n'Tis the season.\n\n'Til Monday, that is.")).toEqual([]);
  });
});

describe('marks as pages have them', () => {
  it('a curly opening mark that has lost the space before it', () => {
    expect(quoted('Hide Ad“I never saw the ladder,” he said.')).toEqual(['I never saw the ladder,']);
  });

  it('two single marks for a double one', () => {
    expect(quoted('‘‘We will rebuild,’’ he said. She came “kicking and screaming’’ to the vote.')).toEqual([
      'We will rebuild,',
      'kicking and screaming',
    ]);
  });
});

describe('bodies and offices', () => {
  it('what a trade or women have together is one name, joined by "and" as well', () => {
    expect(read('The Harbour Pilots and Riggers’ Guild president Ann Cole spoke.')[0]).toBe(
      'The Harbour Pilots and Riggers’ Guild → Harbour Pilots and Riggers’ Guild, organization',
    );
    expect(read('The Women’s Institute met.')[0]).toBe('The Women’s Institute → Women’s Institute, organization');
  });

  it('a body is the one whose longer name ends in its name', () => {
    expect(read('The Northern Ireland Fisheries Council met. The Fisheries Council was glad.')).toContain(
      'The Fisheries Council → Northern Ireland Fisheries Council, organization',
    );
  });

  it('what a minister is for belongs to the office', () => {
    expect(read('Minister for Transport and Energy Lim Soo Hwa has said so.')[0]).toBe(
      'Minister for Transport and Energy Lim Soo Hwa → Lim Soo Hwa, person',
    );
  });

  it('a surname that is a people’s name', () => {
    expect(read('The shop belongs to Ann English. English left early.')).toContain('English → Ann English, person');
    expect(read('Ann Lee said no. The English weather was bad.')).not.toContain('English → Ann Lee, person');
  });

  it('roads, channels and codes are no persons', () => {
    expect(read('The L3011 was shut, and Chat5 said so.')).toContain('Chat5 → Chat5, organization');
  });

  it('where somebody is from is no person', () => {
    expect(read('Mrs Ibsen, from Otter Brook, was glad.')).toContain('Otter Brook → Otter Brook, place');
  });

  it('whoever says so is not the last name of what is said', () => {
    expect(read('It may lie in the hands of Ann Lee, a historian has said.')).toContain('a historian');
    expect(read('Ann Lee, a historian, has said so.')).toContain('a historian → Ann Lee, person');
  });
});

describe('whom a mention means', () => {
  const told = (text: string) => {
    const setting = settingOf(layoutOf(text));
    return [...discourseOf(setting).told.values()].map(who => setting.names.entities[who]?.name);
  };

  it('a statement is of whoever has issued it', () => {
    expect(told('The Fisheries Council has issued a statement. It calls the nets “a scandal”.')).toContain(
      'Fisheries Council',
    );
  });

  const reasons = (text: string, name: string) => {
    const setting = settingOf(layoutOf(text));
    const [explanation] = explanationsOf({ document: 'a.txt', text }, setting, shippedModels());
    return explanation?.resolution?.antecedents
      .find(antecedent => antecedent.name === name)
      ?.reasons.map(reason => reason.words);
  };

  it('who is named further on in the sentence is hardly the one who speaks in it', () => {
    const text = 'Ann Lee met Beth Cole. “It is late,” she said to Cole.';
    expect(reasons(text, 'Beth Cole')).toContain('named further on in the sentence');
  });

  it('the pronoun after a description tells its gender', () => {
    const text = 'Tom Hale met Ann Cole in the studio. The painter said she was “glad to be home”.';
    expect(reasons(text, 'Ann Cole')).toContain('the gender of the pronoun after the description fits');
  });
});

describe('two with one surname', () => {
  it('the first has the surname of the second', () => {
    expect(read('Tom and Ann Lee ran the shop.')[0]).toBe('Tom → Tom Lee, person');
    expect(read('Tom Hale and Ann Lee ran the shop.')[0]).toBe('Tom Hale → Tom Hale, person');
  });

  it('of the parents he is the father and she the mother', () => {
    const { names } = settingOf(layoutOf('My parents, Tom and Ann Lee, ran the shop.'));
    expect(names.entities.map(({ name, roles }) => [name, roles.flat()])).toEqual([
      ['Ann Lee', ['mother']],
      ['Tom Lee', ['father']],
    ]);
  });

  it('a state after its town is a place', () => {
    expect(read('They met in Marlow, Conn., on Friday.')).toContain('Conn. → Conn., place');
  });
});

describe('a narrator’s parents', () => {
  it('are who they are said to be, before their names come as well', () => {
    const text = 'My father ran the shop. “It pays,” my dad said. My parents, Tom and Ann Lee, sold it.';
    const setting = settingOf(layoutOf(text));
    const named = [...discourseOf(setting).told.values()].map(who => setting.names.entities[who]?.name);
    expect(named).toEqual(['Tom Lee', 'Tom Lee']);
    expect(explanationsOf({ document: 'a.txt', text }, setting, shippedModels())[0]?.speaker).toBe('Tom Lee');
  });
});

describe('a cross-heading in quotation marks', () => {
  const rows = (text: string) => {
    const setting = settingOf(layoutOf(text));
    return quotesOf({ document: 'a.txt', text }, setting, shippedModels()).quotes;
  };
  const article = (second: string) => `Harbour plan divides Marlow

“I have seen better plans,” said Ann Cole, the harbour master, on Friday.

“A slap in the face”

Ben Hart owns three boats. ${second}`;

  it('is whose words they are in the article, if they are one person’s', () => {
    const found = rows(article('“It is a slap in the face for all of us,” Hart said.')).find(
      ({ text }) => text === 'A slap in the face',
    );
    expect(found).toMatchObject({ speaker: { name: 'Ben Hart', mention: null }, evidence: 'same words' });
  });

  it('is left as it is where nobody or more than one says so', () => {
    for (const rest of [
      '“It is no use,” Hart said.',
      '“It was a slap in the face,” Hart said. “It is a slap in the face,” Cole said.',
    ])
      expect(rows(article(rest)).map(({ evidence }) => evidence)).not.toContain('same words');
  });
});
