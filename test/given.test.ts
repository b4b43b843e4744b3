// A newsroom's own names, aliases and roles: they win over what articles give, and never make two people one.
import { describe, expect, it } from 'vitest';
import { type GivenPerson, quotesInAll } from '../src/core.ts';
import { folderOf } from './helpers/folder.ts';
import { quotes } from './helpers/run.ts';

const BRANDT: GivenPerson = {
  name: 'Ida Brandt-Sørensen',
  aliases: ['Ida Brandt', 'Brandt', 'the Iron Mayor'],
  roles: ['mayor of Westport', 'harbour mayor'],
  id: 'staff:17',
};

const FULL = 'Ida Brandt opened the new pier on Saturday.\n“We built it to last,” Ida Brandt said.';
const LONE = 'Westport has its pier back.\n“It will stand for a century,” Brandt said at the opening.';
const FOOTBALLER = 'Otto Brandt plays for Rovers. “I was lucky with the second goal,” Otto Brandt said on Sunday.';
const DESCRIBED = 'The pier is open. “It will stand,” the harbour mayor said on Saturday.';

const speakers = (articles: readonly string[], people: readonly GivenPerson[]) =>
  quotesInAll(articles, { people }).map(({ speaker }) => speaker);

describe('given people', () => {
  it('give name, id, type and role to whoever an article calls by a name or an alias', () => {
    const [speaker] = speakers([FULL], [BRANDT]);
    expect(speaker).toMatchObject({
      name: 'Ida Brandt-Sørensen',
      id: 'staff:17',
      type: 'person',
      role: 'mayor of Westport',
    });
    expect(speaker!.mention!.text).toBe('Ida Brandt');
  });

  it('without an id, the id is made of type and name', () => {
    const people: GivenPerson[] = [{ name: 'Ida Brandt' }];
    expect(speakers([FULL], people)[0]!.id).toBe('person:ida-brandt');
  });

  it('take the lone surname of an article that names nobody in full', () => {
    expect(speakers([LONE], [{ name: 'Ida Brandt' }])[0]!.name).toBe('Ida Brandt');
  });

  it('take a lone surname that several people of the run could bear', () => {
    const rows = speakers([LONE, FULL, FOOTBALLER], [{ name: 'Ida Brandt' }]);
    expect(rows.map(row => row!.name)).toEqual(['Ida Brandt', 'Ida Brandt', 'Otto Brandt']);
  });

  it('leave a lone surname to the one person of the run who bears it, unless it is an alias', () => {
    expect(speakers([LONE, FOOTBALLER], [{ name: 'Ida Brandt' }]).map(row => row!.name)).toEqual([
      'Otto Brandt',
      'Otto Brandt',
    ]);
    expect(speakers([LONE, FOOTBALLER], [BRANDT]).map(row => row!.name)).toEqual([
      'Ida Brandt-Sørensen',
      'Otto Brandt',
    ]);
  });

  it('do not take another person of their surname', () => {
    expect(speakers([FOOTBALLER], [{ name: 'Ida Brandt' }])[0]!.name).toBe('Otto Brandt');
    expect(speakers([FOOTBALLER], [BRANDT])[0]!.name).toBe('Otto Brandt');
  });

  it('do not take a lone surname that two of them bear', () => {
    expect(speakers([LONE], [{ name: 'Ida Brandt' }, { name: 'Otto Brandt' }])[0]!.name).toBe('Brandt');
  });

  it.each([
    ['a spelling of the name', 'Mykhailo Terenskyy', 'Mykhailo Terensky'],
    ['accents left out', 'Zoë Núñez', 'Zoe Nunez'],
    ['a middle name', 'Ana Ruiz', 'Ana Maria Ruiz'],
    ['a nickname', 'Robert Hale', 'Bob Hale'],
  ])('%s is the same person', (_, given, printed) => {
    const article = `${printed} runs the mill. “We are done for good,” ${printed} said.`;
    expect(speakers([article], [{ name: given }])[0]!.name).toBe(given);
  });

  it('a surname with particles is one', () => {
    const article = 'The mill burnt on Monday. “We are done for good,” Van den Hoek said.';
    expect(speakers([article], [{ name: 'Anna van den Hoek' }])[0]!.name).toBe('Anna van den Hoek');
  });

  it('stand for an unresolved description with their role, when only one has it', () => {
    expect(speakers([DESCRIBED], [])[0]!.type).toBe('unnamed');
    expect(speakers([DESCRIBED], [BRANDT])[0]).toMatchObject({ name: 'Ida Brandt-Sørensen', type: 'person' });
    const other: GivenPerson = { name: 'Lena Moravec', roles: ['the harbour mayor'] };
    expect(speakers([DESCRIBED], [BRANDT, other])[0]!.name).toBe('the harbour mayor');
  });

  it('stand for no indefinite description', () => {
    const article = DESCRIBED.replace('the harbour mayor', 'a harbour mayor');
    expect(speakers([article], [BRANDT])[0]).toMatchObject({ name: 'a harbour mayor', type: 'unnamed' });
  });

  it('a description that the article resolves keeps its person', () => {
    const article =
      'Lena Moravec, the harbour mayor, opened the pier on Saturday. “It will stand,” the harbour mayor said.';
    expect(speakers([article], [BRANDT]).map(row => row!.name)).toEqual(['Lena Moravec']);
  });

  it('organisations go by their short forms, and get the type that is given', () => {
    const article = 'Rates stay. “We will wait for more data,” the ECB said in a statement on Thursday.';
    const people: GivenPerson[] = [{ name: 'European Central Bank', aliases: ['ECB'], type: 'organization' }];
    expect(speakers([article], people)[0]).toMatchObject({
      name: 'European Central Bank',
      id: 'organization:european-central-bank',
      type: 'organization',
    });
  });

  it('change nothing but the speaker', () => {
    const bare = quotesInAll([FULL, LONE, FOOTBALLER]).map(({ speaker, ...rest }) => rest);
    const given = quotesInAll([FULL, LONE, FOOTBALLER], { people: [BRANDT] }).map(({ speaker, ...rest }) => rest);
    expect(given).toEqual(bare);
    expect(quotesInAll([FULL, LONE, FOOTBALLER], { people: [] })).toEqual(quotesInAll([FULL, LONE, FOOTBALLER]));
  });
});

