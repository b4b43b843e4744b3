// What one article's names and descriptions are read as: whose they are, of what type, and what is no name at all.
import { describe, expect, it } from 'vitest';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

function read(text: string) {
  const { layout, mentions, names, entityTypes } = settingOf(layoutOf(text));
  return mentions.map((mention, m) => {
    const entity = names.entities[names.entityOf[m]!];
    return {
      written: text.slice(layout.words.start[mention.first]!, layout.words.end[mention.last - 1]!),
      kind: mention.kind,
      gender: mention.gender,
      possessive: mention.possessive,
      modifier: mention.modifier,
      name: entity?.name,
      type: entity === undefined ? undefined : entityTypes[entity.index],
    };
  });
}

const find = (text: string, written: string) => read(text).filter(mention => mention.written === written);

describe('names of the world', () => {
  it.each([
    ['the family name first', 'Tan Wei Ming won. “Thank you,” Mr Tan said.', 'Mr Tan', 'Tan Wei Ming'],
    ['with a hyphen', 'Kim Soo-jin won. “Thank you,” Ms Kim said.', 'Ms Kim', 'Kim Soo-jin'],
    ['that looks like a word', 'Son Heung-jun scored. Everybody cheered Son.', 'Son Heung-jun', 'Son Heung-jun'],
    ['a given name after a title', 'Azlan Haris won. “Good,” Datuk Azlan said.', 'Datuk Azlan', 'Azlan Haris'],
    ['a patronymic', 'Katrín Jónsdóttir won. “Good,” Ms Katrín said.', 'Ms Katrín', 'Katrín Jónsdóttir'],
    [
      'the father’s name left out',
      'Siti Aminah binti Rahman won. “Good,” Siti Aminah said.',
      'Siti Aminah',
      'Siti Aminah binti Rahman',
    ],
    ['son of', 'Ravi s/o Gopal was fined. “Sorry,” Mr Gopal said.', 'Mr Gopal', 'Ravi s/o Gopal'],
    ['the family name inside', 'Amy Szeto Wing-yan won. “Good,” Ms Szeto said.', 'Ms Szeto', 'Amy Szeto Wing-yan'],
    [
      'the forename left out',
      'Amy Szeto Wing-yan won. “Good,” Szeto Wing-yan said.',
      'Szeto Wing-yan',
      'Amy Szeto Wing-yan',
    ],
    ['a misspelt forename', 'Philomena Gantry won. “Good,” Philomina said.', 'Philomina', 'Philomena Gantry'],
    ['the style after a title', 'Dr the Honourable Ann Lee won.', 'Dr the Honourable Ann Lee', 'Ann Lee'],
    ['that is a month', 'Then Greta May wept. Nobody saw May.', 'May', 'Greta May'],
    ['a month and a title', 'Greta May won. “Thank you,” Mrs May said.', 'Mrs May', 'Greta May'],
    ['a day after a title', 'Mr Sunday Bello won.', 'Mr Sunday Bello', 'Sunday Bello'],
    ['that is a verb, too', 'Will Marlow won.', 'Will Marlow', 'Will Marlow'],
    ['the article left out', 'Bassam al-Qadiri won. “Thank you,” Mr Qadiri said.', 'Mr Qadiri', 'Bassam al-Qadiri'],
    ['of two words', 'Then Éamon Ó Duinn won. “Thank you,” Mr Ó Duinn said.', 'Mr Ó Duinn', 'Éamon Ó Duinn'],
    [
      'and a long list of fathers',
      'Tamim bin Hamad al-Dana met us. Sheikh Tamim left.',
      'Sheikh Tamim',
      'Tamim bin Hamad al-Dana',
    ],
    ['an office without a comma', 'Ann Marlow CEO of Acme left.', 'Ann Marlow CEO of Acme', 'Ann Marlow'],
    [
      'an office of several words',
      'Ann Marlow GMB County Convenor, said no.',
      'Ann Marlow GMB County Convenor',
      'Ann Marlow',
    ],
    ['initials like a title', 'MS Bharat won.', 'MS Bharat', 'MS Bharat'],
    ['in ’t', 'Nel in ’t Hout won. “Good,” she said.', 'Nel in ’t Hout', 'Nel in ’t Hout'],
  ])('%s', (_, text, written, name) => {
    expect(find(text, written).map(mention => mention.name)).toEqual([name]);
  });

  it('a title of one gender is not joined with a given name of the other', () => {
    expect(find('Susan Okafor won. “Good,” Mr Susan said.', 'Mr Susan')[0]?.name).toBe('Susan');
  });

  it('initials before a surname make a person, those of a country do not', () => {
    expect(find('Then M.K. Sarvan spoke.', 'M.K. Sarvan')[0]?.type).toBe('person');
    expect(find('Then U.S. Copper spoke.', 'U.S. Copper')[0]?.type).not.toBe('person');
  });
});

