import { deploymentThatFails, loopThatFails } from './failingPlace';

const template = {
  resources: [
    { type: 'A/b', properties: { copy: [{ name: 'x', count: '[p]' }] } },
    {
      type: 'Microsoft.Resources/deployments',
      properties: {
        template: {
          resources: { c: { copy: { name: 'c', count: '[q]' }, type: 'A/c' } },
        },
      },
    },
  ],
};
const text = JSON.stringify(template, undefined, 1);

function placeOf(part: string): [number, number] {
  const lines = text.split('\n');
  const line = lines.findIndex(row => row.includes(part));
  return [line + 1, lines[line].length];
}

const loop = ([line, column]: [number, number]) =>
  `The template 'copy' definition at line '${line}' and column '${column}' has an invalid copy count of: '[q]'.`;

describe('what the compiler says of a template', () => {
  it('leads to the resource whose loop is not known', () => {
    expect(loopThatFails(['other', loop(placeOf('"[q]"'))], text)).toEqual([
      'resources',
      1,
      'properties',
      'template',
      'resources',
      'c',
    ]);
  });

  it('leads nowhere for a loop of properties, and for what is not there', () => {
    expect(loopThatFails([loop(placeOf('"[p]"'))], text)).toBeUndefined();
    expect(loopThatFails([loop([9_999, 1])], text)).toBeUndefined();
    expect(loopThatFails([loop([1, 1]), 'Boom'], text)).toBeUndefined();
  });

  it('leads to the deployment that could not be expanded', () => {
    const [line] = placeOf('Microsoft.Resources/deployments');
    expect(
      deploymentThatFails(
        `Warning: The nested deployment 'x' at line '${line}' and column '5' could not be expanded because of this.`,
        text,
      ),
    ).toEqual(['resources', 1]);
    expect(deploymentThatFails('Boom', text)).toBeUndefined();
  });
});
