import { parse } from 'yaml';
import { HOSTS } from './settings/TemplateSettings';
import { parseTemplateSettings } from './settings/readTemplateSettings';
import { TEMPLATE_NAMES } from './templateNames';
import { generateTemplates } from './templateSet';

interface Template {
  metadata: {
    name: string;
    title: string;
    annotations?: object;
    tags: string[];
  };
  spec: {
    owner?: string;
    parameters: Array<{ title: string; properties: Record<string, any> }>;
    steps: Array<{ id: string; action: string; if?: string; input?: any }>;
    output: { links: Array<{ title: string }> };
  };
}

function templates(settings: object): Map<string, Template> {
  return new Map(
    generateTemplates(parseTemplateSettings(settings, 'settings')).map(
      ({ path, content }) => [
        path.replace('/template.yaml', ''),
        parse(content),
      ],
    ),
  );
}

const projects = {
  azure: { project: 'apim' },
  bitbucketCloud: { project: 'APIM' },
};
const fixed = (host: string) => ({
  host,
  owner: 'acme',
  ...(projects as Record<string, object>)[host],
});
const variants = HOSTS.flatMap(host => [
  { host },
  { host, mode: 'pull-request' },
  { host, mode: 'choice' },
  fixed(host),
  { ...fixed(host), mode: 'pull-request', repository: 'gateways' },
  { ...fixed(host), mode: 'choice', repository: 'gateways', folder: '.' },
]);

