// Articles' sentences → whom a noun, or a participle with a subject of its own, names as the one who said the words.
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../src/speech/candidates.ts';
import { settingOf } from '../src/speech/setting.ts';
import { layoutOf } from '../src/text/layout.ts';

/** Way and teller of the first quote, a space between; the way alone without a teller. */
function tellerIn(text: string): string {
  const setting = settingOf(layoutOf(text));
  const { way, teller } = setting.tellings[0]!;
  const { words } = setting.layout;
  if (teller < 0) return way;
  const mention = setting.mentions[teller]!;
  return `${way} ${text.slice(words.start[mention.first]!, words.stem[mention.last - 1]!)}`;
}

describe('who said quoted words', () => {
  it('is the owner of a noun for something said that stands over them', () => {
    expect(tellerIn('Farmers still quote Minister Ilse Brandt’s “let them graze” remark at every meeting.')).toBe(
      'over Minister Ilse Brandt',
    );
    expect(tellerIn('After the union’s “daylight robbery” jibe, the firm withdrew its offer.')).toBe('over the union');
  });

  it('is not the owner of a thing', () => {
    expect(tellerIn('The clerk kept Ilse Brandt’s “strictly private” letters in a drawer.')).toBe('');
  });

  it('is the owner of a noun that leads to them over “that” or a preposition', () => {
    expect(tellerIn('The board dismissed Pavel Horak’s claim that the pier was “about to fall”.')).toBe(
      'before Pavel Horak',
    );
    expect(tellerIn('Nobody heeded the surveyor’s warning of a “slow collapse”.')).toBe('before the surveyor');
    expect(tellerIn('Horak’s answer: “Come and look at it.”')).toBe('before Horak');
  });

  it('is whoever speaks of another’s remarks when the quote judges those', () => {
    expect(tellerIn('Ilse Brandt called Pavel Horak’s remarks “idle talk”.')).toBe('');
    expect(tellerIn('Ilse Brandt said that Horak’s claim was “idle talk”.')).toBe('');
    expect(tellerIn('Horak’s claim that the pier was “about to fall”, according to Brandt, is wrong.')).toBe('');
  });

  it('is whose verdict, reply or chant they are called', () => {
    expect(tellerIn('“Never in my lifetime,” was Pavel Horak’s reply.')).toBe('is Pavel Horak');
    expect(tellerIn('“Open the gates” was the chant raised by the dockers on the quay.')).toBe('is the dockers');
    expect(tellerIn('“A waste of paint,” was the verdict of caretaker Milena Duda.')).toBe('is Milena Duda');
  });

  it('is the crowd that a chant comes from', () => {
    expect(tellerIn('Shouts of “open the gates” came from the dockers.')).toBe('shouted the dockers');
    expect(tellerIn('There were shouts of “open the gates”.')).toBe('shouted');
    expect(tellerIn('Shouts of “open the gates” came from a balcony.')).toBe('shouted');
  });

  it('is the subject that a participle has for itself after “with”', () => {
    expect(
      tellerIn('Prime Minister Luis Ortega offered boats, with the Harbour Board speaking of “a looming flood”.'),
    ).toBe('with the Harbour Board');
    expect(tellerIn('The plan has split the island, with several calling it “a bribe”.')).toBe('with several');
    expect(tellerIn('Four members wrote in, with one of them branding it “a bribe”.')).toBe('with one');
  });

  it('leaves no other candidate', () => {
    const setting = settingOf(
      layoutOf('“We wait,” said Ilse Brandt. Pavel Horak mocked the minister’s “let them graze” remark.'),
    );
    const { teller } = setting.tellings[1]!;
    expect(candidatesOf(setting, 1)).toEqual([teller]);
  });
});

describe('who said words that others report', () => {
  it('is the inner speaker, a name or a description right before a verb of uttering', () => {
    expect(tellerIn('Two cooks said waiters and porters taunted them with names such as “soup head”.')).toBe(
      'relayed waiters',
    );
    expect(tellerIn('Ilse Brandt told the Courier her client said he would “never sell a boat”.')).toBe(
      'relayed her client',
    );
    expect(tellerIn('The court heard how Pavel Horak boasted he was “above the tide”.')).toBe('relayed Pavel Horak');
    expect(tellerIn('A widow said her late husband had always told her “never trust a calm”.')).toBe(
      'relayed her late husband',
    );
  });

  it('is not the inner subject where a name is given, the verb is passive or the sentence goes on after “and”', () => {
    expect(tellerIn('She said the family opposed a tax called “the tithe”.')).toBe('');
    expect(tellerIn('Ilse Brandt said Horak was told he was “finished”.')).toBe('');
    expect(tellerIn('Brandt said that Horak begged her for a loan and “would have knelt”.')).toBe('');
  });

  it('is the document that found it to be so', () => {
    expect(tellerIn('The bursar has gone after an audit found he kept “imaginary” receipts, the school said.')).toBe(
      'found an audit',
    );
    expect(tellerIn('The diver found “a perfect anchor”.')).toBe('');
  });

  it('is the same for the next fragment of a list', () => {
    const setting = settingOf(layoutOf('Two cooks said waiters taunted them with “soup head” and “ladle”.'));
    expect(setting.tellings[1]).toEqual(setting.tellings[0]);
  });
});

describe('whoever stands behind or before a noun for something said', () => {
  it('said it, not who dismisses it', () => {
    expect(tellerIn('Ilse Brandt shrugged off claims from union leader Pavel Horak that she had run a “circus”.')).toBe(
      'before Pavel Horak',
    );
    expect(tellerIn('A claim by Pavel Horak that the pier is “rotten” shows his fear.')).toBe('before Pavel Horak');
    expect(tellerIn('The minister dismissed UNISON claims that it was a “circus”.')).toBe('before UNISON');
  });

  it('is not the subject of the same word as a verb', () => {
    expect(tellerIn('UNISON claims that it was a “circus”.')).toBe('');
  });
});

describe('whoever is heard or seen to speak', () => {
  it('says the words, not the witness or the film', () => {
    expect(tellerIn('A witness heard a deputy shout “get down”.')).toBe('relayed a deputy');
    expect(tellerIn('The video shows a man yelling “not here”.')).toBe('relayed a man');
  });

  it('speaks in a relative clause with a verb of naming', () => {
    expect(tellerIn('Ilse Brandt praised what Pavel Horak called a “moral failure”.')).toBe('relayed Pavel Horak');
    expect(tellerIn('She was fined over a post that the league branded “vile”.')).toBe('relayed the league');
    expect(tellerIn('They play on a pitch that is called “the Dell”.')).toBe('');
  });
});
