import type { GatewayItem } from 'backstage-plugin-apim-networking-common';
import { exportGateways, type ExportFormat } from './exportGateways';

function item(title: string, change: Partial<GatewayItem> = {}): GatewayItem {
  return {
    entityRef: 'resource:default/a',
    title,
    parsed: true,
    pattern: 'public',
    exposure: 'public',
    headline: 'Public',
    severity: 'none',
    findings: { error: 0, warning: 2, info: 0, waived: 1 },
    changedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}

async function write(format: ExportFormat, pages: GatewayItem[][]) {
  async function* read() {
    yield* pages;
  }
  let text = '';
  for await (const chunk of exportGateways(format, read()).chunks)
    text += chunk;
  return text;
}

describe('exportGateways', () => {
  it('writes JSON that is whole, over pages that may be empty', async () => {
    for (const pages of [
      [],
      [[]],
      [[item('a')]],
      [[item('a')], [], [item('b'), item('c')]],
    ]) {
      expect(JSON.parse(await write('json', pages))).toEqual(pages.flat());
    }
  });

  it('writes one header of CSV, and quotes what needs it', async () => {
    const text = await write('csv', [
      [item('one, "two"\nthree', { owner: 'group:default/a' })],
      [item('b')],
    ]);
    expect(text).toBe(
      [
        'entityRef,title,owner,system,environment,region,tier,pattern,exposure,headline,severity,errors,warnings,infos,waived,changedAt',
        'resource:default/a,"one, ""two""\nthree",group:default/a,,,,,public,public,Public,none,0,2,0,1,2026-01-01T00:00:00.000Z',
        'resource:default/a,b,,,,,,public,public,Public,none,0,2,0,1,2026-01-01T00:00:00.000Z',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'leaves no formula to a spreadsheet: %j',
    async title => {
      const text = await write('csv', [[item(title)]]);
      expect(text).toContain(`'${title}`);
      expect(text).not.toMatch(/(^|[,"\n])[=+\-@\t＝]/);
    },
  );

  it.each([
    'a;=1+1',
    'a; =1+1',
    'a\t@x',
    'a|+1',
    '"; =1',
    'a,-1',
    'a;＝1',
    'a;\u200b=1',
    'a;"=1+1"',
  ])('leaves none to one with another list separator: %j', async title => {
    const text = await write('csv', [[item(title)]]);
    for (const separator of [';', '\t', '|', ',', '"']) {
      for (const part of text.split(separator)) {
        expect(part).not.toMatch(/^[\s"\u200b]*[=+@＝]|^[\s"\u200b]*-\d/);
      }
    }
  });

  it('writes a Markdown table in which text is text', async () => {
    const text = await write('markdown', [
      [item('a | b\n# <img src=x> [x](javascript:y) `c` *d* & _e_')],
    ]);
    const lines = text.split('\n');
    expect(lines).toHaveLength(8);
    expect(lines.filter(line => line.startsWith('|'))).toHaveLength(3);
    expect(lines[2]).toMatch(/that whoever exported it has permission to see/);
    expect(text).toContain(
      'a \\| b \\# &lt;img src=x\\> \\[x\\]\\(javascript\\:y\\) \\`c\\` \\*d\\* &amp; \\_e\\_',
    );
  });
});