describe('the generated templates', () => {
  it.each(variants)('are whole with %j', publish => {
    const all = templates({ publish });
    expect([...all.keys()]).toEqual(['all.yaml', ...TEMPLATE_NAMES]);
    for (const name of TEMPLATE_NAMES) {
      const { spec, metadata } = all.get(name)!;
      expect(metadata.name).toBe(name);
      const ids = spec.steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const text = JSON.stringify(spec);
      // Every step that is read comes before, and every parameter that is used is in the form.
      for (const [index, step] of spec.steps.entries()) {
        for (const [, id] of JSON.stringify(step).matchAll(/steps\.(\w+)\./g)) {
          expect(ids.slice(0, index)).toContain(id);
        }
      }
      for (const [, id] of JSON.stringify(spec.output).matchAll(
        /steps\.(\w+)/g,
      )) {
        expect(ids).toContain(id);
      }
      for (const [, field] of text.matchAll(/parameters\.(\w+)/g)) {
        expect(JSON.stringify(spec.parameters)).toContain(`"${field}":{`);
      }
      expect(text).not.toMatch(/demo:|undefined|<<|null/);
      expect(ids.at(-1) === 'confirm').toBe(name !== 'expose-api');
    }
  });

  it.each<[object, string[]]>([
    [{ host: 'github' }, ['publish:github', 'catalog:register']],
    [{ host: 'gitlab' }, ['publish:gitlab', 'catalog:register']],
    [{ host: 'azure' }, ['publish:azure', 'catalog:register']],
    [{ host: 'bitbucketCloud', register: false }, ['publish:bitbucketCloud']],
    [
      { host: 'github', mode: 'pull-request' },
      ['publish:github:pull-request', 'catalog:register'],
    ],
    [
      { host: 'gitlab', mode: 'choice' },
      [
        'publish:gitlab',
        'catalog:register',
        'publish:gitlab:merge-request',
        'catalog:register',
      ],
    ],
    [
      { host: 'bitbucketCloud', mode: 'pull-request' },
      ['publish:bitbucketCloud:pull-request', 'catalog:register'],
    ],
    [
      { host: 'azure', mode: 'pull-request', register: false },
      ['azure:repository:clone', 'azure:repository:push', 'azure:pr:create'],
    ],
  ])('publish with the stock actions of %j', (publish, actions) => {
    const { spec } = templates({ publish }).get('create-public-gateway')!;
    expect(
      spec.steps
        .map(({ action }) => action)
        .filter(action => !action.startsWith('apim:')),
    ).toEqual(actions);
  });

  it('ask for a repository only where the settings leave it open', () => {
    const pages = (publish: object) =>
      templates({ publish })
        .get('create-public-gateway')!
        .spec.parameters.map(({ title }) => title);
    expect(pages({ host: 'github' })).toContain('Repository');
    expect(pages(fixed('github'))).not.toContain('Repository');
    const [repository] = templates({
      publish: {
        host: 'azure',
        allowedOwners: ['acme'],
        allowedProjects: ['p'],
      },
    })
      .get('create-public-gateway')!
      .spec.parameters.filter(({ title }) => title === 'Repository');
    expect(repository.properties.repoUrl['ui:options']).toEqual({
      allowedHosts: ['dev.azure.com'],
      allowedOrganizations: ['acme'],
      allowedProjects: ['p'],
    });
  });

  it('have one place for names, owners, texts, limits, values and steps', () => {
    const all = templates({
      owner: 'group:default/platform',
      namePrefix: 'acme-',
      tags: ['acme'],
      templates: [
        'create-isolated-gateway',
        'create-public-gateway',
        'lock-down-gateway',
      ],
      texts: { 'create-isolated-gateway': { title: 'Private gateway' } },
      design: {
        patterns: ['isolated'],
        environment: 'production',
        tiers: ['StandardV2'],
      },
      bicep: {
        publisherName: 'Acme',
        publisherEmail: 'apis@acme.test',
        lock: true,
        tags: { costCentre: '7' },
      },
      publish: { ...fixed('github'), repositoryInput: { topics: ['apim'] } },
      steps: {
        first: [{ id: 'hello', name: 'Hello', action: 'debug:log' }],
        beforePublish: [
          { id: 'check', name: 'Check', action: 'apim:bicep:validate' },
        ],
        afterPublish: [
          { id: 'tell', name: 'Tell', action: 'notification:send' },
        ],
      },
    });
    expect([...all.keys()]).toEqual([
      'all.yaml',
      'acme-create-isolated-gateway',
      'acme-lock-down-gateway',
    ]);
    const { metadata, spec } = all.get('acme-create-isolated-gateway')!;
    expect(metadata).toMatchObject({
      name: 'acme-create-isolated-gateway',
      title: 'Private gateway',
      annotations: { 'apim-networking/pattern': 'isolated' },
      tags: expect.arrayContaining(['azure', 'acme']),
    });
    expect(spec.owner).toBe('group:default/platform');
    expect(spec.steps.map(({ id }) => id)).toEqual([
      'hello',
      'generate',
      'describe',
      'check',
      'publish',
      'register',
      'tell',
      'confirm',
    ]);
    expect(spec.steps[1].input).toMatchObject({
      publisherName: 'Acme',
      lock: true,
      tags: { costCentre: '7' },
    });
    expect(spec.steps[4].input.topics).toEqual(['apim']);
    expect(spec.parameters[1].properties.design['ui:options']).toEqual({
      pattern: 'isolated',
      tiers: ['StandardV2'],
      environment: 'production',
    });
    expect(
      Object.keys(
        all.get('acme-lock-down-gateway')!.spec.parameters[1].properties,
      ),
    ).toEqual(['logAnalyticsWorkspaceId']);
  });

  it('take steps of any other host, with the expressions of what is published', () => {
    const { spec } = templates({
      publish: {
        host: 'custom',
        create: {
          steps: [
            {
              id: 'gitea',
              name: 'Publish',
              action: 'publish:gitea',
              if: '${{ parameters.title }}',
              input: { repoUrl: 'git.acme.test?owner=a&repo=${{ <<name>> }}' },
            },
          ],
        },
        change: { steps: [{ id: 'request', name: 'x', action: 'a:b' }] },
      },
    }).get('expose-api')!;
    expect(spec.steps.find(({ id }) => id === 'gitea')).toEqual({
      id: 'gitea',
      name: 'Publish',
      if: '${{ (parameters.kind != "catalog") and (parameters.title) }}',
      action: 'publish:gitea',
      input: { repoUrl: 'git.acme.test?owner=a&repo=${{ parameters.name }}' },
    });
  });
});
