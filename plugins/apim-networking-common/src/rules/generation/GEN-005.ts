import {
  frontDoorName,
  privateEndpointName,
  workspaceGatewayName,
} from '../../design/defaultNames';
import { placeNamed } from '../../model/place';
import { patterns } from '../../patterns';
import { defineRule } from '../defineRule';
import {
  networkOfEndpoint,
  networksOfDesign,
  subnetsOfDesign,
} from './designParts';

/** The longest name of a network resource. Source: `naming`. */
const MAX_NAME_LENGTH = 80;

const FRONT_DOOR_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const WORKSPACE_GATEWAY_NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,43}[a-zA-Z0-9])?$/;

export const gen005 = defineRule({
  id: 'GEN-005',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'A resource name is not valid',
  rationale:
    'Names of resources are derived from those of the design, with a prefix and sometimes the region. Azure reports a name that is too long only during the deployment.',
  appliesTo: { evidence: ['declared'] },
  sources: ['naming'],
  remedy: 'Choose another name.',
  messages: {
    derived: {
      actual: '{{name}} ({{length}} characters)',
      expected: 'at most {{limit}} characters',
      message:
        '{{field}} must have at most {{limit}} characters, got {{length}}: {{derived}} is derived from it.',
    },
    length: {
      actual: '{{name}} ({{length}} characters)',
      expected: '2 to 64 characters',
      message:
        '{{what}} must have a name of 2 to 64 characters, got {{length}}.',
    },
    characters: {
      actual: '{{name}}',
      expected: '{{expected}}',
      message: '{{what}} must have a name of {{expected}}.',
    },
  },
  check({ design }, report) {
    if (!design) return;
    const derived = (name: string, full: string, field: string) => {
      if (full.length <= MAX_NAME_LENGTH) return;
      report('derived', placeNamed(field), {
        field,
        name,
        length: name.length,
        derived: full,
        limit: MAX_NAME_LENGTH - (full.length - name.length),
      });
    };
    const bounded = (name: string, field: string, what: string) => {
      if (name.length < 2 || name.length > 64) {
        report('length', placeNamed(field), {
          name,
          length: name.length,
          what,
        });
      }
    };
    for (const { network, field } of networksOfDesign(design)) {
      bounded(network.name, `${field}.name`, 'A virtual network');
    }
    design.privateEndpoints?.forEach(({ name, virtualNetwork }, index) => {
      bounded(
        name ?? privateEndpointName(design, index),
        `privateEndpoints[${index}].name`,
        'A private endpoint',
      );
      const network = networkOfEndpoint(virtualNetwork, design.virtualNetwork);
      if (network && network !== design.virtualNetwork) {
        bounded(
          network.name,
          `privateEndpoints[${index}].virtualNetwork.name`,
          'A virtual network',
        );
      }
    });
    for (const { subnet, network, field, region, ofGateway } of subnetsOfDesign(
      design,
    )) {
      if (network.mode !== 'new') continue;
      const { name } = subnet;
      const place = `${field}.name`;
      derived(name, region ? `nsg-${name}-${region}` : `nsg-${name}`, place);
      if (!ofGateway) continue;
      const at = region ?? design.region;
      if (design.natGateway) derived(name, `pip-ng-${name}-${at}`, place);
      if (design.forcedTunnel) derived(name, `rt-${name}-${at}`, place);
    }
    const edgeName = design.applicationGateway?.name;
    if (edgeName) {
      derived(edgeName, `pip-${edgeName}`, 'applicationGateway.name');
    }
    if (design.frontDoor) {
      const name = design.frontDoor.name ?? frontDoorName(design);
      if (!FRONT_DOOR_NAME.test(name)) {
        report('characters', placeNamed('frontDoor.name'), {
          name,
          what: 'A Front Door profile',
          expected:
            'letters, digits and hyphens, starting and ending with a letter or digit',
        });
      }
    }
    if (patterns[design.pattern].workspaceGateway) {
      const name = workspaceGatewayName(design);
      if (!WORKSPACE_GATEWAY_NAME.test(name)) {
        report('characters', placeNamed('workspaceGateway.name'), {
          name,
          what: 'A workspace gateway',
          expected:
            '1 to 45 letters, digits and hyphens, starting with a letter and ending with a letter or digit',
        });
      }
    }
  },
});
