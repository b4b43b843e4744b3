// An article → why each of its quoted spans became its row, by the row's id.
import { type Explanation, explanationsOf } from '../people/explain.ts';
import { shippedModels } from '../speech/models.ts';
import { settingOf } from '../speech/setting.ts';
import { layoutOf } from '../text/layout.ts';
import type { Article } from '../types.ts';

/** Decides the article once more, this time with names for all features. */
export function explainedArticle(article: Article): ReadonlyMap<string, Explanation> {
  const explanations = explanationsOf(article, settingOf(layoutOf(article.text)), shippedModels());
  return new Map(explanations.map(explanation => [explanation.id, explanation]));
}
