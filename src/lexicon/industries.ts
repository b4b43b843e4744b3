// Words in the names of companies and bodies → what they are called for short: Acme Pharma is a drugmaker: general knowledge.

const LINES = `
airline carrier operator: air airways airlines aviation jet wings
railroad railway operator carrier: rail railways railway railroad trains
lender bank: bank banking bancorp savings
insurer: insurance assurance insurers
drugmaker company firm pharmaceutical: pharma pharmaceutical pharmaceuticals biotech therapeutics biosciences
carmaker automaker manufacturer: motor motors automotive autos
retailer grocer supermarket chain: stores supermarkets foods mart retail markets groceries
bakery baker: bakery bakeries bakers bread
brewer brewery: brewing brewery breweries beers ales
winemaker winery: wines winery vineyards cellars
publisher: press publishing books media
broadcaster network channel station: tv television radio broadcasting
studio developer publisher: studio studios games interactive pictures
utility supplier provider: water energy power electric electricity gas
housebuilder builder developer: homes properties construction
miner company: mining minerals metals resources
force police department: police constabulary
trust foundation charity: trust foundation relief
council authority: council borough
university college institution: university polytechnic
school academy: academy college primary
club side team: united city rovers town fc albion athletic wanderers rangers wednesday
union: union unison
newspaper paper: times post herald guardian tribune gazette courier
hospital: hospital infirmary
hotel: hotel inn
zoo attraction park: zoo safari
laboratory lab: labs laboratory laboratories
company firm: holdings holding group industries systems technologies
`;

/** By a word of a name the nouns for those who have such names. */
export const NOUNS_OF_NAMES: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const line of LINES.trim().split('\n')) {
    const [nouns, names] = line.split(': ') as [string, string];
    for (const name of names.split(' ')) found.set(name, [...(found.get(name) ?? []), ...nouns.split(' ')]);
  }
  return found;
})();
