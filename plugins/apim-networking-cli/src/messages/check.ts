/** Texts of `check`. */
export const checkMessages = {
  help: {
    description:
      'evaluate every API Management service that files deploy by the rules and the policy',
    files:
      '.bicepparam, .bicep, a compiled template, a snapshot, or JSON as posture reads it',
    environment: 'environment whose part of the policy applies',
    parameters: 'JSON parameters for a .bicep file or a compiled template',
    staticAnalysis:
      'also report what PSRule, Checkov and Azure Policy find in the resources',
  },
  errors: {
    environmentWithoutPolicy: (environment: string) =>
      `--environment must be omitted without --policy, got ${environment}.`,
    parametersOfSeveral: (files: string[]) =>
      `--parameters must be used with one .bicep file or one compiled template, got ${files.join(
        ', ',
      )}.`,
    parameters: (file: string, actual: string) =>
      `--parameters ${file}: parameters must be an object such as {"name": {"value": "x"}}, got ${actual}.`,
    unknownParameter: (file: string, name: string, declared: string[]) =>
      `--parameters ${file} must have only parameters of the template, got ${JSON.stringify(
        name,
      )}. They are ${declared.join(', ')}.`,
    valueOfParameter: (file: string, name: string, actual: string) =>
      `--parameters ${file}: ${name} must be an object such as {"value": "x"}, got ${actual}.`,
    noPolicy: (option: string) =>
      `${option} must have the settings of a policy in apimNetworking.policy, got none.`,
    environment: (names: string[], file: string, actual: string | undefined) =>
      `--environment must be one of ${names.join(
        ', ',
      )}, the environments of ${file}, got ${
        actual ? JSON.stringify(actual) : 'nothing'
      }.`,
    noGateway: (name: string, resources: number) =>
      `${name} must have a resource of type Microsoft.ApiManagement/service or Microsoft.ApiManagement/gateways, got ${resources} resources of other types.`,
  },
  doubts: {
    undecided: (
      gateway: string,
      values: Array<{ field: string; value: string }>,
    ) =>
      `${gateway}: ${values
        .map(({ field, value }) => `${field} is ${value}`)
        .join(
          ' and ',
        )}. That is not known before the deployment, so the pattern is unknown and most rules do not apply.`,
    policy: (gateway: string, ruleId: string, unseen: string[]) =>
      `${gateway}: whether the policy allows it is unknown by ${ruleId}, which depends on ${unseen.join(
        ', ',
      )}.`,
    duplicate: (id: string) =>
      `${id} is in the file more than once; what refers to it is evaluated with the first one.`,
    withoutValue: (parameters: string[]) =>
      `No value is known for ${
        parameters.length === 1 ? 'the parameter' : 'the parameters'
      } ${parameters.join(', ')}: what depends on ${
        parameters.length === 1 ? 'it' : 'them'
      } is unknown. A parameters file (.bicepparam) gives values.`,
    unresolved: (resource: string, reason: string) =>
      `${resource}: ${reason}.`.replace(/\.\.$/, '.'),
    notDeployed:
      'An API Management gateway is declared here that these values do not deploy, or that could not be expanded; it is not evaluated.',
    condition: (resource: string, condition: string) =>
      `${resource} is deployed only when ${condition} is true, which is not known before the deployment; it is evaluated as if it were.`,
    regions: (gateway: string, expression: string) =>
      `${gateway}: its further regions, ${expression}, are not known before the deployment; they are not evaluated.`,
  },
  report: {
    title: (counts: string) => `API Management networking: ${counts}`,
    checked: (gateways: number, counts: string) =>
      `${gateways} API Management ${
        gateways === 1 ? 'gateway' : 'gateways'
      } checked: ${counts}`,
    gateways: ['Gateway', 'Tier', 'Pattern', 'Exposure', 'Findings'],
    staticAnalysis: 'Static analysis',
    analysed: ['Check', 'Finding', 'Fix', 'Where'],
    doubts: 'What cannot be determined before the deployment',
    unknown: 'unknown',
    withoutName: 'a resource without a name',
  },
} as const;
