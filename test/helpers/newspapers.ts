// A number → so many invented short articles in JSON Lines, the same every time: people under all forms of their names,
// statements that several papers print, whole, cut, changed or in other words, and set phrases that everybody uses.

/** A small fast generator of pseudo-random numbers (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) => text.trim().split(/\s*\n\s*/);

const FORENAMES =
  words(`Ida Otto Ruth Peter Maria William Bill Katherine Kate Thomas Tom Anna Robert Bob Helen Michael Mike
  Laura Daniel Edward Ted Susan James Jim Nora Stephen Steve Clara Hugo Elena`);
const SURNAMES = words(`Brandt Okafor Lindqvist Terensky Terenskyy Marlowe Castellan Whitcombe Haldane Ferreira Novakova
  Oyelaran Pemberton Sorensen Sørensen Abernathy Delacroix Kowalczyk Rasmussen Thackeray Villanueva Ashdown Bannerman
  Carrick Dunmore Eastlake Fairweather Greenhalgh Hathersage Ingleby`);
const ROLES = lines(`the mayor of Westport
  the finance minister
  the harbour master
  the club’s head coach
  a spokeswoman for the union
  the chief executive of Northern Rail
  the lead author of the study
  the chief constable`);
const SUBJECTS = lines(`We
  The council
  Our engineers
  The people of this town
  My colleagues and I
  The new owners
  The players
  The government
  These families
  The scientists`);
const VERBS = lines(`will not sell
  have decided to rebuild
  cannot afford to lose
  must protect
  are going to close
  want to buy
  will never forget
  should have repaired
  have promised to open
  will defend`);
const OBJECTS = lines(`the old harbour
  the northern railway line
  the village school
  the stadium by the river
  the children’s hospital
  the flooded bridge
  the steel works
  the public library
  the fishing fleet
  the power station at Holmgate
  the lighthouse
  the football ground`);
const MANNERS = lines(`before the end of the winter
  without asking the people who live there
  for less than twenty-five million pounds
  as long as the ferries keep running
  while the inquiry is still going on
  whatever the regulator decides in March
  even if the whole board resigns
  until every family has been paid
  because the money has already been spent
  with the help of three hundred volunteers`);
const SET_PHRASES = lines(`we will
  no comment
  the right thing to do
  a step in the right direction
  business as usual
  very disappointed`);
const OPENINGS = lines(`Hundreds of people stood in the rain outside the town hall on Tuesday evening.
  The decision came after a meeting that lasted until midnight.
  Prices have doubled within a year, according to the harbour office.
  The match was watched by eleven thousand people.
  A court in Westport heard the case for the third day.
  The report had been expected since the summer.`);
const OUTLETS = ['Westport Echo', 'Northern Post', 'The Courier', 'Holmgate Times', 'Evening Ledger'];

interface Person {
  readonly forename: string;
  readonly surname: string;
  readonly role: string;
}

interface Statement {
  readonly person: Person;
  readonly text: string;
  readonly day: number;
}

/** `statements`: how many different statements there are to print. */
export function newspapers(count: number, statements = Math.ceil(count * 1.2)): string {
  const random = generator(count);
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const people = Array.from(
    { length: Math.max(6, Math.ceil(count / 25)) },
    (): Person => ({ forename: one(FORENAMES), surname: one(SURNAMES), role: one(ROLES) }),
  );
  // A few people say much: their statements are found by their words, those of others one by one.
  const somebody = () => people[Math.floor((random(1000) / 1000) ** 2 * people.length)]!;
  const sentence = () => `${one(SUBJECTS)} ${one(VERBS)} ${one(OBJECTS)} ${one(MANNERS)}`;
  const said = Array.from(
    { length: statements },
    (): Statement => ({ person: somebody(), text: sentence(), day: random(40) }),
  );
  return Array.from({ length: count }, (_, number) => {
    const topic = one(said);
    const { person } = topic;
    const paragraphs = [one(OPENINGS)];
    paragraphs.push(`“${printed(topic.text)},” ${naming(person)} said on ${one(['Monday', 'Tuesday', 'Friday'])}.`);
    if (random(3) > 0) {
      const next = one(said);
      paragraphs.push(`${naming(next.person)} told reporters: “${printed(next.text)}. ${printed(one(said).text)}.”`);
    }
    if (random(3) === 0) paragraphs.push(`${one(['He', 'She'])} called it “${one(SET_PHRASES)}”.`);
    if (random(3) === 0)
      paragraphs.push(`${naming(somebody())} said “${one(SET_PHRASES)}” when asked about ${one(OBJECTS)}.`);
    if (random(4) === 0)
      paragraphs.push(`The ${one(['minister', 'coach', 'mayor'])} said that ${one(OBJECTS)} would stay open.`);
    const article = {
      id: `article-${String(number).padStart(6, '0')}${random(50) === 0 ? ' – “Spätausgabe”' : ''}`,
      text: `${paragraphs.join('\n\n')}\n`,
      ...(random(8) > 0 && { date: new Date(Date.UTC(2025, 2, 1 + topic.day + random(2))).toISOString().slice(0, 10) }),
      ...(random(2) === 0 && { title: `Row over ${one(OBJECTS)}` }),
      outlet: one(OUTLETS),
    };
    return `${JSON.stringify(article)}\n`;
  }).join('');

  function naming({ forename, surname, role }: Person): string {
    switch (random(8)) {
      case 0:
        return surname;
      case 1:
        return `${one(['Mr', 'Ms'])} ${surname}`;
      case 2:
        return `${forename}, ${role},`;
      case 3:
        return `${forename} ${one(['J.', 'Maria'])} ${surname}`;
      case 4:
        return `${forename} ${surname}, ${role},`;
      case 5:
        return `${forename} ${surname.replace(/[aeiou](?=[^aeiou]*$)/, 'e')}`;
      default:
        return `${forename} ${surname}`;
    }
  }

  /** A sentence as one paper prints it. */
  function printed(text: string): string {
    const all = text.split(' ');
    const place = 1 + random(all.length - 2);
    switch (random(10)) {
      case 0:
        return all.slice(0, Math.max(6, place)).join(' ');
      case 1:
        return [...all.slice(0, place), one(['really', 'never', 'now']), ...all.slice(place)].join(' ');
      case 2:
        return text
          .replace(/^\w+/, '[$&]')
          .replace(/ will /, ' shall ')
          .replace(/the /, 'that ');
      case 3:
        return text
          .replace('buy', 'purchase')
          .replace('rebuild', 'reconstruct')
          .replace('close', 'shut')
          .replace('old', 'ancient');
      case 4:
        return [...all.slice(0, place), '…', ...all.slice(place + 2)].join(' ');
      default:
        return text;
    }
  }
}
