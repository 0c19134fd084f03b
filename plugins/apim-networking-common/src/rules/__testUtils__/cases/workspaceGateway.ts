import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, internal, model, external, workspace } from '../models';

export const workspaceGatewayCases: Record<string, Case[]> = {
  'CREATE-002': [
    {
      bad: model(workspace('workspace-injection'), m => {
        m.present = model(workspace('workspace-integration'));
      }),
      good: model(workspace('workspace-injection'), m => {
        m.present = model(workspace('workspace-injection'));
      }),
      field: 'pattern',
      severity: 'error',
    },
    {
      bad: model(workspace('workspace-injection'), m => {
        m.present = model(
          workspace('workspace-injection', {
            gatewaySubnet: { name: 'snet-other', prefix: '10.20.9.0/24' },
          }),
        );
      }),
      good: model(internal(), m => {
        m.present = model(external());
      }),
      field: 'pattern',
      severity: 'error',
    },
  ],
  'WS-001': [
    {
      bad: model(workspace('workspace-injection')),
      good: model(workspace('workspace-integration')),
      field: 'pattern',
      severity: 'info',
    },
  ],
  'WS-002': [
    {
      bad: model(exampleDesign('workspace-integration', 'Standard')),
      good: model(exampleDesign('workspace-integration', 'BasicV2')),
      field: 'tier',
      severity: 'error',
    },
  ],
  'WS-003': [
    {
      bad: model(
        workspace('workspace-integration', {
          gatewaySubnet: { name: 'snet-ws', prefix: '10.20.0.0/22' },
        }),
      ),
      good: model(workspace('workspace-integration')),
      field: 'gatewaySubnet.prefix',
      severity: 'warning',
    },
  ],
};
