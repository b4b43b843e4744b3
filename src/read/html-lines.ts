// The words of one paragraph of a page → what kind of line beside the article they are: told by the form of the words
// alone, so that pages without telling markup are cleaned, too.

/** Longer paragraphs are prose whatever they begin with. */
export const SHORT = 240;

/** Longer notes of rights and appeals for money are none. */
const LONGEST_NOTE = 700;

const ELSEWHERE =
  /^(?:(?:also |more )?read(?: more| next| also| on)?|further reading|read more (?:on|about|from|in)\b[^:|]{0,60}(?=[:|])|(?:more|text ad)(?= ?[:|])|see also|also see|related(?: (?:article|story|stories|links?|coverage|news|video))?|more (?:on this|from|stories|news)\b.{0,40}|don['’]t miss|you (?:may|might) (?:also )?like|recommended|watch(?: now| live)?|listen(?: now)?|in pictures|in depth|explained|editor['’]s picks?|click here|what to read next|opinion|live) ?[:|»›>–—]/i;

/** Words over a list of links; what follows them as a list of labels goes with them. */
const OVER_LIST =
  /^(?:(?:also |further )?read(?:ing)?(?: more| also)?|more (?:on this (?:story|topic)|from|stories|news)\b.{0,40}|(?:see|explore) (?:more on|also)(?: these topics)?|related (?:articles|stories|topics|links|posts|coverage|content)|most (?:read|popular|viewed)|recommended(?: (?:for you|stories))?|tags?|topics|follow topics|tagged with|filed under|explore (?:further|more)|in this (?:article|story)|(?:contents|table of contents)|trending(?: (?:now|stories))?) ?:?$/i;

const WHOLE =
  /^(?:advertisement|advertising|(?:advertisement|ad) ?[-–—:|.]? ?(?:scroll|continue|story|article)\b.{0,40}|sponsored(?: content)?|ad feedback|continue reading(?: .{0,60})?|share(?: this)?(?: (?:article|story|on .{0,40}))?|gift(?: this)? article|print(?: this)?|e-?mail|comments?|(?:article|story) saved|(?:read|view|show|post|leave)(?: \d+| all| a| your)? comments?|loading\W*|(?:loaded|progress|duration|current time) ?:? ?[\d.:%]{0,8}|skip (?:advertisement|to .{0,40}|past .{0,40})|after newsletter promotion|(?:story|article) continues (?:after|below)\b.{0,40}|(?:the )?video (?:player )?(?:is )?(?:loading|unavailable|will auto-?play soon)\W*|(?:click|tap) (?:here )?to (?:play|expand|enlarge|copy|share|view)\b.{0,40}|play video|watch on \w+|remote video url|view gallery|close|menu|sign up|sign in|log in|subscribe(?: now)?|copy link|follow(?:ing)?|save|listen to (?:this )?article.{0,40}|\d{1,3} comments?|\d{1,3} of \d{1,3}\W*|end of (?:article|story|list)|image|all rights reserved\W*)$/i;

