import { extract } from 'newsquotes';

const counts = new Map();
for await (const quote of extract('seeds/', { kinds: ['direct'], minConfidence: 0.8 })) {
  const name = quote.speaker?.name ?? 'unknown';
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
console.log(Object.fromEntries(counts));
