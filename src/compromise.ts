// A plugin for compromise: `nlp.plugin(quotes)` gives every document `attributedQuotes()`, whole quotes with speaker,
// cue and offsets, as a View and as JSON.
import { quotesIn } from './core.ts';
import type { Quote } from './types.ts';

/** What the plugin reads of a term of compromise. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}

type Pointer = [sentence: number, start: number, end: number];

/** What the plugin uses of compromise's View. */
interface ViewLike {
  readonly document: readonly (readonly Term[])[];
  readonly fullPointer: readonly (readonly [number, number, number, ...unknown[]])[];
  update(pointers: readonly Pointer[]): ViewLike;
}

type ViewClass = { readonly prototype: object };

/** The quotes of a document: a View over their words, one part for each sentence that a quote runs through. */
export interface AttributedQuotes extends ViewLike {
  /** One record for each quote; offsets are UTF-16 code units into the document's whole text. */
  json(): Quote[];
  /** A View over the words that stand for the speakers beside the quotes. */
  speakers(): ViewLike;
  /** A View over said, according to, and their like. */
  cues(): ViewLike;
}

interface Place {
  readonly sentence: number;
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Quotes that lie in the view: of the whole document, or of the sentences that it was narrowed to. */
function attributedQuotes(this: ViewLike): AttributedQuotes {
  const { text, places } = laidOut(this.document);
  const parts = this.fullPointer;
  const inView = ({ sentence, term }: Place) =>
    parts.some(([n, start, end]) => n === sentence && term >= start && term < end);
  const wanted = quotesIn(text).filter(quote => {
    const covered = placesOf(places, quote);
    return quote.kind !== 'other' && covered.length > 0 && covered.every(inView);
  });
  const over = (spans: readonly ({ readonly start: number; readonly end: number } | null | undefined)[]) =>
    this.update(spans.flatMap(span => (span ? pointersOf(placesOf(places, span)) : [])));
  const view = over(wanted) as AttributedQuotes;
  view.json = () => wanted;
  view.speakers = () => over(wanted.map(({ speaker }) => speaker?.mention));
  view.cues = () => over(wanted.map(({ cue }) => cue));
  return view;
}

/** The text that the terms make, and where each of them stands in it. Contractions add terms without text. */
function laidOut(document: ViewLike['document']): { readonly text: string; readonly places: readonly Place[] } {
  const places: Place[] = [];
  let text = '';
  for (const [sentence, terms] of document.entries()) {
    for (const [term, { pre, text: word, post }] of terms.entries()) {
      const start = text.length + pre.length;
      places.push({ sentence, term, start, end: start + word.length });
      text += pre + word + post;
    }
  }
  return { text, places };
}

function placesOf(
  places: readonly Place[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Place[] {
  return places.filter(place => place.start < end && place.end > start);
}

/** One pointer for each sentence. */
function pointersOf(places: readonly Place[]): Pointer[] {
  const pointers: Pointer[] = [];
  for (const { sentence, term } of places) {
    const last = pointers.at(-1);
    if (last?.[0] === sentence) last[2] = term + 1;
    else pointers.push([sentence, term, term + 1]);
  }
  return pointers;
}

/** For `nlp.plugin(…)`. */
const plugin = {
  api(View: ViewClass): void {
    Object.assign(View.prototype, { attributedQuotes });
  },
};

export default plugin;
