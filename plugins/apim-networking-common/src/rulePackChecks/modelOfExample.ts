import { modelsOfResources } from '../classify/classify';
import { assertGatewayDesign, type GatewayDesignInput } from '../design';
import type { NetworkingModel } from '../model';
import { modelOfDesign } from '../model/fromDesign';
import type { ExampleInput } from '../rules/examples/example';

/**
 * The model of an example of a rule.
 *
 * @throws InputError for a design that is invalid
 */
export function modelOfExample(example: ExampleInput): NetworkingModel {
  if (example.kind === 'arm') {
    return modelsOfResources(example.resources, example.evidence)[0];
  }
  const { present, exists } = example;
  const known = exists ? 'yes' : 'no';
  const model = modelOf(
    example.design,
    exists === undefined ? 'unknown' : known,
  );
  if (present) {
    model.exists = 'yes';
    model.present = modelOf(present, 'yes');
  }
  return model;
}

function modelOf(
  input: GatewayDesignInput,
  exists: NetworkingModel['exists'],
): NetworkingModel {
  return modelOfDesign(assertGatewayDesign(input), exists);
}
