import { type Case, integration, internal, model } from '../models';

export const hostNameCases: Record<string, Case[]> = {
  'HOST-001': [
    {
      bad: model(
        integration({
          customDomains: [{ hostName: 'm.example.com', type: 'Management' }],
        }),
      ),
      good: model(
        internal({
          customDomains: [{ hostName: 'm.example.com', type: 'Management' }],
        }),
      ),
      field: 'customDomains[0].type',
      severity: 'warning',
    },
  ],
};
