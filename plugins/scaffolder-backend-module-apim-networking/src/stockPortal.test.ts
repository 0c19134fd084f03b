import { readDecisionFile } from 'backstage-plugin-apim-networking-bicep';
import { PATTERN_NAMES } from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import { openapi } from './__testUtils__/apis';
import {
  isolatedService,
  isolatedResources,
} from './__testUtils__/azureResources';
import { designOfPattern } from './__testUtils__/designs';
import { GitHosts } from './__testUtils__/gitHosts/GitHosts';
import {
  StockPortal,
  type SetOfTemplates,
  type TaskEnd,
} from './__testUtils__/gitHosts/StockPortal';

jest.setTimeout(90_000);

const OWNER = 'group:default/shop-team';
const owned = { title: 'Shop gateway', owner: OWNER };
const projects = {
  azure: { project: 'My Platform' },
  bitbucketCloud: { project: 'APIM' },
};

interface Host {
  host: 'github' | 'gitlab' | 'azure' | 'bitbucketCloud';
  /** Path of a repository among those of all hosts. */
  at: (repo: string) => string;
  repoUrl: (repo: string) => string;
}

const hosts: Host[] = [
  {
    host: 'github',
    at: repo => `github.com/acme/${repo}`,
    repoUrl: repo => `github.com?owner=acme&repo=${repo}`,
  },
  {
    host: 'gitlab',
    at: repo => `gitlab.com/acme/${repo}`,
    repoUrl: repo => `gitlab.com?owner=acme&repo=${repo}`,
  },
  {
    host: 'azure',
    at: repo => `dev.azure.com/acme/My Platform/${repo}`,
    repoUrl: repo =>
      `dev.azure.com?organization=acme&project=My%20Platform&repo=${repo}`,
  },
  {
    host: 'bitbucketCloud',
    at: repo => `bitbucket.org/acme/${repo}`,
    repoUrl: repo => `bitbucket.org?workspace=acme&project=APIM&repo=${repo}`,
  },
];

/** Names of templates are in lower case. */
const set = (host: string, kind: string) => `${host.toLowerCase()}-${kind}-`;
const publishOf = (host: Host['host']) => ({
  host,
  owner: 'acme',
  ...(projects as Record<string, object>)[host],
});

/** Three sets for each host: one repository for each, chosen by the user, and one for all. */
const sets: SetOfTemplates[] = hosts.flatMap(({ host }) => [
  {
    settings: { namePrefix: set(host, 'own'), publish: publishOf(host) },
    ...(host !== 'github' && {
      only: [
        'create-api-gateway',
        'change-gateway-networking',
        'expose-api',
        'register-existing-gateway',
      ],
    }),
  },
  {
    settings: {
      namePrefix: set(host, 'choice'),
      publish: { host, mode: 'choice' },
    },
    only: ['create-api-gateway'],
  },
  {
    settings: {
      namePrefix: set(host, 'shared'),
      publish: {
        ...publishOf(host),
        mode: 'pull-request',
        repository: 'gateways',
      },
    },
    only: ['create-integration-v2-gateway'],
  },
]);

