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
import { idOf, lineCounter, metadata, round, textSpan } from './row.ts';
import { entityOf, speakerOf } from './speaker-entity.ts';

export interface ArticleQuotes {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
}

export function quotesOf(
  article: Article,
  setting: Setting,
  models: Models,
  decisions: Decisions = decisionsOf(setting, models),
): ArticleQuotes {
  const { layout } = setting;
  const { spans, text } = layout;
  const { kinds, attributions, resolved, repeated, doubtful } = decisions;
  const referents = new Map<Referent, Entity>();
  const lines = lineCounter(text);
  const known = metadata(article);
  const quotes: Quote[] = [];
  let statement = '';
  for (let q = 0; q < spans.length; q++) {
    const span = spans[q]!;
    const attribution = doubtful.has(q) ? null : attributions[q]!;
    const kind = doubtful.has(q) ? 'other' : kindName(kinds[q]!);
    const id = idOf(article.document, span.start, span.end, text);
    const words = text.slice(span.start, span.end);
    const line = lines(span.start);
    if (attribution === null || resolved[q] === null) {
      quotes.push({
        id,
        document: article.document,
        kind,
        text: words,
        start: span.start,
        end: span.end,
        line,
        statement: id,
        speaker: null,
        source: null,
        cue: null,
        evidence: 'not speech',
        confidence: round(1 - (doubtful.get(q) ?? 1 - kinds[q]![2]!)),
        ...known,
      });
      continue;
    }
    const carried = attribution.candidate === CARRIED;
    const goesOn =
      (carried && !repeated.has(q) && joins(setting, q)) || (q > 0 && sameMention(attributions[q - 1]!, attribution));
    if (!goesOn || statement === '') statement = id;
    const who = resolved[q]!;
    const entity = who.referent === null ? null : entityOf(article, setting, who.referent, referents);
    const mention = attribution.candidate >= 0 ? setting.mentions[attribution.candidate]! : null;
    const speaker = entity === null ? null : speakerOf(entity, mention === null ? null : mentionSpan(setting, mention));
    const cue = cueOf(setting, attribution);
    quotes.push({
      id,
      document: article.document,
      kind,
      text: words,
      start: span.start,
      end: span.end,
      line,
      statement,
      speaker,
      source: mention === null ? null : sourceOf(setting, attribution.candidate),
      cue: cue === null ? null : textSpan(text, cue[0], cue[1]),
      evidence: repeated.has(q) ? 'same words' : evidenceOf(setting, q, attribution, cue),
      confidence: round(calibrated(who.probability * (1 - kinds[q]![2]!), models.calibration)),
      ...known,
    });
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
