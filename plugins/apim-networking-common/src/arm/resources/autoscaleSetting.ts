import { list, number, section, text } from '../readers';
import { named, resourceType } from '../resourceType';

export const AUTOSCALE_SETTING = resourceType(
  'Microsoft.Insights/autoscaleSettings',
  named({
    properties: section({
      targetResourceUri: text,
      profiles: list(
        section({
          rules: list(
            section({
              scaleAction: section({
                direction: text,
                type: text,
                value: number,
              }),
            }),
          ),
        }),
      ),
    }),
  }),
);
