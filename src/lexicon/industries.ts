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

/** Well-known bodies by their whole names: general knowledge. */
const BODIES = `
corporation broadcaster: bbc
broadcaster network channel: itv cnn cbs nbc espn
watchdog regulator: ofcom ofgem ofsted ofwat ofqual fca sebi ftc fcc fda sec
union: unison unite gmb rmt aslef usdaw pcs ucu nasuwt
bank lender: hsbc barclays natwest lloyds santander citigroup
carmaker automaker manufacturer: ford toyota honda bmw volkswagen nissan renault fiat hyundai tesla
planemaker manufacturer: boeing airbus
supermarket retailer grocer chain: tesco asda sainsburys morrisons aldi lidl waitrose walmart wal-mart carrefour
retailer: amazon argos ikea
airline carrier: ryanair easyjet lufthansa qantas emirates etihad indigo
charity: oxfam nspcc rspca rspb unicef shelter mencap
body federation: fifa uefa wada rfu ioc icc bcci
agency: nasa isro
drugmaker: pfizer astrazeneca moderna novartis glaxosmithkline
chipmaker: intel nvidia tsmc amd
newspaper paper tabloid: telegraph independent sun mirror mail express
alliance: nato
bloc: eu asean
`;

const tableOf = (lines: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [nouns, names] = line.split(': ') as [string, string];
    for (const name of names.split(' ')) found.set(name, [...(found.get(name) ?? []), ...nouns.split(' ')]);
  }
  return found;
};

/** By the whole name of a well-known body what it is. */
export const NOUNS_OF_BODIES = tableOf(BODIES);

/** By a word of a name the nouns for those who have such names. */
export const NOUNS_OF_NAMES = tableOf(LINES);
