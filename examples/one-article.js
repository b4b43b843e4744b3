import { quotesIn } from 'newsquotes';

const article = `The ferry will not sail before Monday, the harbour master said.
“The engine is sound, but the ramp is not,” Ines Calloway said. “We will not load a single car on it.”`;

for (const { kind, speaker, text } of quotesIn(article)) {
  console.log(`${speaker?.name ?? 'somebody'} (${kind}): ${text}`);
}