describe('names of bodies', () => {
  it.each([
    ['the Order and Good Conduct Board (OGCB)', 'Order and Good Conduct Board'],
    ['the Movement for the Lower Delta (MLD)', 'Movement for the Lower Delta'],
    ['the People’s Voice of Marland (PVM)', 'People’s Voice of Marland'],
    ['the Marland Coach Drivers Alliance (MCDA)', 'Marland Coach Drivers Alliance'],
    ['the All Farmers Congress (AFC)', 'All Farmers Congress'],
    ['the Congress of Marland Trade Unions (Comtu)', 'Congress of Marland Trade Unions'],
    ['the Transport for Marland (TfM)', 'Transport for Marland'],
  ])('letters in brackets tell where the name begins: %s', (written, name) => {
    const short = /\((\w+)\)/.exec(written)![1]!;
    const again = read(`Then ${written} met. The ${short} said no.`).filter(mention =>
      new RegExp(`^(?:The )?${short}$`).test(mention.written),
    );
    expect(again.map(mention => mention.name)).toEqual([name, name]);
    expect(again[1]?.type).toBe('organization');
  });

  it.each(['Department for Work and Pensions', 'Ministry of Information and Culture', 'NHS England'])(
    'a ministry may be for two things, a service for a country: %s',
    name => {
      expect(find(`Then the ${name} met.`, `the ${name}`)[0]).toMatchObject({ name, type: 'organization' });
    },
  );

  it('a person’s initials in brackets make no body', () => {
    expect(find('Then Ann Mary Tolland (AMT) left.', 'Ann Mary Tolland')[0]?.gender).toBe('female');
  });

  it('an office whose letters stand in brackets is somebody’s', () => {
    expect(find('The Director of Public Works (DPW) met us.', 'The Director of Public Works')[0]?.kind).toBe('role');
  });

  it.each([
    'Murphy’s Bar',
    'Hobson’s Bakery',
    'the Boat Owners’ Chamber',
    'Ida Rose Toller Quintet',
    'Marks & Toller',
    'the Sunday Times',
  ])('an owner’s name is part of the house’s: %s', written => {
    const [first] = read(`They met at ${written} on Monday.`).filter(mention => mention.kind === 'name');
    expect(written.endsWith(first!.name!)).toBe(true);
    expect(first!.type).toBe('organization');
  });

  it('a town owns what is in it, and keeps its name', () => {
    expect(find('They met at London’s Market on Monday.', 'London’s')).toHaveLength(1);
  });
});

