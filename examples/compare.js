import { clusterQuotes, quotesInAll } from 'newsquotes';

const quotes = quotesInAll([
  { document: 'gazette', text: '“We will not load a single car on that ramp,” harbour master Ines Calloway said.' },
  { document: 'courier', text: 'Ines Calloway said: “We will not put a single car on that ramp.”' },
]);

for (const cluster of clusterQuotes(quotes)) {
  for (const { document, variant, text } of cluster.members) console.log(`${document} (${variant}): ${text}`);
}
