// Abbreviations whose full stop does not end a sentence: general knowledge of English, in lower case without the stop.

/** Titles before a name: a sentence never ends after one. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr maj adm cpl pvt pfc brig hon rev fr st msgr ' +
    'det insp supt cllr supt asst atty amb pres treas sec sgt messrs mme mlle eng sr jr dep det'
  ).split(' '),
);

/** Abbreviations that are also written without a capital. */
export const LOWER_ABBREVIATIONS: ReadonlySet<string> = new Set('vs etc dept est approx nos pp eds cf viz'.split(' '));

/** Abbreviations written with a capital: a sentence may end after one that is no title. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...TITLE_ABBREVIATIONS,
  ...(
    'inc corp ltd co bros llc plc jan feb mar apr jun jul aug sept sep oct nov dec nos vs etc dept est approx ave blvd ' +
    'rd mt ft calif fla tex mass conn colo ariz ark mich minn mo mont neb nev okla ore pa tenn va wash wis ala ill ind ' +
    'kan ky la md n.h n.j n.m n.y wyo ga del ed eds vol pp univ'
  ).split(' '),
]);
