// All quotes that pass the filter, each in its sentence.
import type { Context } from '../context.ts';
import { append, element } from '../dom.ts';
import { growingList, nothing, quoteEntry, viewHeading } from '../parts.ts';
import { quotesInWords } from '../wording.ts';

export function quotesView(context: Context): DocumentFragment {
  const page = document.createDocumentFragment();
  append(
    page,
    viewHeading('Quotes'),
    context.fitting.length === 0
      ? nothing('No quote passes the filter.')
      : element('p', { class: 'lede' }, `${quotesInWords(context.fitting)}, in the order of the articles.`),
    context.fitting.length > 0 &&
      growingList(context.fitting, quote => quoteEntry(context, quote, { speaker: true }), {
        class: 'quotes',
        label: 'Quotes',
      }),
  );
  return page;
}