describe('what only looks like a name', () => {
  it.each([
    ['In May Greta left.', 'May'],
    ['Will Trump resign?', 'Will Trump'],
    ['Officials said Monday Ann Lee would.', 'Monday Ann Lee'],
    ['They told Ann May 5 was too late.', 'Ann May'],
  ])('a date and a verb are none: %s', (text, written) => {
    expect(find(text, written)).toHaveLength(0);
  });

  it('an acronym is nobody’s surname', () => {
    const [acronym] = find('Kim Jong Un met the envoy. The UN said nothing.', 'The UN');
    expect(acronym?.name).toBe('UN');
  });

  it.each(['A47', 'L3011'])('a road’s number is a place: %s', written => {
    expect(find(`The ${written} was shut on Monday.`, written)[0]?.type).toBe('place');
  });

  it.each(['Depot Street', 'Mill Lane', 'Hurricane Maria', 'River Tarn', 'Creede Valley'])(
    'streets, waters and storms are places: %s',
    written => {
      expect(find(`Then ${written} was quiet.`, written)[0]?.type).toBe('place');
    },
  );

  it('whoever has a forename before Lane or Hill is a person', () => {
    expect(find('Then Diane Lane was quiet.', 'Diane Lane')[0]?.type).toBe('person');
  });

  it('a town with a plural is a team', () => {
    expect(find('Then Dallas Rangers won.', 'Dallas Rangers')[0]?.type).toBe('organization');
    expect(find('Then Diane Brooks won.', 'Diane Brooks')[0]?.type).toBe('person');
  });

  it('the age of somebody from a town is not the town’s', () => {
    expect(find('Then Uwe Brand, of Torring, 71, left.', 'Torring')[0]?.type).toBe('place');
  });

  it('Spanish “el” is no forename', () => {
    expect(find('Then El Faro had a story.', 'El Faro')[0]?.type).not.toBe('person');
    expect(find('Then Al Faro had a story.', 'Al Faro')[0]?.type).toBe('person');
  });

  it.each(['The Chief Justice', 'His Special Adviser', 'Chief Executive', 'A Geologist'])(
    'an office with capitals is a description: %s',
    written => {
      expect(find(`${written}, Ann Lee, said no.`, written).map(mention => [mention.kind, mention.name])).toEqual([
        ['role', 'Ann Lee'],
      ]);
    },
  );

  it.each([
    ['MARLOW BAY - The mayor resigned. Marlow Bay was quiet.', 'MARLOW BAY'],
    ['MARLOW BAY, Ohio (WN) — The mayor resigned.', 'MARLOW BAY'],
    ['MARLOW BAY: The mayor resigned on Monday.', 'MARLOW BAY'],
  ])('a dateline is a place, and nobody’s description: %s', (text, written) => {
    expect(find(text, written)[0]?.type).toBe('place');
    expect(find(text, 'The mayor')[0]?.name).toBeUndefined();
  });

  it.each([
    ['Forty seconds later the roof was gone.', 'Forty'],
    ['Walking home was slow. Police said so.', 'Walking'],
    ['Needless to say, nobody came.', 'Needless'],
    ['Mondays were for washing, he said.', 'Mondays'],
  ])('%s', (text, word) => {
    expect(read(text).filter(mention => mention.kind === 'name' && mention.written.startsWith(word))).toEqual([]);
  });

  it('a coined word with capitals inside is an organisation, a surname with them is not', () => {
    expect(find('Then ValuAir said no.', 'ValuAir')[0]?.type).toBe('organization');
    expect(find('Then McAllen said no.', 'McAllen')[0]?.type).not.toBe('organization');
  });

  it('a line in capitals may end with a full stop', () => {
    const text = 'Ines Calloway Just Got Asked About The Harbour.\n\nNobody knew what Calloway would say on Monday.';
    expect(read(text)[0]?.written).toBe('Ines Calloway');
  });

  it('a name before a noun for a calling that speaks only modifies it', () => {
    const mentions = read('“We milk first,” the East Marlow lock says.');
    expect(mentions.find(({ written }) => written === 'the East Marlow lock')?.kind).toBe('role');
    expect(mentions.find(({ written }) => written === 'East Marlow')?.modifier).toBe(true);
  });
});

