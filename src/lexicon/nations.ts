// A word for where somebody comes from → the nation, so that "the Spaniard" is the Spanish coach and not the Italian: general knowledge.

/** Adjectives and other words whose nation is not the word itself, by the noun for its people. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  `spanish:spaniard dutch:dutchman dutchwoman:dutchman french:frenchman frenchwoman:frenchman irish:irishman
  irishwoman:irishman welsh:welshman welshwoman:welshman english:englishman englishwoman:englishman scottish:scot
  scotsman:scot scotswoman:scot swedish:swede danish:dane finnish:finn polish:pole turkish:turk serbian:serb
  croatian:croat slovakian:slovak slovenian:slovene icelandic:icelander argentinian:argentine filipina:filipino
  british:briton brit:briton philippine:filipino kiwi:zealander aussie:australian emirati:emirati`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

/** Nouns for the people of one nation each; Europeans and Londoners may be of several or of a part. */
const NATIONS = new Set(
  `briton spaniard dutchman frenchman irishman welshman englishman scot swede dane finn norwegian icelander pole czech slovak
  serb croat slovene bosnian turk israeli pakistani iraqi kuwaiti saudi omani qatari emirati thai filipino zealander
  argentine brazilian chilean colombian mexican american canadian australian austrian belgian bulgarian cuban egyptian
  estonian ethiopian georgian german ghanaian greek hungarian indian indonesian iranian italian ivorian jamaican kenyan
  latvian lithuanian malaysian moroccan nigerian peruvian romanian russian tunisian ukrainian uruguayan venezuelan
  zimbabwean cameroonian senegalese algerian japanese chinese swiss portuguese armenian albanian belarusian bolivian
  paraguayan ecuadorian jordanian lebanese syrian vietnamese sudanese somali ugandan namibian zambian samoan fijian
  tongan bangladeshi nepali taiwanese singaporean malian congolese angolan macedonian montenegrin`.split(/\s+/),
);

/** Britons, too. */
export const BRITISH: ReadonlySet<string> = new Set(['briton', 'scot', 'englishman', 'welshman', 'irishman']);

/** The nation of a word in lower case, by the noun for its people, or null. */
export function nationOf(word: string): string | null {
  const nation = OTHER_WORDS.get(word) ?? word;
  return NATIONS.has(nation) ? nation : null;
}
