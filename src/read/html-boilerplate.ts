// Paragraphs of a page → those that the reporter wrote: links to other stories, bylines, credits and calls to sign up
// are left out. Every rule speaks of a form, and only of short paragraphs; a doubtful paragraph stays.
import type { Paragraph } from './html-paragraphs.ts';

/** Longer paragraphs are prose whatever they begin with. */
const SHORT = 240;

const ELSEWHERE =
  /^(?:(?:also |more |further )?read(?:ing)?(?: more| next| also| on)?|see also|also see|related(?: (?:article|story|stories|links?|coverage|news))?|more (?:on this|from|stories|news)\b.{0,40}|don['’]t miss|you (?:may|might) (?:also )?like|recommended|watch(?: now| live)?|listen(?: now)?|in pictures|in depth|explained|editor['’]s picks?|click here|what to read next|opinion|live)\s*[:|»›>–—]/i;
const WHOLE =
  /^(?:advertisement|advertising|sponsored(?: content)?|ad feedback|continue reading(?: .{0,60})?|read more|share(?: this)?(?: (?:article|story|on .{0,40}))?|print(?: this)?|e-?mail|comments?|related (?:articles|stories|topics|links|posts|coverage)|more on this story|most (?:read|popular|viewed)|recommended(?: for you)?|loading\W*|skip advertisement|story continues below(?: advertisement)?|article continues(?: after| below).{0,40}|video (?:player )?(?:is )?loading\W*|play video|view (?:gallery|comments)|close|menu|tags?|topics|sign up|log in|subscribe(?: now)?|copy link|follow|save|listen to (?:this )?article.{0,40}|\d{1,3} comments?|all rights reserved\W*)$/i;
const CALL =
  /^(?:(?:please )?(?:sign up|subscribe|register)\b.{0,200}\b(?:newsletters?|inbox|updates|e-?mails?|alerts?|briefing|subscribers?|channel|podcast|free)\b|(?:get|receive)\b.{0,160}\b(?:inbox|newsletters?|to your phone|by e-?mail)\b|(?:follow|like|join|find|connect with) (?:us|@\S+|[\w ]{2,40}) (?:on|at) (?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|tiktok|bluesky|google news)\b|(?:join|follow|subscribe to) (?:us|our)\b.{0,160}\b(?:channel|group|newsletter|community|page|whatsapp|telegram)\b.{0,160}|download (?:the|our) .{0,60}\bapp\b|by (?:signing up|submitting|clicking|subscribing)\b.{0,200}|(?:we use|this (?:site|website) uses) cookies\b|(?:have|got) (?:a )?(?:news tip|tip|story)\b.{0,120}\b(?:e-?mail|contact|get in touch|send)|(?:copyright|©|\(c\)) ?\(?(?:c\)|©)? ?\d{4}\b)/i;
const CREDIT =
  /^(?:(?:photo(?:graph(?:er|s|y)?)?|image|picture|pic|video|credit|source|illustration|file photo|getty|reuters|ap photo)s?(?: credit| by| courtesy(?: of)?)?\s*[:/©|]|©\s*\D|\(?(?:photo|image|ap photo|file photo)\b[^.]{0,100}\)?$)/i;
const BYLINE =
  /^(?:words |written |reporting |story )?by:?\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and\s+|&\s+|in\s+)?[\p{Lu}\p{L}.'’|@-]+){0,8}$/iu;
const TIME =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|last updated)\b.{0,80}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\w{2,5})?|\d{1,3}[- ]min(?:ute)?s?(?: read)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? \d{0,2}.{0,40}\d{4}.{0,30}|\d{1,2} \p{L}{3,9},? \d{4}.{0,30}|\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}.{0,40})$/iu;

const SIGN_OFF =
  /^[([]?(?:(?:additional )?reporting|writing|editing|compiled|produced|translated) by \p{Lu}|^our standards\s*:/iu;

/** Paragraphs in order; `title` is the page's own, which is metadata and not part of the text. */
export function withoutBoilerplate(paragraphs: readonly Paragraph[], title: string | null): Paragraph[] {
  const firstProse = paragraphs.findIndex(isProse);
  const repeats = repetition(paragraphs);
  const kept = paragraphs.filter((paragraph, position) => {
    const { text } = paragraph;
    if (repeats(paragraph)) return false;
    if (text.length > SHORT) return true;
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (title !== null && sameWords(text, title) && position < 5) return false;
    if (ELSEWHERE.test(text) || WHOLE.test(text) || CALL.test(text) || CREDIT.test(text)) return false;
    // A paragraph that is one link leads to another story; so does a link in a list.
    if (paragraph.linked > 0.85 && !/[“"‘]/.test(text[0]!)) return false;
    if (TIME.test(text) || SIGN_OFF.test(text)) return false;
    return !(position < firstProse && (BYLINE.test(text) || isLabel(paragraph)));
  });
  return trailingHeadingsCut(kept);
}

/** A sentence of some length, not a headline, date or name. */
function isProse({ text, linked, element }: Paragraph): boolean {
  return (
    linked < 0.5 && !/^h\d$/.test(element) && (text.length > 120 || (text.length > 60 && /[.!?…]["”’')]*$/.test(text)))
  );
}

/** A few words that are no sentence, heading or item: a name, an office, a place above the article. */
function isLabel({ text, element }: Paragraph): boolean {
  return !/^(?:h\d|li)$/.test(element) && text.length < 80 && !/[.!?:…”"’]$/.test(text);
}

/** A heading with nothing after it belonged to what was left out. */
function trailingHeadingsCut(paragraphs: Paragraph[]): Paragraph[] {
  let end = paragraphs.length;
  while (end > 0 && /^h\d$/.test(paragraphs[end - 1]!.element)) end--;
  return paragraphs.slice(0, end);
}

function sameWords(a: string, b: string): boolean {
  return words(a) === words(b);
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Fewer words may be said twice. */
const LEAST_REPEATED = 4;

/** Tells a pull quote: set apart or in quotation marks, and its words stand in another, longer paragraph as they are. */
function repetition(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => boolean {
  const isApart = ({ text, quoted }: Paragraph) => text.length <= SHORT && (quoted || /^["“‘«]/.test(text));
  const apart = paragraphs.filter(isApart).length;
  // So many are no pull quotes; every one is looked for in the whole text.
  if (apart === 0 || apart > 200) return () => false;
  const all = `/ ${paragraphs.map(({ text }) => words(text)).join(' / ')} /`;
  return paragraph => {
    const own = ` ${words(paragraph.text)} `;
    if (!isApart(paragraph) || own.split(' ').length < LEAST_REPEATED + 2) return false;
    for (let at = all.indexOf(own); at >= 0; at = all.indexOf(own, at + 1)) {
      const isWhole = all[at - 1] === '/' && all[at + own.length] === '/';
      if (!isWhole) return true;
    }
    return false;
  };
}
