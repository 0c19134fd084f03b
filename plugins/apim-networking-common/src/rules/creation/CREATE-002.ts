import type { NetworkingModel } from '../../model';
import { isWorkspaceGateway } from '../../model/attachment';
import { placeOfGateway } from '../../model/place';
import { changesInstance, isOfWorkspaces } from '../conditions';
import { defineRule } from '../defineRule';

function describeNetwork({
  attachment,
  locations: [{ subnet }],
}: NetworkingModel): string {
  return `${attachment} ${[subnet?.virtualNetwork?.name, subnet?.name]
    .filter(Boolean)
    .join('/')}`;
}

export const create002 = defineRule({
  id: 'CREATE-002',
  family: 'creation',
  severity: 'error',
  title: 'The network of a workspace gateway is chosen at creation',
  rationale:
    'The virtual network type and the subnet of a workspace gateway cannot be changed once it exists.',
  appliesTo: { when: [isOfWorkspaces, changesInstance] },
  sources: ['ws', 'wsres'],
  remedy:
    'Create a new workspace gateway with the wanted network and move the workspaces to it.',
  messages: {
    changed: {
      actual: '{{now}} now, {{wanted}} wanted',
      expected: 'the network that it was created with',
    },
  },
  check(model, report) {
    const present = model.present!;
    if (!isWorkspaceGateway(present)) return;
    const now = describeNetwork(present);
    const wanted = describeNetwork(model);
    if (now.toLowerCase() !== wanted.toLowerCase()) {
      report('changed', placeOfGateway(model, 'attachment'), { now, wanted });
    }
  },
});
