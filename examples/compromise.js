import nlp from 'compromise';
import quotes from 'newsquotes/compromise';

nlp.plugin(quotes);

const doc = nlp('“The ramp is gone. Nobody will drive on it,” Ines Calloway said. She had seen it fall.');
const found = doc.attributedQuotes();

console.log(found.out('array'));
console.log(found.speakers().text());
console.log(found.json().map(({ text, cue }) => [text, cue.text]));
