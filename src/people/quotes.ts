// One article in its setting → its rows: kind, speaker, cue and confidence of every quoted span.
import type { Attribution } from '../speech/attribute.ts';
import { CARRIED } from '../speech/candidates.ts';
import { calibrated } from '../speech/confidence.ts';
import type { Models } from '../speech/models.ts';
import type { Setting } from '../speech/setting.ts';
import type { Article, Quote } from '../types.ts';
import { cueOf, evidenceOf, mentionSpan, sourceOf } from './attribution-words.ts';
import { type Decisions, decisionsOf, kindName } from './decisions.ts';
import type { Entity } from './entity.ts';
import type { Referent } from './referents.ts';
import { addMetadata, type Draft, idsIn, lineCounter, round, textSpan } from './row.ts';
import { entityOf, speakerOf } from './speaker-entity.ts';

export interface ArticleQuotes {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
}

/** The same before reported speech without marks is added. */
export interface QuotedRows {
  readonly quotes: Draft[];
  readonly entities: readonly Entity[];
}

export function quotesOf(
  article: Article,
  setting: Setting,
  models: Models,
  decisions: Decisions = decisionsOf(setting, models),
): QuotedRows {
  const { spans, text } = setting.layout;
  const { kinds, attributions, resolved, repeated, doubtful } = decisions;
  const { document } = article;
  const referents = new Map<Referent, Entity>();
  const lines = lineCounter(text);
  const ids = idsIn(document);
  const quotes: Draft[] = [];
  let statement = '';
  for (let q = 0; q < spans.length; q++) {
    const { start, end } = spans[q]!;
    const isDoubtful = doubtful.has(q);
    const attribution = isDoubtful ? null : attributions[q]!;
    const other = kinds[q]![2]!;
    const id = ids(start, end, text);
    const row: Draft = {
      id,
      document,
      kind: isDoubtful ? 'other' : kindName(kinds[q]!),
      text: text.slice(start, end),
      start,
      end,
      line: lines(start),
      statement: id,
      speaker: null,
      source: null,
      cue: null,
      evidence: 'not speech',
      confidence: 0,
    };
    addMetadata(row, article);
    quotes.push(row);
    const who = resolved[q]!;
    if (attribution === null || who === null) {
      row.confidence = round(1 - (doubtful.get(q) ?? 1 - other));
      continue;
    }
    const { candidate } = attribution;
    const carried = candidate === CARRIED;
    const goesOn =
      (carried && !repeated.has(q) && joins(setting, q)) || (q > 0 && sameMention(attributions[q - 1]!, attribution));
    if (!goesOn || statement === '') statement = id;
    row.statement = statement;
    const mention = candidate >= 0 ? setting.mentions[candidate]! : null;
    if (who.referent !== null) {
      const entity = entityOf(article, setting, who.referent, referents);
      row.speaker = speakerOf(entity, mention === null ? null : mentionSpan(setting, mention));
    }
    if (mention !== null) row.source = sourceOf(setting, candidate);
    const cue = cueOf(setting, attribution);
    if (cue !== null) row.cue = textSpan(text, cue[0], cue[1]);
    row.evidence = repeated.has(q) ? 'same words' : evidenceOf(setting, q, attribution, cue);
    row.confidence = round(calibrated(who.probability * (1 - other), models.calibration));
  }
  // whoever is named helps to name the same person in other articles
  for (const { index } of setting.names.entities) {
    if (setting.entityTypes[index] === 'person') entityOf(article, setting, index, referents);
  }
  return { quotes, entities: [...referents.values()] };
}

/** Does a carried quote belong to one statement with the quote before? */
function joins(setting: Setting, q: number): boolean {
  const { spans, sentences } = setting.layout;
  if (spans[q]!.continues) return true;
  const gap = setting.spanSentence[q]! - setting.spanSentence[q - 1]!;
  return (
    gap === 0 ||
    (gap === 1 && sentences[setting.spanSentence[q]!]!.paragraph === sentences[setting.spanSentence[q - 1]!]!.paragraph)
  );
}

function sameMention(before: Attribution | null, here: Attribution): boolean {
  return (
    before !== null &&
    here.candidate >= 0 &&
    before.candidate === here.candidate &&
    before.shape.sentence === here.shape.sentence
  );
}