describe('descriptions', () => {
  it.each([
    'The council highways officer',
    'the veteran ocean engineer',
    'the only full-time coroner',
    'its then minister',
    'The trustees',
    'the lido trust',
  ])('are read whole: %s', written => {
    expect(find(`Once more ${written} set out a case.`, written)[0]?.kind).toBe('role');
  });

  it('whose owner stands before has a first word in -es, too', () => {
    expect(find('Then Chile’s mines minister left.', 'mines minister')[0]?.kind).toBe('role');
  });

  it('somebody may be told by age and nation', () => {
    expect(find('Then the 19-year-old Spaniard left.', 'the 19-year-old Spaniard')[0]?.kind).toBe('role');
  });

  it('a degree after a name is no name', () => {
    expect(find('Then Ann Lee, M.D., left.', 'M.D.')).toHaveLength(0);
  });

  it('a line of the page is none', () => {
    expect(find('Hide Ad “He’s a fine lad.”', 'Ad')).toHaveLength(0);
  });

  it('a verb between two people is no part of them', () => {
    expect(find('The firm hired driver Ann Lee.', 'The firm')[0]?.kind).toBe('role');
    expect(find('The club put keeper Ann Lee on the bench.', 'The club')[0]?.kind).toBe('role');
  });

  it.each([
    ['the players’ union', 'The players’ union said no.', 'The players’ union'],
    ['a verb is no part', 'The union accused the firm of theft.', 'The union'],
    ['an article of an outlet', 'The Quay Gazette fell. A Gazette article said so.', 'A Gazette article'],
    ['a style of address', '“Well done,” His Highness said.', 'His Highness'],
  ])('%s', (_, text, written) => {
    expect(find(text, written).map(({ kind }) => kind)).toEqual(['role']);
  });

  it('a plural with an apostrophe owns what follows, a closing mark owns nothing', () => {
    expect(find('The bosses’ claim was dismissed.', 'The bosses')[0]?.possessive).toBe(true);
    expect(find('He thanked ‘the bosses’ for it.', 'the bosses')[0]?.possessive).toBe(false);
  });

  it('His Highness is a man, Her Majesty a woman', () => {
    expect(find('“Well done,” His Highness said.', 'His Highness')[0]?.gender).toBe('male');
    expect(find('“Well done,” Her Majesty said.', 'Her Majesty')[0]?.gender).toBe('female');
  });

  it('an article that bears an outlet’s name is the outlet', () => {
    expect(find('The Quay Gazette fell. A Gazette article said so.', 'A Gazette article')[0]?.name).toContain(
      'Gazette',
    );
  });
});

describe('where somebody comes from', () => {
  it.each([
    ['with a word before it', 'The wiry old Dutchman won.', 'The wiry old Dutchman'],
    ['a country of two words', 'The South African smiled.', 'The South African'],
    ['a country of two words, one of them its own', 'The New Zealander, who lost, wept.', 'The New Zealander'],
    ['a noun before any verb', 'Then the Spaniard swam on.', 'the Spaniard'],
  ])('is a description: %s', (_, text, written) => {
    expect(find(text, written)[0]?.kind).toBe('role');
  });

  it.each([
    ['Frenchman Odilon Vasseur-Brun won.', 'Frenchman Odilon Vasseur-Brun', 'Odilon Vasseur-Brun', 'person'],
    ['She met the Czech Radka Polivkova.', 'Czech Radka Polivkova', 'Radka Polivkova', 'person'],
    ['She flew with Korean Maritime Bank.', 'Korean Maritime Bank', 'Korean Maritime Bank', 'organization'],
  ])('is no part of a person’s name: %s', (text, written, name, type) => {
    expect(find(text, written)[0]).toMatchObject({ name, type });
  });

  it('describes the bearer later on', () => {
    const text = 'Briton Ann Marlow lost to Mia Okoro. “I was slow,” the Briton said.';
    expect(find(text, 'the Briton')).toHaveLength(1);
    expect(find(text, 'Briton Ann Marlow')[0]?.name).toBe('Ann Marlow');
  });
});

describe('places', () => {
  it.each([
    ['outside', 'She farms outside Corrandulla. “Rain,” she said.', 'Corrandulla'],
    ['whose somebody is from there', 'The woman from Trevisk laughed. She left.', 'Trevisk'],
    ['after a name and a comma', 'Ann Marlow, of Hobcote Rise, complained. She shouted.', 'Hobcote Rise'],
    ['after an office for it', 'The MP for Norgate Vale resigned. She wept.', 'Norgate Vale'],
    ['a street', 'He walked down Celandine Avenue.', 'Celandine Avenue'],
    ['a saint’s', 'Then San Aurelio burned.', 'San Aurelio'],
  ])('are known by what stands beside them: %s', (_, text, written) => {
    expect(find(text, written)[0]?.type).toBe('place');
  });
});

it('a house keeps the name of its saint or founder', () => {
  const [house] = find('She works at St Oswin’s Hospital in town.', 'St Oswin’s Hospital');
  expect(house).toMatchObject({ name: 'St Oswin’s Hospital', type: 'organization' });
});

it('people at the beginning of a sentence are no name', () => {
  expect(find('Paramedics from Dunlow came at once.', 'Paramedics')[0]?.kind).toBe('role');
});

it('a month with its day is no name', () => {
  expect(find('He arrived on Oct 24 and left on Nov 3.', 'Oct')).toEqual([]);
});