describe('--people', () => {
  const files = { 'a.txt': `${FULL}\n`, 'b.txt': `${LONE}\n`, 'people.json': JSON.stringify([BRANDT]) };

  it('names the speakers of extract, speakers and cluster', async () => {
    const cwd = folderOf(files);
    const [extract, speakersTable, cluster] = await Promise.all([
      quotes(['extract', 'a.txt', 'b.txt', '--people', 'people.json'], { cwd }),
      quotes(['speakers', 'a.txt', 'b.txt', '--people', 'people.json'], { cwd }),
      quotes(['cluster', '--min-documents', '1', 'a.txt', 'b.txt', '--people', 'people.json'], { cwd }),
    ]);
    for (const { status, stderr } of [extract, speakersTable, cluster]) expect([status, stderr]).toEqual([0, '']);
    expect(extract.stdout.match(/Ida Brandt-Sørensen: “/g)).toHaveLength(2);
    expect(speakersTable.stdout).toBe('2\t2\tIda Brandt-Sørensen\n');
    expect(cluster.stdout.match(/Ida Brandt-Sørensen: “/g)).toHaveLength(2);
  });

  it('names the speakers of rows that an earlier run printed', async () => {
    const cwd = folderOf(files);
    const { stdout } = await quotes(['extract', '-f', 'ndjson', 'a.txt', 'b.txt'], { cwd });
    const { stdout: clusters } = await quotes(
      ['cluster', '-', '--min-documents', '1', '--format', 'ndjson', '--people', 'people.json'],
      { cwd, stdin: stdout },
    );
    const found = clusters
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).speaker);
    expect(found).toEqual(Array(2).fill({ id: 'staff:17', name: 'Ida Brandt-Sørensen', type: 'person' }));
  });

  it('a name of the file selects the rows that only have an alias', async () => {
    const cwd = folderOf(files);
    const { stdout } = await quotes(['extract', 'b.txt', '--people', 'people.json', '--speaker', 'sorensen'], { cwd });
    expect(stdout).toContain('Ida Brandt-Sørensen: “It will stand');
  });

  it.each([
    ['no JSON', '[{', 'people.json: not JSON ('],
    ['no list', '{"name": "Ida Brandt"}', 'people.json: not a list of people'],
    ['an entry without a name', '[{"name": "Ida Brandt"}, {"aliases": []}]', 'people.json: entry 2 has no name'],
    [
      'aliases that are no list',
      '[{"name": "Ida Brandt", "aliases": "Ida"}]',
      'entry 1 has aliases that are not a list',
    ],
    ['roles that are no text', '[{"name": "Ida Brandt", "roles": [7]}]', 'entry 1 has roles that are not a list'],
    ['an unknown type', '[{"name": "Ida Brandt", "type": "mayor"}]', 'entry 1 has a type that is neither'],
    ['a misspelt key', '[{"name": "Ida Brandt", "alias": []}]', 'entry 1 has the unknown key “alias”'],
    [
      'one alias for two',
      '[{"name": "Ida Brandt"}, {"name": "Otto Brandt", "aliases": ["ida brandt"]}]',
      'entry 2: “ida brandt” names an earlier entry',
    ],
    [
      'one id for two',
      '[{"name": "Ida Brandt", "id": "x"}, {"name": "Otto Brandt", "id": "x"}]',
      'entry 2 has the id “x”',
    ],
  ])('a file with %s is wrong usage, told in one line', async (_, content, message) => {
    const cwd = folderOf({ ...files, 'people.json': content });
    const { status, stdout, stderr } = await quotes(['extract', 'a.txt', '--people', 'people.json'], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a file that is not there is told in one line', async () => {
    const { status, stderr } = await quotes(['speakers', 'seeds/', '--people', 'nowhere.json']);
    expect([status, stderr]).toEqual([1, 'quotes: nowhere.json: no such file or folder; check the path\n']);
  });
});
