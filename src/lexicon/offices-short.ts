// Abbreviations beside the names of office holders → the words: ranks, the parties and states of the United States: general knowledge.

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]);

/** Ranks and offices before a name, without a stop. */
export const OFFICE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  pairs(`sen:senator gov:governor rep:representative gen:general col:colonel capt:captain cmdr:commander cdr:commander maj:major
  adm:admiral sgt:sergeant lt:lieutenant cpl:corporal prof:professor rev:reverend det:detective insp:inspector supt:superintendent
  cllr:councillor coun:councillor amb:ambassador`),
);

/** The letter of a party and what its members are called. */
export const PARTY_LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['d', ['democrat']],
  ['r', ['republican']],
  ['i', ['independent']],
]);

/** States as they are abbreviated by newspapers and by the post; a stop inside is left out. */
const STATES: ReadonlyMap<string, string> = new Map(
  pairs(`ala:alabama al:alabama ak:alaska ariz:arizona az:arizona ark:arkansas ar:arkansas calif:california ca:california
  colo:colorado co:colorado conn:connecticut ct:connecticut del:delaware de:delaware fla:florida fl:florida ga:georgia hi:hawaii
  id:idaho ill:illinois il:illinois ind:indiana in:indiana ia:iowa kan:kansas ks:kansas ky:kentucky la:louisiana me:maine
  md:maryland mass:massachusetts ma:massachusetts mich:michigan mi:michigan minn:minnesota mn:minnesota miss:mississippi
  ms:mississippi mo:missouri mont:montana mt:montana neb:nebraska ne:nebraska nev:nevada nv:nevada nh:new_hampshire nj:new_jersey
  nm:new_mexico ny:new_york nc:north_carolina nd:north_dakota oh:ohio okla:oklahoma ok:oklahoma ore:oregon or:oregon
  pa:pennsylvania penn:pennsylvania ri:rhode_island sc:south_carolina sd:south_dakota tenn:tennessee tn:tennessee tex:texas
  tx:texas ut:utah vt:vermont va:virginia wash:washington wa:washington wva:west_virginia wv:west_virginia wis:wisconsin
  wi:wisconsin wyo:wyoming wy:wyoming`),
);

/** The words of a state's name by its abbreviation in lower case, or null. */
export function stateOf(abbreviation: string): readonly string[] | null {
  return STATES.get(abbreviation.replaceAll('.', ''))?.split('_') ?? null;
}
