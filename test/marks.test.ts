// Marks that slipped: quotes are found although a mark is missing, mismatched, glued to a word or wrongly decoded.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableMarks } from '../src/text/damaged-marks.ts';
import { layoutOf } from '../src/text/layout.ts';

/** The words of the outer spans, `…` behind those without a closing mark. */
const quoted = (text: string) => layoutOf(text).spans.map(s => `${text.slice(s.start, s.end)}${s.closed ? '' : '…'}`);

describe('an opening mark that is typed as a closing one or glued to what stands before it', () => {
  it('opens after the verb that announces words', () => {
    expect(quoted('“We know,” she said. Holm replied,” we lost the mast on Friday.” She left.')).toEqual([
      'We know,',
      'we lost the mast on Friday.',
    ]);
    expect(quoted('” We lost the mast” says Ms Holm')).toEqual(['We lost the mast']);
    expect(quoted('“We know,” she said. It is gone,” the crew feared.')).toEqual(['We know,']);
  });

  it.each(['‘’', "''"])('opens right after a question or a full stop: %s', marks => {
    const [opening, closing] = [marks.charAt(0), marks.charAt(1)];
    const answers = `What went?${opening}The mast. It was old.${closing} And then?${opening}Nothing, we rowed.${closing}`;
    expect(quoted(answers)).toEqual(['The mast. It was old.', 'Nothing, we rowed.']);
    expect(quoted(`She left.${opening}We rowed.${closing}The crew agreed.`)).toEqual(['We rowed.']);
  });

  it('closes with two marks although straight ones follow', () => {
    expect(quoted("\"We lost the mast,'' she said. \"It is gone,'' she added.")).toEqual([
      'We lost the mast,',
      'It is gone,',
    ]);
  });
});

describe('a closing mark of another kind', () => {
  it.each([
    "“We lost the mast,' Ms Holm said. She left on Monday.",
    '"We lost the mast,’ Ms Holm said. She left on Monday.',
    "“We lost the mast,'' Ms Holm said. She left on Monday.",
    "\"We lost the mast,'' Ms Holm said. She left on Monday.",
    '\'We lost the mast," Ms Holm said. She left on Monday.',
    '‘We lost the mast,” Ms Holm said. She left on Monday.',
    '""We lost the mast,"" Ms Holm said. She left on Monday.',
  ])('closes when nothing else does: %s', text => {
    expect(quoted(text)).toEqual(['We lost the mast,']);
  });

  it('and the next quote of the paragraph stands for itself', () => {
    expect(quoted('“We lost the mast,’ Ms Holm said. “It is gone.”')).toEqual(['We lost the mast,', 'It is gone.']);
  });

  it('closes nothing that is closed later, nor a quote inside', () => {
    expect(quoted('“He said ‘never,’ and left,” Ms Holm said.')).toEqual(['He said ‘never,’ and left,']);
    expect(quoted('"It was the crews,\' not mine," Ms Holm said.')).toEqual(["It was the crews,' not mine,"]);
  });

  it('closes nothing that the next paragraph opens anew', () => {
    expect(quoted('“We lost the crews,’ and the mast.\n\n“It is gone.”')).toEqual([
      'We lost the crews,’ and the mast.…',
      'It is gone.',
    ]);
  });
});

describe('an opening mark in the wrong place', () => {
  it.each([
    'Media caption"We lost the mast," Ms Holm said.',
    'Image caption‘We lost the mast,’ Ms Holm said.',
    'The skipper said"We lost the mast," and left.',
    '“ We lost the mast, ” Ms Holm said.',
    'The skipper said: " We lost the mast," and left the 12" pole.',
    'The skipper said: ’We lost the mast,’ and left.',
    "`We lost the mast,' Ms Holm said. It's gone.",
  ])('opens what a mark closes: %s', text => {
    expect(quoted(text)).toEqual(['We lost the mast,']);
  });

  it('a straight mark without a partner holds no curly quotes', () => {
    const passage = '"The skipper tried to laugh it off with “Only a mast.” But Holm was relentless.';
    expect(quoted(`${passage}\n\nThe council met at noon.`)).toEqual(['Only a mast.']);
  });

  it('an apostrophe that opens a word opens no quote', () => {
    expect(quoted('She sang: ’Twas the boys’ boat, the girls’ sail.')).toEqual([]);
  });

  it('inches between quotes open nothing', () => {
    expect(quoted('The "Anna" was 12" wide, and "we lost her," she said.')).toEqual(['Anna', 'we lost her,']);
  });
});

describe('single straight marks', () => {
  it('hold a whole utterance in the same marks', () => {
    const words = "Most ask about sails, stuff like, 'Why that one?' Not Ida. She hums.";
    expect(quoted(`'${words}' Holm was pleased.`)).toEqual([words]);
  });

  it('hold a name in the same marks', () => {
    expect(quoted("'We lost 'Anna', our boat,' she said.")).toEqual(["We lost 'Anna', our boat,"]);
  });

  it('a full sentence after a colon whose closing mark is missing goes to the end of its paragraph', () => {
    const words = "I've got a sail to mend but that's not why I'm here. You'll get no moaning from us.";
    expect(quoted(`The skipper, Ida Holm, said: '${words}\n\nShe left at noon.`)).toEqual([`${words}…`]);
  });

  it('an apostrophe after a comma opens nothing when the sentence has other marks', () => {
    expect(quoted("They went in, 'Arry and the crew's boss, who had 'nerve' and little else.")).toEqual(['nerve']);
  });

  it('a name that opens a paragraph ends at its own mark though the next paragraph opens with one', () => {
    const text = "'Baz' was close at 3-1 down. Then he hit back twice.\n\n'Lovely,' he said.";
    expect(quoted(text)).toEqual(['Baz', 'Lovely,']);
  });
});