it('whoever is called or named so is whom the words before describe', () => {
  expect(find('A plumber called Desmond fixed it.', 'A plumber')[0]?.name).toBe('Desmond');
});

it('a forename of two parts has the gender of the part that is known', () => {
  const [mention] = find('Mary-Lorne Petty won.', 'Mary-Lorne Petty');
  expect(mention).toMatchObject({ name: 'Mary-Lorne Petty' });
  const { names } = settingOf(layoutOf('Mary-Lorne Petty won.'));
  expect(names.entities[0]!.female).toBeGreaterThan(names.entities[0]!.male);
});

it.each(['Harlan County Sheriff’s Office', 'U.S. Attorney’s Office', 'Coroner’s Office'])(
  'an office keeps the title of its holder: %s',
  office => {
    const [mention] = find(`Nobody at the ${office} said no.`, `the ${office}`);
    expect(mention).toMatchObject({ name: office, type: 'organization' });
  },
);

it('a developer may be a company; whoever has a spokesman is more probably one', () => {
  const text = 'It was sold to developer Brack Quay. A spokesman for Brack Quay said no.';
  expect(find(text, 'Brack Quay')[0]?.type).toBe('organization');
});

it('who somebody from a place is says nothing of the place', () => {
  expect(find('“No,” said the woman from Trevisk, who works there.', 'Trevisk')[0]?.type).toBe('place');
});

it.each([
  ['a figure', 'A deal with 404 Games was signed.', '404 Games'],
  ['an ordinal', 'A deal with 30th Century Pictures was signed.', '30th Century Pictures'],
  ['an ordinal that is all', 'He went to the 11th Circuit.', '11th Circuit'],
  ['a short “and”', 'A deal with Drums N’ Daisies was signed.', 'Drums N’ Daisies'],
  ['a short “and” at the start', 'Drums N’ Daisies signed a deal.', 'Drums N’ Daisies'],
  [
    'what a national body is for',
    'He left the National Laboratories of Physics.',
    'the National Laboratories of Physics',
  ],
  ['what a body of parts is for', 'He left the Centers for Kidney Research.', 'the Centers for Kidney Research'],
  [
    'two things that it is for',
    'He left the Organisation for Harvest and Storage yesterday.',
    'the Organisation for Harvest and Storage',
  ],
  ['a court of two states', 'He went to the Punjab and Haryana High Court.', 'the Punjab and Haryana High Court'],
  [
    'a district',
    'He left the District Attorney’s Office for the Southern District of Oregon.',
    'the District Attorney’s Office for the Southern District of Oregon',
  ],
])('a name has %s', (_, text, written) => {
  expect(find(text, written)).toHaveLength(1);
});

it.each([
  ['On May 5 Games began.', 'Games'],
  ['In Season 2 Games began.', 'Games'],
  ['He saw 20 Tory peers.', '20 Tory peers'],
  ['His 5th Manchester United goal won it.', 'Manchester United'],
  ['A grant of the National Institute of Health and Ann Lee won.', 'Ann Lee'],
])('a day, a count of people and who comes after “and” are no part of a name: %s', (text, written) => {
  expect(find(text, written)).toHaveLength(1);
});

it('the developer between commas is the company', () => {
  const { mentions } = settingOf(layoutOf('The developer, Larkfield Games, said: “We hear you.”'));
  expect(mentions[0]).toMatchObject({ kind: 'role', type: 'organization' });
  const other = settingOf(layoutOf('The secretary, Larkfield Games, said: “We hear you.”'));
  expect(other.mentions[0]).toMatchObject({ kind: 'role', type: 'person' });
});

it('media speak without an article, also where a capital begins the sentence', () => {
  expect(find('State media said the launch went well.', 'State media')).toHaveLength(1);
  expect(find('Turkish media said the launch went well.', 'Turkish media')).toHaveLength(1);
  expect(find('“Well done,” local media said.', 'local media')).toHaveLength(1);
});

it('a news agency is its name', () => {
  expect(find('“It flew,” Larna news agency said.', 'Larna')[0]?.modifier).toBe(false);
  expect(find('“It flew,” Larna news agency reporter Ann Lee said.', 'Larna')[0]?.modifier).toBe(true);
});
