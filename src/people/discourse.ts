// Setting → what every resolution in the article uses: whom each mention brings to mind, who is described how, who was
// named together; and how often somebody has been quoted.
import type { NamedEntity } from '../names/named-entity.ts';
import type { Setting } from '../speech/setting.ts';
import { strangersIn } from './anonymous.ts';
import { focusOf, type Guess } from './focus.ts';
import { groupsOf } from './groups.ts';
import type { Referent } from './referents.ts';
import { toldIn } from './told.ts';
import { voicesOf } from './voices.ts';

/** People described by one noun that are looked at. */
const MOST_DESCRIBED = 32;

/** How often a referent has been quoted and in which sentence last. */
export interface Spoken {
  readonly count: number;
  readonly sentence: number;
  /** The words of the last description under which the referent spoke. */
  readonly as?: readonly string[] | undefined;
}

/** Counts one more quote of a referent. */
export function countQuote(
  quotedBy: Map<Referent, Spoken>,
  referent: Referent,
  sentence: number,
  as?: readonly string[],
): void {
  const known = quotedBy.get(referent);
  quotedBy.set(referent, { count: (known?.count ?? 0) + 1, sentence, as: as ?? known?.as });
}

/** An article with the guesses of `focusOf`, which every resolution in it uses. */
export interface Discourse {
  readonly setting: Setting;
  readonly focus: ReadonlyMap<number, Guess>;
  /** By head noun the entities that are described by it, in the order of the entities. */
  readonly described: ReadonlyMap<string, readonly NamedEntity[]>;
  /** By head noun the descriptions of one person who is not named, where they come in: “a broker”. */
  readonly strangers: ReadonlyMap<string, readonly number[]>;
  /** For each mention that begins a coordination of names how many it joins. */
  readonly groups: ReadonlyMap<number, number>;
  /** Descriptions that the words around them tie to somebody: a document to who issued it, "the two" to the first of two. */
  readonly told: ReadonlyMap<number, Referent>;
  /** Mentions of the person who has most. */
  readonly mostMentions: number;
  /** For each entity how often it speaks by name in the article. */
  readonly voices: Int32Array;
  /** For each mention whom it brings to mind by itself, or `NOBODY`. */
  readonly evoked: Int32Array;
  /** For each mention 1 where `focus` has a guess. */
  readonly isGuessed: Uint8Array;
}

/** No referent. */
export const NOBODY: Referent = -(2 ** 31);

export function discourseOf(setting: Setting): Discourse {
  const described = new Map<string, NamedEntity[]>();
  let mostMentions = 0;
  for (const entity of setting.names.entities) {
    if (setting.entityTypes[entity.index] === 'person') mostMentions = Math.max(mostMentions, entity.mentions.length);
    for (const role of entity.roles) {
      const head = role[role.length - 1];
      if (head === undefined) continue;
      const list = described.get(head);
      if (list === undefined) described.set(head, [entity]);
      else if (list.length < MOST_DESCRIBED && list[list.length - 1] !== entity) list.push(entity);
    }
  }
  const groups = groupsOf(setting);
  const descriptions = descriptionsIn(setting);
  const told = toldIn(setting, groups, descriptions, described);
  const focus = focusOf(setting, told);
  const isGuessed = new Uint8Array(setting.mentions.length);
  for (const m of focus.keys()) isGuessed[m] = 1;
  return {
    setting,
    focus,
    described,
    strangers: strangersIn(setting, descriptions),
    groups,
    told,
    mostMentions,
    voices: voicesOf(setting),
    evoked: evokedIn(setting, told, focus),
    isGuessed,
  };
}

/** Descriptions outside quotation marks that own nothing: what most rules for those without a name look at. */
function descriptionsIn({ mentions, layout }: Setting): readonly number[] {
  const found: number[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const { kind, possessive, first } = mentions[m]!;
    if (kind === 'role' && !possessive && layout.spanOf[first]! < 0) found.push(m);
  }
  return found;
}

function evokedIn(
  { mentions, names, layout }: Setting,
  told: ReadonlyMap<number, Referent>,
  focus: ReadonlyMap<number, Guess>,
): Int32Array {
  const { sentences, sentenceOf, spanOf } = layout;
  const hasHeadline = sentences[1]?.paragraph !== sentences[0]?.paragraph;
  const evoked = new Int32Array(mentions.length);
  for (let k = 0; k < mentions.length; k++) {
    const { kind, first, modifier } = mentions[k]!;
    const entity = names.entityOf[k]!;
    const meant = entity >= 0 ? entity : told.get(k);
    // a pronoun or description of a chain
    if (meant !== undefined) evoked[k] = meant < 0 ? (told.get(~meant) ?? meant) : meant;
    else if (kind === 'name') evoked[k] = NOBODY;
    else {
      const guessed = focus.get(k);
      // "Mayor fills pothole": a headline describes whom the article names further on
      const isOpen = kind !== 'pronoun' && !modifier && spanOf[first]! < 0 && !(sentenceOf[first] === 0 && hasHeadline);
      evoked[k] = guessed !== undefined ? guessed.referent : isOpen ? ~k : NOBODY;
    }
  }
  return evoked;
}