describe('the templates in a stock portal', () => {
  let git: GitHosts;
  let portal: StockPortal;

  beforeAll(async () => {
    git = await GitHosts.start();
    portal = await StockPortal.start(sets);
    for (const { at } of hosts) {
      await git.repositories.seed(at('gateways'), { 'README.md': 'ours\n' });
    }
  });
  afterAll(async () => {
    await portal?.stop();
    await git?.stop();
  });
  afterEach(() => {
    git.rejects = undefined;
    const problems = git.problems.splice(0);
    if (problems.length > 0) {
      throw new Error(
        `A host was asked what it does not document, or without the token: ${problems.join(
          '; ',
        )}`,
      );
    }
  });

  function expectCompleted({ status, log, links }: TaskEnd): TaskEnd['links'] {
    expect({ status, failure: status === 'failed' ? log : '' }).toEqual({
      status: 'completed',
      failure: '',
    });
    for (const { url, entityRef } of links) {
      expect(url ?? entityRef).toMatch(
        /^(?:https:\/\/|\/|resource:|api:)[^{}\s]+$/,
      );
    }
    return links;
  }

  const readFile = async (at: string, ref: string, path: string) => {
    const text = await git.repositories.read(at, ref, path);
    if (text === undefined) {
      const files = await git.repositories.files(at, ref);
      throw new Error(`There is no ${path} among ${files.join(', ')}`);
    }
    return text;
  };

  /** Asks as a pipeline does, of what is in the repository. */
  async function verify(
    at: string,
    ref: string,
    folder: string,
    environment: string,
  ) {
    const file = `.apim-networking/${environment}.decision.json`;
    const { decisionId, gateway, digest } = readDecisionFile(
      await readFile(at, ref, `${folder}${file}`),
      environment,
    );
    const query = new URLSearchParams({ gateway, environment, digest });
    return portal.get(
      `/api/apim-networking/decisions/${decisionId}/verification?${query}`,
    );
  }

  async function mergeLast(host: Host['host']) {
    const request = git.hosts[host].pullRequests.at(-1)!;
    const { repository, branch, target } = request;
    const commit = (await git.repositories.commitOf(repository, branch))!;
    await git.repositories.updateBranch(repository, target, commit);
    return request;
  }

  it.each(PATTERN_NAMES)(
    'create-%s-gateway ends with a repository and an entity',
    async pattern => {
      const design = { ...designOfPattern[pattern], name: `apim-${pattern}` };
      const links = expectCompleted(
        await portal.run(`${set('github', 'own')}create-${pattern}-gateway`, {
          ...owned,
          design,
        }),
      );
      expect(links.map(({ title }) => title)).toEqual([
        'Open the gateway in the catalog',
        'Repository',
        'Decision',
      ]);
      const at = `github.com/acme/apim-${pattern}`;
      const files = await git.repositories.files(at, 'main');
      expect(files).toEqual(
        expect.arrayContaining([
          'README.md',
          'catalog-info.yaml',
          'main.bicep',
        ]),
      );
      expect(
        parse(await readFile(at, 'main', 'catalog-info.yaml')).spec.networking
          .pattern,
      ).toBe(pattern);
      expect(await verify(at, 'main', '', design.environment)).toMatchObject({
        verified: true,
      });
    },
  );

  it.each([
    ['lock-down-gateway', 'apim-private-endpoint', {}],
    [
      'add-gateway-region',
      'apim-injection-internal',
      {
        region: 'norwayeast',
        units: 1,
        networkName: 'vnet-shop-no',
        addressSpace: '10.41.0.0/22',
        subnetPrefix: '10.41.0.0/24',
      },
    ],
  ])(
    '%s ends with a pull request to the repository of %s',
    async (template, name, values) => {
      await portal.entity(`resource:default/${name}`);
      expectCompleted(
        await portal.run(`${set('github', 'own')}${template}`, {
          gateway: `resource:default/${name}`,
          ...values,
        }),
      );
      const { repository, branch } = git.hosts.github.pullRequests.at(-1)!;
      expect(repository).toBe(`github.com/acme/${name}`);
      expect(await readFile(repository, branch, 'TRANSITION.md')).toContain(
        '### 1. ',
      );
      const environment = 'staging';
      expect(await verify(repository, branch, '', environment)).toMatchObject({
        verified: true,
      });
    },
  );

  describe.each(hosts)('with $host', ({ host, at, repoUrl }) => {
    const base = designOfPattern['integration-v2'];
    const name = `apim-${host.toLowerCase()}-shop`;
    const design = { ...base, name };
    const gateway = `resource:default/${name}`;

    it('create-api-gateway ends with a repository of its own, and an entity in the catalog', async () => {
      const links = expectCompleted(
        await portal.run(`${set(host, 'own')}create-api-gateway`, {
          ...owned,
          design,
          apiName: `${name}-api`,
        }),
      );
      expect(links[0].entityRef).toBe(gateway);
      expect(links[1].url).toContain(name);
      expect(
        await verify(at(name), 'main', '', base.environment),
      ).toMatchObject({ verified: true });
      const entity = await portal.entity(gateway);
      expect(entity.spec).toMatchObject({
        owner: OWNER,
        networking: { pattern: 'integration-v2' },
      });
      await portal.entity(`api:default/${name}-api`);
    });

    it('create-api-gateway ends with a pull request to a repository that the user chose', async () => {
      const repository = `${name}-chosen`;
      await git.repositories.seed(at(repository), { 'ours.txt': 'ours\n' });
      const kind = { gitlab: 'none', github: 'github' }[host as string];
      const links = expectCompleted(
        await portal.run(`${set(host, 'choice')}create-api-gateway`, {
          ...owned,
          design: { ...design, name: repository },
          publishAs: 'pull-request',
          repoUrl: repoUrl(repository),
          pipeline: kind ?? 'azure-devops',
        }),
      );
      const request = git.hosts[host].pullRequests.at(-1)!;
      expect(request).toMatchObject({
        repository: at(repository),
        target: 'main',
        title: 'Add Shop gateway',
      });
      expect(links[0].url).toBe(request.url);
      const files = await git.repositories.files(
        at(repository),
        request.branch,
      );
      const folder = `gateways/${repository}`;
      expect(files).toEqual(
        expect.arrayContaining(['ours.txt', `${folder}/main.bicep`]),
      );
      // Nothing beside the folder of the gateway but its pipeline.
      const beside = files.filter(
        file => file !== 'ours.txt' && !file.startsWith(`${folder}/`),
      );
      expect(beside.some(file => file.includes(repository))).toBe(
        kind !== 'none',
      );
      expect(beside).toEqual(
        beside.filter(file => /^\.(?:github|azuredevops)\//.test(file)),
      );
      expect(await git.repositories.files(at(repository), 'main')).toEqual([
        'ours.txt',
      ]);
    });

    it('create-api-gateway ends with a new repository that the user chose', async () => {
      const repository = `${name}-picked`;
      expectCompleted(
        await portal.run(`${set(host, 'choice')}create-api-gateway`, {
          ...owned,
          design: { ...design, name: repository },
          publishAs: 'repository',
          repoUrl: repoUrl(repository),
        }),
      );
      expect(await git.repositories.files(at(repository), 'main')).toContain(
        'main.bicep',
      );
    });

    it('create-integration-v2-gateway adds to the repository of all by a pull request, and the catalog follows the merge', async () => {
      const added = `${name}-shared`;
      expectCompleted(
        await portal.run(
          `${set(host, 'shared')}create-integration-v2-gateway`,
          {
            ...owned,
            design: { ...design, name: added },
          },
        ),
      );
      const { repository } = await mergeLast(host);
      expect(repository).toBe(at('gateways'));
      expect(await git.repositories.files(repository, 'main')).toEqual(
        expect.arrayContaining([
          'README.md',
          `gateways/${added}/catalog-info.yaml`,
        ]),
      );
      expect(
        await verify(
          repository,
          'main',
          `gateways/${added}/`,
          base.environment,
        ),
      ).toMatchObject({ verified: true });
      expect(
        (await portal.entity(`resource:default/${added}`)).spec,
      ).toMatchObject({ owner: OWNER });
    });

    it.each([
      [
        'change-gateway-networking',
        { design: { ...designOfPattern.isolated, name } },
        '',
      ],
      ['change-gateway-networking', {}, '-shared'],
    ])(
      '%s ends with a pull request to the repository of the gateway, where its file is: %j %s',
      async (template, values, suffix) => {
        const changed = `${name}${suffix}`;
        const shared = suffix !== '';
        const folder = shared ? `gateways/${changed}/` : '';
        await portal.entity(`resource:default/${changed}`);
        const links = expectCompleted(
          await portal.run(`${set(host, 'own')}${template}`, {
            gateway: `resource:default/${changed}`,
            design: { ...design, name: changed, units: 2 },
            ...values,
          }),
        );
        const request = git.hosts[host].pullRequests.at(-1)!;
        expect(links[1].url).toBe(request.url);
        expect(request).toMatchObject({
          repository: at(shared ? 'gateways' : name),
          target: 'main',
          title: 'Change the networking of Shop gateway',
        });
        expect(
          await readFile(
            request.repository,
            request.branch,
            `${folder}TRANSITION.md`,
          ),
        ).toMatch(/^# Transition of apim-/);
        const text = await readFile(
          request.repository,
          request.branch,
          `${folder}catalog-info.yaml`,
        );
        // The first API, which the file describes too, stays.
        expect(text.includes('kind: API')).toBe(!shared);
        expect(
          await verify(
            request.repository,
            request.branch,
            folder,
            base.environment,
          ),
        ).toMatchObject({ verified: true });
      },
    );

    it('expose-api publishes a new API, and changes one of the catalog by a pull request', async () => {
      const api = `orders-${host.toLowerCase()}`;
      const reached = {
        gateway,
        path: 'orders/v1',
        backendUrl: 'https://orders.example.com',
      };
      expectCompleted(
        await portal.run(`${set(host, 'own')}expose-api`, {
          ...reached,
          kind: 'text',
          definition: openapi,
          name: api,
          owner: OWNER,
        }),
      );
      expect(await git.repositories.files(at(api), 'main')).toEqual(
        expect.arrayContaining(['api/main.bicep', 'catalog-info.yaml']),
      );
      await portal.entity(`api:default/${api}`);
      expectCompleted(
        await portal.run(`${set(host, 'own')}expose-api`, {
          ...reached,
          path: 'orders/v2',
          kind: 'catalog',
          api: `api:default/${api}`,
        }),
      );
      const request = git.hosts[host].pullRequests.at(-1)!;
      expect(request).toMatchObject({ repository: at(api), target: 'main' });
      expect(
        await readFile(at(api), request.branch, 'api/policy.xml'),
      ).toContain('<policies>');
    });

    it('register-existing-gateway ends with a repository and an entity', async () => {
      const registered = `apim-${host.toLowerCase()}-old`;
      const service = { ...isolatedService, name: registered };
      expectCompleted(
        await portal.run(`${set(host, 'own')}register-existing-gateway`, {
          source: 'json',
          environment: 'production',
          armJson: JSON.stringify({ service, related: isolatedResources }),
          bicep: false,
          owner: OWNER,
        }),
      );
      expect(await git.repositories.files(at(registered), 'main')).toEqual([
        'catalog-info.yaml',
      ]);
      expect((await portal.entity(`resource:default/${registered}`)).kind).toBe(
        'Resource',
      );
    });
  });

  describe('where a later step fails', () => {
    const design = {
      ...designOfPattern['integration-v2'],
      name: 'apim-failing',
    };
    const template = `${set('github', 'own')}create-integration-v2-gateway`;
    const decisionOf = async () => {
      const { items } = await portal.get(
        '/api/apim-networking/decisions?gateway=apim-failing',
      );
      return items[0];
    };

    it('leaves no decision that counts, and says why; the same task run again ends well', async () => {
      git.rejects = request =>
        request === 'POST api.github.com/orgs/acme/repos'
          ? { status: 403, body: { message: 'Repositories are disabled' } }
          : undefined;
      const failed = await portal.run(template, { ...owned, design });
      expect(failed.status).toBe('failed');
      expect(failed.log).toContain('Repositories are disabled');
      expect(await decisionOf()).toMatchObject({
        outcome: 'allowed',
        pending: true,
        valid: false,
      });

      git.rejects = undefined;
      expectCompleted(await portal.retry(failed.id));
      const decision = await decisionOf();
      expect(decision.valid).toBe(true);
      expect(decision.pending).toBeUndefined();
      expect(
        await verify(
          'github.com/acme/apim-failing',
          'main',
          '',
          design.environment,
        ),
      ).toMatchObject({ verified: true, decisionId: decision.id });
    });

    it('verifies nothing of files that were pushed before the task failed', async () => {
      const name = 'apim-unregistered';
      git.rejects = request =>
        request.includes('/contents/catalog-info.yaml')
          ? { status: 500, body: { message: 'down' } }
          : undefined;
      const failed = await portal.run(template, {
        ...owned,
        design: { ...design, name },
      });
      expect(failed.status).toBe('failed');
      const at = `github.com/acme/${name}`;
      expect(await git.repositories.files(at, 'main')).toContain('main.bicep');
      expect(await verify(at, 'main', '', design.environment)).toMatchObject({
        verified: false,
        reason: 'pending',
      });
    });
  });
});
