// Names, attributes and strings → elements, one by one: nothing here or anywhere in the page reads markup from a string.

export type Child = Node | string | null | false | undefined;

/** Attributes that the page uses; no event handlers, no style, and addresses only through `link` and `externalLink`. */
type Attribute =
  | 'class'
  | 'id'
  | 'type'
  | 'for'
  | 'name'
  | 'value'
  | 'list'
  | 'title'
  | 'lang'
  | 'dir'
  | 'scope'
  | 'role'
  | 'datetime'
  | 'tabindex'
  | 'placeholder'
  | 'autocomplete'
  | 'colspan'
  | 'open'
  | `aria-${string}`
  | `data-${string}`;

export type Attributes = { readonly [Name in Attribute]?: string };

/** An HTML element. Strings become text, with invisible control characters made visible. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  append(made, ...children);
  return made;
}

/** An SVG element of the charts. */
export function drawing<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  append(made, ...children);
  return made;
}

export function append(parent: Element | DocumentFragment, ...children: readonly Child[]): void {
  for (const child of children) {
    if (typeof child === 'string') parent.append(...visible(child));
    else if (child instanceof Node) parent.append(child);
  }
}

/** A link inside the page. */
export function link(address: `#${string}`, attributes: Attributes, ...children: readonly Child[]): HTMLAnchorElement {
  const made = element('a', attributes, ...children);
  made.href = address;
  return made;
}

/** A link to the web, or plain text when the address is of any other kind than http and https. */
export function externalLink(address: string, ...children: readonly Child[]): HTMLElement {
  const web = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!web) return element('span', {}, ...children);
  const made = element('a', { class: 'external' }, ...children);
  made.href = address;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

/** A name or title from an article, kept from turning the text around it when it runs from right to left. */
export function isolated(text: string, attributes: Attributes = {}): HTMLElement {
  return element('bdi', attributes, text);
}

/** Children with a space between each two, so that lines break there and a screen reader makes a pause. */
export function spaced(...children: readonly Child[]): Child[] {
  return children
    .filter(child => child !== null && child !== undefined && child !== false && child !== '')
    .flatMap((child, i) => (i === 0 ? [child] : [' ', child]));
}

/** Words that only a screen reader says. */
export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}

/** Control characters, bidirectional overrides and isolates: a reader must see that they are there. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;

function visible(text: string): (string | HTMLElement)[] {
  if (!CONTROLS.test(text)) return [text];
  return text.split(new RegExp(`(${CONTROLS.source})`)).map(part => {
    if (part.length !== 1 || !CONTROLS.test(part)) return part;
    const code = `U+${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const made = document.createElement('span');
    made.className = 'control';
    made.title = 'An invisible control character in the article';
    made.append(code);
    return made;
  });
}
