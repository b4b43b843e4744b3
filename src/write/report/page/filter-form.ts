// The form of the filters: what the reader sets → a Filter; a Filter → what the form shows; the count, said aloud.
import type { Kind } from '../../../types.ts';
import { KINDS } from '../data.ts';
import { append, element } from './dom.ts';
import { ALL, type Filter } from './filter.ts';
import type { Model } from './model.ts';
import { KIND_NAMES } from './wording.ts';

export interface FilterForm {
  readonly show: (filter: Filter) => void;
  /** Says how much passes; announced by screen readers when it changes. */
  readonly report: (summary: string, filtered: boolean) => void;
}

/** Milliseconds without a key after which a search starts. */
const PAUSE = 180;

export function filterForm(model: Model, changed: (filter: Filter) => void): FilterForm {
  const words = element('input', { type: 'search', id: 'filter-words', autocomplete: 'off' });
  const speaker = element('input', {
    type: 'search',
    id: 'filter-speaker',
    list: 'speaker-names',
    autocomplete: 'off',
  });
  const names = element('datalist', { id: 'speaker-names' });
  const counted = [...model.speakers].sort((a, b) => b.quotes.length - a.quotes.length || a.index - b.index);
  for (const { name } of counted.slice(0, 500)) names.append(element('option', { value: name }));
  const outlet = element('select', { id: 'filter-outlet' }, element('option', { value: '-1' }, 'All outlets'));
  for (const { index, name } of [...model.outlets].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    outlet.append(element('option', { value: String(index) }, name));
  }
  const confidence = element('select', { id: 'filter-confidence' }, element('option', { value: '0' }, 'Any'));
  for (const percent of [50, 70, 80, 90, 95]) {
    confidence.append(element('option', { value: String(percent) }, `At least ${percent}%`));
  }
  const used = KINDS.filter(kind => model.quotes.some(quote => quote.kind === kind));
  const boxes = new Map(used.map(kind => [kind, element('input', { type: 'checkbox', id: `filter-${kind}` })]));
  const kinds = element('fieldset', {}, element('legend', {}, 'Kind'));
  for (const [kind, box] of boxes) {
    kinds.append(element('label', { for: `filter-${kind}`, class: `check ${kind}` }, box, ` ${KIND_NAMES[kind]}`));
  }
  const reset = element('button', { type: 'reset' }, 'Show all');
  const status = element('p', { role: 'status', 'aria-live': 'polite', class: 'status' });
  const fields = element('form', {});
  append(
    fields,
    field('Words', words),
    field('Speaker', speaker),
    names,
    model.outlets.length > 1 && field('Outlet', outlet),
    used.length > 1 && kinds,
    field('Confidence', confidence),
    reset,
  );
  const drawer = element('details', { class: 'drawer' }, element('summary', {}, 'Filter'), fields);
  drawer.open = matchMedia('(min-width: 50rem)').matches;
  append(document.getElementById('filters')!, drawer, status);

  const read = (): Filter => {
    const chosen = used.filter(kind => boxes.get(kind)!.checked);
    return {
      words: words.value.trim(),
      speaker: speaker.value.trim(),
      outlet: Number(outlet.value),
      kinds: chosen.length === used.length ? ALL.kinds : chosen,
      confidence: Number(confidence.value),
    };
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  fields.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(read()), PAUSE);
  });
  fields.addEventListener('submit', event => event.preventDefault());
  const show = (filter: Filter) => {
    words.value = filter.words;
    speaker.value = filter.speaker;
    outlet.value = String(filter.outlet);
    if (outlet.selectedIndex < 0) outlet.value = '-1';
    confidence.value = String(filter.confidence);
    if (confidence.selectedIndex < 0) confidence.value = '0';
    for (const [kind, box] of boxes) box.checked = filter.kinds.includes(kind as Kind);
  };
  fields.addEventListener('reset', event => {
    event.preventDefault();
    clearTimeout(waiting);
    show(ALL);
    changed(ALL);
  });
  const report = (summary: string, filtered: boolean) => {
    if (status.textContent !== summary) status.textContent = summary;
    reset.disabled = !filtered;
  };
  return { show, report };
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: control.id }, label), control);
}
