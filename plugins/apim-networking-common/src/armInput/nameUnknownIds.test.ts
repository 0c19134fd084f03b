import { nameUnknownIds } from './nameUnknownIds';

describe('nameUnknownIds', () => {
  it.each([
    [
      "[resourceId('s', 'g', 'Microsoft.Network/virtualNetworks/subnets', parameters('v'), 'apim')]",
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/{parameters('v')}/subnets/apim",
    ],
    [
      "[resourceId('Microsoft.Network/virtualNetworks', format('{0}, {1}', 'a/b', parameters('v')))]",
      "/providers/Microsoft.Network/virtualNetworks/{format('{0}, {1}', 'a|b', parameters('v'))}",
    ],
    [
      "[resourceId('s', 'it''s', 'A.B/c', 'it''s')]",
      "/subscriptions/s/resourceGroups/it's/providers/A.B/c/it's",
    ],
  ])('%s', (expression, id) => {
    expect(nameUnknownIds({ id: [expression] })).toEqual({ id: [id] });
  });

  it.each([
    "[reference('x').id]",
    "[resourceId('A.B/c')]",
    "[resourceId('A.B/c', 'x')].y",
    "[resourceId('A.B/c', 'x'), '/y')]",
    '/subscriptions/s',
    'text',
    7,
    null,
  ])('leaves %j', value => {
    expect(nameUnknownIds(value)).toEqual(value);
  });
});
