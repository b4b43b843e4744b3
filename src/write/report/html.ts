// Packed data + the page's own script and style → one HTML document that needs no network and lets nothing else run.
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './assets.ts';
import type { ReportData } from './data.ts';

/**
 * Everything is forbidden but this very script and this very style, by their hashes. No markup inside an article could
 * run even if it got into the page, and nothing can be fetched or sent. `trusted-types 'none'` makes the browser refuse
 * every way to turn a string into markup: the page's script builds its elements one by one.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The whole page. */
export function pageHtml(data: ReportData): string {
  const title = escapeHtml(visibleControls(data.title));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escapeHtml(data.generator)}">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header id="masthead"></header>
<nav id="sections" aria-label="Sections"></nav>
<search id="filters" aria-label="Filter"></search>
<main id="main" tabindex="-1"><noscript><p>This report is drawn by a script inside the page, which this browser does not run. All data stands in the page’s source.</p></noscript></main>
<footer id="colophon"></footer>
<script type="application/json" id="data">${jsonForHtml(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** JSON that cannot end the script element that holds it, nor open a comment in it. */
function jsonForHtml(data: ReportData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character]!);
}

/** A title bar shows no styles: characters that turn or hide text are replaced there. */
function visibleControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, '\ufffd');
}
