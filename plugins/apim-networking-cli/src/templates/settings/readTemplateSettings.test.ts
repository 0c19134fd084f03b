import { parseTemplateSettings } from './readTemplateSettings';

const parse = (value: unknown) =>
  parseTemplateSettings(value, '--config settings.yaml');

describe('the settings of templates', () => {
  it('are GitHub and a new repository that the user names, where nothing is said', () => {
    expect(parse({})).toMatchObject({
      publish: {
        host: 'github',
        mode: 'repository',
        defaultBranch: 'main',
        register: true,
      },
      tags: [],
    });
  });

  it.each<[object, string]>([
    [
      { owner: 'group default' },
      'owner must be an entity reference, such as group:default/platform, got "group default".',
    ],
    [
      { publish: { host: 'gitea' } },
      'publish.host must be an object whose host is one of github, gitlab, azure, bitbucketCloud, custom, got "gitea".',
    ],
    [
      { publish: { host: 'github', mode: 'branch' } },
      'publish.mode must be one of repository, pull-request, choice, got "branch".',
    ],
    [
      { publish: { host: 'github', owner: 'a', repositry: 'b' } },
      'publish.repositry must be omitted, as there is no such setting.',
    ],
    [
      { publish: { host: 'github', owner: '${{ secrets.x }}' } },
      'publish.owner must be the name of an organization, group or workspace, such as acme, got "${{ secrets.x }}".',
    ],
    [
      { publish: { host: 'azure', owner: 'acme' } },
      'publish.project must be the name of a project where publish.owner is given and publish.host is azure, got nothing.',
    ],
    [
      { publish: { host: 'github', owner: 'acme', project: 'x' } },
      'publish.project must be omitted where publish.host is github, which has no projects above its repositories.',
    ],
    [
      { publish: { host: 'github', repository: 'gateways', mode: 'choice' } },
      'publish.owner must be given with publish.repository, got nothing.',
    ],
    [
      { publish: { host: 'github', owner: 'a', repository: 'gateways' } },
      'publish.repository must be omitted where publish.mode is repository: each gateway has a repository of its own name.',
    ],
    [
      { publish: { host: 'github', folder: '../x' } },
      'publish.folder must be a folder of the repository, such as gateways, or . for its root, got "../x".',
    ],
    [
      { publish: { host: 'bitbucketCloud', visibility: 'internal' } },
      'publish.visibility must be private or public where publish.host is bitbucketCloud, got "internal".',
    ],
    [
      { templates: ['create-everything'] },
      'templates[0] must be one of create-api-gateway',
    ],
    [{ tags: ['Not a tag'] }, 'tags[0] must be a tag of lower-case letters'],
    [
      {
        steps: { beforePublish: [{ id: 'publish', name: 'x', action: 'a:b' }] },
      },
      'The id of a step must be one that no other step has, got "publish" again.',
    ],
    [
      { steps: { afterPublish: [{ name: 'x', action: 'a:b' }] } },
      'steps.afterPublish[0].id must be letters and digits, and begin with a letter, got nothing.',
    ],
    [
      { bicep: { publisherEmail: 'nobody' } },
      'bicep.publisherEmail must be an email address, got "nobody".',
    ],
  ])('name the field, what it must be and what it is: %j', (value, message) => {
    expect(() => parse(value)).toThrow(`--config settings.yaml: ${message}`);
  });

  it('names every wrong field at once', () => {
    expect(() => parse({ owner: '', tags: 1 })).toThrow(
      /owner must be .* tags must be a list of tags, got 1\./,
    );
    expect(() => parse([])).toThrow(/the file must be an object of settings/);
  });
});