const CALL =
  /^(?:(?:please )?(?:sign up|subscribe|register)\b.{0,200}\b(?:newsletters?|inbox|updates|e-?mails?|alerts?|briefing|subscribers?|channel|podcast|free|here)\b|(?:get|receive)\b.{0,160}\b(?:inbox|newsletters?|to your phone|by e-?mail)\b|(?:follow|like|join|find|connect with) (?:us|@\S+|[\w’' ]{2,40}) (?:on|at) (?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|tiktok|bluesky|google news)\b|(?:join|follow|subscribe to) (?:us|our|[\w’' ]{2,30}['’]s)\b.{0,160}\b(?:channel|group|newsletter|community|page|whatsapp|telegram)\b.{0,160}|download (?:the|our) .{0,60}\bapp\b|(?:by|click here to) (?:signing up|submitting|clicking|subscribing|providing (?:an|your)|entering your|sign up|subscribe|get|join|download|read)\b.{0,200}|(?:we use|this (?:site|website) uses) cookies\b|(?:copyright|©|\(c\)) ?\(?(?:c\)|©)? ?\d{4}\b|[^“"]{0,160}\b(?:sign(?:ing)? up|subscrib(?:e|ing))\b[^“"]{0,80}\bnewsletters?\b)/i;

/** “Keep up with all the latest news”, “Track live updates”: said to the reader of the site. */
const KEEP_UP =
  /^(?:(?:track|get|catch|check(?: out)?|read|find|discover|stay|keep)\b.{0,50}\b(?:latest|current|live|breaking|more|all(?: the)?|top)\b.{0,60}\b(?:news|updates?|headlines|stories|coverage)\b|(?:stay|keep) (?:informed|updated|up to date|up-to-date|connected|tuned|ahead)\b.{0,120}\b(?:news|newsletters?|updates?|latest|stories|us)\b|(?:new ?)?(?:you can|listen to|you’re|you're) (?:now listen|find this story|see this story|all caught up|manage)\b|for more (?:stories|news|coverage|articles)\b|discover the latest\b|unlock (?:a world|all|the full)\b)/i;

/** “Have you been affected by this story? Email us”, “Get in touch with our news team”. */
const TELL_US =
  /^(?:(?:have|do|did|are|were|got|know|want|can) (?:you|a|any|more|the)\b.{0,140}\b(?:e-?mail (?:us|\S{1,40}@)|contact us|get in touch|let us know|send us|tell us|share your|in the comments|click here|sign up)\b|(?:get in touch|contact us|e-?mail us|write to us|let us know|share your (?:views|thoughts|experience|story))\b)/i;

/** Notes of the publisher on the page itself: age, rights, how it was made, where it was printed, how to cite it. */
const NOTE =
  /^(?:this (?:article|story|content|page) (?:was (?:originally |first )?published (?:more than|over|in print|on)|has been reviewed according|is (?:part of|subject to|for subscribers|available)|may contain)\b|a version of this (?:article|story) (?:first |originally )?appear(?:s|ed)\b|(?:first|originally) published (?:on|in|by|at)\b|disclaimer ?:|view original content\b|(?:news )?provided by\b[^.!?]{0,80}$|(?:more|journal) information ?:|citation ?:.{0,300}\bretrieved\b|(?:was|did you find) this (?:article|page|story|content|information)\b.{0,20}\b(?:helpful|useful|interesting)\b|why you can trust\b|use this form\b|the audio version of this\b|to (?:view|see|watch|use) this (?:video|content|site|page)\b.{0,60}\b(?:enable|javascript|cookies|browser)\b)/i;
const SOURCE = /^SOURCE:? \p{Lu}.{1,80}$/u;
const RIGHTS = /\b(?:copyright|permission|rights|material|content)\b/i;
const RESERVED =
  /\b(?:subject to copyright|all rights reserved|(?:may not|no part may) be (?:published|reproduced|broadcast|rewritten))\b/i;
const ASKING = /\b(?:consider|considering|please|ask you to|become|becoming|make|making)\b/i;
const GIVING =
  /\b(?:donations?|donating|contributions?|(?:modest|financial) support|subscribers?|supporters?|members?)\b/i;
const OUR_WORK = /\b(?:journalism|our (?:reporting|newsroom|work|readers|mission)|this publication)\b/i;

const CREDIT =
  /^(?:(?:photo(?:graph(?:er|s|y)?)?|image|picture|pic|video|credit|source|illustration|file photo|getty|reuters|ap photo)s?(?: credit| by| courtesy(?: of)?)?\s*[:/©|]|©\s*\D|\(?(?:photo|image|ap photo|file photo)\b[^.]{0,100}\)?$)/i;
/** A caption tells at its end who made the picture. */
const CAPTION =
  /[([](?:file(?:[ :/][^()[\]]{0,60})?|(?:file )?(?:photo(?:graph)?s?|images?|pictures?|pics?|credits?|courtesy)\b[^()[\]]{0,80}|[^()[\]]{0,60}\b(?:photo|getty images|via (?:ap|reuters|afp|getty)|handout|shutterstock)(?:\/[^()[\]]{0,60})?)[)\]]\.?$/i;

const BYLINE =
  /^(?:words |written |reporting |story )?by:?\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and\s+|&\s+|in\s+)?[\p{Lu}\p{L}.'’|@-]+){0,8}(?:\s*\(\S+@\S+\))?$/iu;
const ADDRESS = /^(?:[\p{L}.'’ -]{1,50}\s)?[(<]?[\w.+-]+@[\w-]+\.[\w.-]+[)>]?(?: \(END\))?$/u;
const TIME =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|issued on|last updated)\b.{0,80}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\w{2,5})?|\d{1,3}[- ]min(?:ute)?s?(?: read)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? \d{0,2}.{0,40}\d{4}.{0,30}|\d{1,2} \p{L}{3,9},? \d{4}.{0,30}|\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}.{0,40})$/iu;

const SIGN_OFF =
  /^[([]?(?:(?:additional )?reporting|writing|editing|compiled|produced|translated) by \p{Lu}|^our standards\s*:/iu;

const FORMS = [ELSEWHERE, OVER_LIST, WHOLE, CALL, KEEP_UP, TELL_US, SOURCE, CREDIT, CAPTION, TIME, SIGN_OFF];
const MARK = /[“"]/;

/** The words on the buttons under an article. */
const BUTTONS = new Set(
  (
    'share email mail facebook twitter x telegram linkedin whatsapp reddit pinterest tumblr messenger flipboard pocket ' +
    'threads bluesky instagram youtube copy link print save read later remove see all view comments comment follow post ' +
    'on to via this article story tweet more options bookmark listen gift text size'
  ).split(' '),
);

/** Whether the paragraph stands beside the article wherever on the page it is. */
export function isBesideLine(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  if (NOTE.test(text) || (RESERVED.test(text) && RIGHTS.test(text) && !MARK.test(text))) return true;
  return text.length <= SHORT && (FORMS.some(form => form.test(text)) || isButtons(text));
}

/** Whether it stands beside the article when it is near its end: who wrote it, and what the publisher asks for. */
export function isClosingLine(text: string): boolean {
  if (isByline(text) || (text.length < 100 && ADDRESS.test(text))) return true;
  return text.length <= LONGEST_NOTE && [ASKING, GIVING, OUR_WORK].every(form => form.test(text)) && !MARK.test(text);
}

/** “By Petra Lunn”. */
export function isByline(text: string): boolean {
  return text.length <= SHORT && BYLINE.test(text);
}

/** Whether a list of links and labels follows. */
export function opensLinkList(text: string): boolean {
  return OVER_LIST.test(text) || (text.endsWith(':') && isBesideLine(text));
}

function isButtons(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 3 && words.every(word => BUTTONS.has(word));
}
