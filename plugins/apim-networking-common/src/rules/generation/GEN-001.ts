import { privateEndpointName } from '../../design/defaultNames';
import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';
import { networksOfDesign } from './designParts';

export const gen001 = defineRule({
  id: 'GEN-001',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'Two resources have the same name',
  rationale:
    'Resources of one type and one name in a resource group are one resource: the second overwrites the first, or the deployment fails.',
  appliesTo: { evidence: ['declared'] },
  sources: ['naming'],
  remedy: 'Rename one of them.',
  messages: {
    duplicate: {
      actual: '{{name}}, also at {{first}}',
      expected: 'a unique name',
      message:
        '{{what}} must have a unique name, but {{name}} is also the name at {{first}}.',
    },
  },
  check({ design }, report) {
    if (!design) return;
    const checkNames = (what: string) => {
      const first = new Map<string, string>();
      return (name: string | undefined, field: string) => {
        if (name === undefined) return;
        const key = name.toLowerCase();
        const other = first.get(key);
        if (other === undefined) first.set(key, field);
        else {
          report('duplicate', placeNamed(field), { name, first: other, what });
        }
      };
    };
    const network = checkNames('Each new virtual network');
    for (const { network: part, field } of networksOfDesign(design)) {
      if (part.mode === 'new') network(part.name, `${field}.name`);
      const peering = checkNames('Each peered virtual network');
      part.peerings?.forEach(({ name }, index) =>
        peering(name, `${field}.peerings[${index}].name`),
      );
    }
    const endpoint = checkNames('Each private endpoint');
    design.privateEndpoints?.forEach(({ name }, index) =>
      endpoint(
        name ?? privateEndpointName(design, index),
        `privateEndpoints[${index}].name`,
      ),
    );
    const address = checkNames('Each public IP address');
    address(design.publicIp?.name, 'publicIp.name');
    design.additionalLocations?.forEach(({ publicIp }, index) =>
      address(publicIp?.name, `additionalLocations[${index}].publicIp.name`),
    );
    const listener = checkNames('Each listener of the Application Gateway');
    design.applicationGateway?.listeners?.forEach(({ hostName }, index) =>
      listener(hostName, `applicationGateway.listeners[${index}].hostName`),
    );
  },
});
