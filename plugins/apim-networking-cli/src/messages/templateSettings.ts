/** Texts about the settings of `templates`. */
export const templateSettingsMessages = {
  defaults: 'the settings',
  file: 'the file',
  nothing: 'nothing',
  /** What a setting must be. */
  expected: {
    settings: 'an object of settings',
    text: 'a text',
    textOf: (max: number) => `a text of 1 to ${max} characters`,
    flag: 'true or false',
    oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
    list: 'a list',
    names: 'a list of names',
    object: 'an object',
    inputs: 'an object of inputs',
    texts: 'an object of texts',
    entityRef: 'an entity reference, such as group:default/platform',
    namePrefix: '1 to 30 lower-case letters, digits and hyphens',
    tag: 'a tag of lower-case letters, digits and hyphens',
    tags: 'a list of tags',
    templates: 'a list of names of templates',
    someTemplates: 'a list with at least one name',
    textsOfTemplates: 'an object of names of templates',
    textsOfTemplate: 'an object with title and description',
    environment: 'the name of an environment, such as production',
    region: 'an Azure region such as westeurope',
    email: 'an email address',
    workspace: 'the ARM id of a Log Analytics workspace',
    publish: (hosts: readonly string[]) =>
      `an object whose host is one of ${hosts.join(', ')}`,
    hosted: 'an object with host',
    hostname: 'the host name of an integration, such as github.com',
    group: 'the name of an organization, group or workspace, such as acme',
    project: 'the name of a project',
    repository: 'the name of a repository',
    branch: 'the name of a branch, such as main',
    folder: 'a folder of the repository, such as gateways, or . for its root',
    stepsOfTemplates: 'an object with first, beforePublish and afterPublish',
    withSteps: 'an object with steps',
    steps: 'a list of steps',
    step: 'a step with id, name and action',
    stepId: 'letters and digits, and begin with a letter',
    links: 'a list of links',
    link: 'a link with a title, and url or entityRef',
  },
  problems: {
    expected: (field: string, expected: string, actual: string) =>
      `${field} must be ${expected}, got ${actual}.`,
    unknownSetting: (field: string) =>
      `${field} must be omitted, as there is no such setting.`,
    projectMissing: (host: string) =>
      `publish.project must be the name of a project where publish.owner is given and publish.host is ${host}, got nothing.`,
    noProjects: (field: string, host: string) =>
      `publish.${field} must be omitted where publish.host is ${host}, which has no projects above its repositories.`,
    ownerOfProject:
      'publish.owner must be given with publish.project, got nothing.',
    ownerOfRepository:
      'publish.owner must be given with publish.repository, got nothing.',
    allowedOwners:
      'publish.allowedOwners must be omitted where publish.owner is given: the user does not choose.',
    allowedProjects:
      'publish.allowedProjects must be omitted where publish.owner is given: the user does not choose.',
    repository:
      'publish.repository must be omitted where publish.mode is repository: each gateway has a repository of its own name.',
    groupInOwner: (host: string, owner: string) =>
      `publish.owner must be a name without / where publish.host is ${host}, got ${JSON.stringify(
        owner,
      )}.`,
    visibilityOnAzure:
      'publish.visibility must be omitted where publish.host is azure: a repository is as visible as its project.',
    internalOnBitbucket:
      'publish.visibility must be private or public where publish.host is bitbucketCloud, got "internal".',
    stepIdAgain: (id: string) =>
      `The id of a step must be one that no other step has, got ${JSON.stringify(
        id,
      )} again.`,
  },
} as const;
