import { markdownText } from './markdown';
import { oneLine, plainTexts } from './plainText';
import { wrap } from './wrap';

describe('text of others', () => {
  it('cannot move the cursor, turn the writing or ring the bell', () => {
    expect(
      plainTexts({ a: ['\u001b[31mred\u001b[0m\u0007', 'x\u202ey', 7, null] }),
    ).toEqual({ a: ['red ', 'x y', 7, null] });
  });

  it('stands on one line', () => {
    expect(oneLine('a\n  b\r\nc\n')).toBe('a b c');
  });

  it('is no markup, no HTML and no mention in Markdown', () => {
    expect(markdownText('a|b <img src=x> [x](y) `c` @team &lt; *d*\ne')).toBe(
      'a\\|b \\<img src=x\\> \\[x\\](y) \\`c\\` @\u200bteam &amp;lt; \\*d\\* e',
    );
  });

  it('is broken at spaces only', () => {
    expect(wrap('aaa bbb ccccccccccc dd', 8, '  ')).toBe(
      'aaa\n  bbb\n  ccccccccccc\n  dd',
    );
  });
});
