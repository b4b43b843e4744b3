// Names of articles that were just added → the people of the archive whom they mean, when just one comes into question: a
// lone surname, a short form, another spelling.
import { type NameEvidence, nameWords, ownerOf, samePerson } from '../people/namesakes.ts';
import type { Archive } from './database.ts';
import { plainNames } from './plain.ts';

interface Candidate extends Pick<NameEvidence, 'words' | 'male' | 'female'> {
  readonly number: number;
}

/** Gives the new names of the articles after `last` to people whom the archive knows. */
export async function joinNames(archive: Archive, last: number): Promise<void> {
  // People whom only the new articles name.
  const fresh = await archive.rows<{ entity_no: number; name: string; gender: 'male' | 'female' | null }>(
    `SELECT n.entity_no, any_value(e.name) AS name, any_value(n.gender) AS gender
      FROM names n JOIN entities e USING (entity_no)
      WHERE e.type = 'person' AND n.entity_no IN (SELECT entity_no FROM names WHERE document_no > $1)
      GROUP BY n.entity_no HAVING min(n.document_no) > $1`,
    [last],
  );
  const surnames = [...new Set(fresh.map(({ name }) => nameWords(name).at(-1)).filter(word => word !== undefined))];
  if (surnames.length === 0) return;
  const named = await archive.rows<{ entity_no: number; name: string }>(
    `SELECT entity_no, name FROM entities WHERE type = 'person' AND (${surnames
      .map((_, i) => `contains(plain || chr(10), $${i + 1} || chr(10))`)
      .join(' OR ')})`,
    surnames.map(surname => plainNames([surname])),
  );
  const own = new Set(fresh.map(({ entity_no }) => entity_no));
  const known = named.filter(({ entity_no }) => !own.has(entity_no));
  if (known.length === 0) return;
  const genders = await archive.rows<{ entity_no: number; male: number; female: number }>(
    `SELECT entity_no, count_if(gender = 'male')::INTEGER AS male, count_if(gender = 'female')::INTEGER AS female
      FROM names WHERE entity_no IN (SELECT unnest($1::INTEGER[])) GROUP BY entity_no`,
    [known.map(({ entity_no }) => entity_no)],
  );
  const gendersOf = new Map(genders.map(row => [row.entity_no, row]));
  const people = known.map(({ entity_no, name }): Candidate => {
    const { male = 0, female = 0 } = gendersOf.get(entity_no) ?? {};
    return { number: entity_no, words: nameWords(name), male, female };
  });
  for (const { entity_no, name, gender } of fresh) {
    const host = hostOf(nameWords(name), gender ?? undefined, people);
    if (host === null) continue;
    await archive.run('UPDATE names SET entity_no = $1 WHERE entity_no = $2', [host.number, entity_no]);
    await archive.run(
      `UPDATE entities SET forms = list_distinct(list_concat(entities.forms, added.forms)),
        plain = entities.plain || chr(10) || added.plain
        FROM (SELECT forms, plain FROM entities WHERE entity_no = $2) added WHERE entities.entity_no = $1`,
      [host.number, entity_no],
    );
    await archive.run('DELETE FROM entities WHERE entity_no = $1', [entity_no]);
  }
}

/** The one person who goes by the name; null when nobody does, or more than one. */
function hostOf(
  words: readonly string[],
  gender: 'male' | 'female' | undefined,
  people: readonly Candidate[],
): Candidate | null {
  const full = people.filter(person => person.words.length > 1);
  if (words.length === 1)
    return ownerOf(
      words[0]!,
      gender,
      full.filter(person => person.words.at(-1) === words[0]),
      [],
    );
  const variants = full.filter(person => samePerson(person.words, words));
  return variants.length === 1 ? variants[0]! : null;
}
