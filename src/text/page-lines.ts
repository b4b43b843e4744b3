// Article text → the same text with the furniture of its page blank, every offset kept: lines that offer something else
// to read, advertisements, picture credits. Who is named there has said nothing. Lines with quotation marks stay.

/** Words of which one stands in every such line. */
const SIGN =
  /[Aa]dvert|ADVERT|Hide Ad|R(?:ead|EAD) |(?:Also|ALSO|Further) [Rr]|Related|RELATED|Sign up|SIGN UP|Subscribe|SUBSCRIBE|Register|Newsletter|Click |CLICK |Follow us|FOLLOW|(?:Join|Download|Get) our|(?:See|Watch|Listen) (?:also|more|now)|Getty|\/[A-Z]|(?:[Cc]redit|[Pp]hoto|[Pp]icture|[Ii]mage|CREDIT|PHOTO|PICTURE|IMAGE)(?:graph)?s?[: /]|Contin|continues|Share this|Reuters|AFP|Alamy|ALAMY|Shutterstock/;

/** Advertisements glued to the text after them. */
const AD = /^(?:(?:Hide Ad|Advertisement)(?=[\p{Lu}“"‘]|$))+/u;

/** Lines longer than this are text, in characters. */
const LONGEST = 220;
/** Advertisements and credits before text are no longer. */
const LONGEST_OPENING = 80;

const OFFER =
  /^[•\s>»*|-]{0,6}(?:advertisements?(?: \d+)?|story continues below.*|article continues.*|continue reading.*|(?:read (?:more|also|next)|(?:also|further) read(?:ing)?|related(?: (?:topics|stories|articles|news))?|(?:see|watch|listen) (?:also|more|now))(?:\s?[:|>–—-].*|\.{3}|…)?|(?:sign up|subscribe|click (?:here|to)|follow us|join our|download our|get our)(?!\p{L}).*|register (?:now|here|today|free|for|to|on|with|[(]).*|newsletters?:.*|share this(?: \p{L}+)?)$/iu;

/** "Photo: Ann Lee", "(Photo by Ann Lee)": a line of its own. */
const CREDIT =
  /^\(?(?:(?:file )?(?:photo(?:graph)?|picture|image|credit)s?(?:\/\p{L}+)?\s?(?::|by )[^.]*\.?\)?|(?:getty images|reuters|afp|ap photo|shutterstock|alamy|pixabay|unsplash)\)?)$/iu;

/** "Ann Lee/Getty Images". */
const AGENCY = /^\(?(?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}.’'-]*\/[\p{L}\d.’'&/ -]{2,60}\)?$/u;

/** The same before a quote on its line. */
const CREDIT_BEFORE = /^(?:\p{Lu}[\p{L}.’-]*[ /]){2,9}\p{Lu}[\p{L}.’-]*(?=\s?[“‘"])/u;

/** "… at the toss (Image: Ann Lee)", "… at the toss. Photograph: Ann Lee/Agency": a credit behind a caption. */
const CREDIT_AFTER =
  /(?:\((?:file )?(?:photo(?:graph)?|picture|image|credit)s?(?: by |: ?)[^()]{1,80}\)|(?<=[.!?] ?)(?:photo(?:graph)?|picture|image|credit)s?: ?[^.!?]{1,60})$/iu;

const MARK = /[“”„"«»]|(?<!\p{L})['‘]|['’](?!\p{L})/u;

const blank = (words: string): string => ' '.repeat(words.length);

/** Blanks the furniture; returns the text itself when it has none. */
export function withoutPageLines(text: string): string {
  let result = '';
  let done = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + LONGEST));
    if (!SIGN.test(end - start > LONGEST ? line.slice(0, LONGEST_OPENING) : line)) continue;
    const plain = plainLine(line, end - start <= LONGEST);
    if (plain === line) continue;
    result += text.slice(done, start) + plain;
    done = start + line.length;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** A line without what is furniture in it; of a line that is not whole only its opening is read. */
function plainLine(line: string, whole: boolean): string {
  const open = line.replace(AD, blank);
  const text = open.includes('/')
    ? open.replace(CREDIT_BEFORE, words => (words.includes('/') ? blank(words) : words))
    : open;
  if (!whole) return text;
  const words = text.trim();
  if ((OFFER.test(words) || isCredit(words)) && !MARK.test(words)) return blank(text);
  const credit = CREDIT_AFTER.exec(text.trimEnd());
  return credit === null ? text : text.slice(0, credit.index) + blank(text.slice(credit.index));
}

/** A credit has capitals ("image by image" is text), and an agency nothing else. */
const isCredit = (words: string): boolean =>
  (CREDIT.test(words) && /\p{Lu}/u.test(words) && !/\s[a-z]+ed\s/.test(words)) ||
  (words.includes('/') && AGENCY.test(words) && !/[ /]\p{Ll}/u.test(words));
