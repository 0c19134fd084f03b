import type { EdgeModel } from '../../model';
import { internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { afd001 } from './AFD-001';
import { examples } from './AFD-001.examples';

const frontDoor: EdgeModel = {
  type: 'front-door',
  waf: 'yes',
  public: 'yes',
  privateLink: 'approved',
  privateLinkToService: true,
  bypassPossible: 'no',
  field: 'Microsoft.Cdn/profiles/originGroups/origins',
};

testRule(afd001, examples, [
  {
    bad: model(internal(), m => {
      m.edge = frontDoor;
    }),
    good: model(internal(), m => {
      m.edge = { ...frontDoor, privateLinkToService: false };
    }),
    at: frontDoor.field,
  },
]);