describe('a quote without its closing mark', () => {
  it.each([
    'The skipper left. "There wasn’t much of a mast to keep, said Holm, whose boat sank in May.',
    '“There wasn’t much of a mast to keep, he added, “but we kept it.”',
  ])('ends where the reporter speaks: %s', text => {
    expect(quoted(text)[0]).toBe('There wasn’t much of a mast to keep,…');
  });

  it('goes to the end of its paragraph when the next one goes on with it', () => {
    expect(quoted('“I asked for the mast, he said no.\n\n“And that was it.”')[0]).toBe(
      'I asked for the mast, he said no.…',
    );
  });
});

describe('paragraphs without a mark after a quote left open', () => {
  const letter = [
    'Ms Holm wrote: “The mast is lost.',
    'We asked for a new one in May.',
    'Nobody has answered us since.',
  ];

  it('are its words when the next mark can only close', () => {
    const text = [...letter, 'We ask again."', 'The council met at noon.'].join('\n\n');
    const found = layoutOf(text).spans;
    expect(found.map(s => text.slice(s.start, s.end))).toEqual([
      'The mast is lost.',
      'We asked for a new one in May.',
      'Nobody has answered us since.',
      'We ask again.',
    ]);
    expect(found.map(s => s.continues)).toEqual([false, true, true, true]);
  });

  it('are the reporter’s when the next mark opens, and when no mark follows', () => {
    expect(quoted([...letter, '“We ask again,” she wrote.'].join('\n\n'))).toEqual([
      'The mast is lost.…',
      'We ask again,',
    ]);
    expect(quoted(letter.join('\n\n'))).toEqual(['The mast is lost.…']);
  });
});

describe('marks that decoding damaged', () => {
  it.each([
    ['UTF-8 read as windows-1252', 'â€œWe lost the boatâ€™s mast,â€\u009d she said. It isnâ€™t here.'],
    ['its last byte lost', 'â€œWe lost the boatâ€™s mast,â€ she said.'],
    ['UTF-8 read as Latin-1', 'â\u0080\u009cWe lost the boatâ\u0080\u0099s mast,â\u0080\u009d she said.'],
    ['windows-1252 read as Latin-1', '\u0093We lost the boat\u0092s mast,\u0094 she said.'],
    ['bytes lost', '\ufffdWe lost the boat\ufffds mast,\ufffd she said.'],
    ['UTF-8 read as code page 874, bytes lost', '\u0e42We lost the boat\u0e42s mast,\u0e42 she said.'],
    ['entities left standing', '&ldquo;We lost the boat&#8217;s mast,&rdquo; she said.'],
    ['straight ones', '&quot;We lost the boat&#39;s mast,&quot; she said.'],
  ])('%s: the quote is found, its words are cut from the text as it came', (_, text) => {
    const { spans } = layoutOf(text);
    expect(spans).toHaveLength(1);
    expect(text.slice(spans[0]!.start, spans[0]!.end)).toMatch(/^We lost the boat.*s mast,$/);
  });

  it('are single ones, too', () => {
    expect(quoted('â€˜We lost the boat,â€™ she said.')).toEqual(['We lost the boat,']);
  });

  it('Thai, French and ampersands stay as they are', () => {
    for (const text of ['เขาบอกว่า โรงเรียนปิด', 'Le château d’âge mûr', 'Marks & Spencer, AT&T; R&D &amp; more'])
      expect(readableMarks(text)).toBe(text);
  });

  it('every offset is kept, whatever the text', () => {
    const piece = fc.constantFrom(
      'â€œ',
      'â€™',
      'â€',
      '\ufffd',
      '\u0e42',
      '\u0093',
      '&quot;',
      '&#39;',
      '&#9;',
      '&nbsp;',
      '&#x201C;',
      '?',
      'don?t',
      ' ?a',
      ' ,,a',
      '<<a>>',
      ' ‘’a',
      'a',
      ' ',
      'é',
      '\n',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const readable = readableMarks(text);
        expect(readable).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++)
          if (/[aé\n ]/.test(text.charAt(at))) expect(readable.charAt(at)).toBe(text.charAt(at));
      }),
    );
  });
});

describe('question marks in place of every typographic mark', () => {
  it('are marks and apostrophes by where they stand, and questions where one is asked', () => {
    const text = `?It?s been a long day,? said Holm. ?Why us?? He called the storm ?a monster?. Was it?

?We won?t give up.

?We owe it to the crew.? Who knows?`;
    expect(quoted(text)).toEqual([
      'It?s been a long day,',
      'Why us?',
      'a monster',
      'We won?t give up.…',
      'We owe it to the crew.',
    ]);
  });

  it('are left alone on a page without contractions that lost theirs, and in addresses', () => {
    for (const text of ['Who? ?Nobody,? he said.', 'What?s new? See /a.php?s=1 and b?', 'Really? Yes. No?'])
      expect(readableMarks(text)).toBe(text);
  });
});

describe('signs that a keyboard or a program put in place of marks', () => {
  it.each([
    [",,We rowed,'' she said.", 'We rowed,'],
    ['She said: <<We rowed>>.', 'We rowed'],
    ['‘’We rowed,” she said.', 'We rowed,'],
    ['&#x201C;We rowed,&#x201d; she said.', 'We rowed,'],
    ['She said:&nbsp;&quot;We rowed,&quot;&nbsp;twice.', 'We rowed,'],
    ["She said \u2060'we rowed'\u2060 twice.", 'we rowed'],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual([words]);
  });
});
