import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { sourceOf } from './sourceOf';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }, { host: 'ghe.example.com:8443' }],
      gitlab: [{ host: 'gitlab.com' }],
      azure: [{ host: 'dev.azure.com' }],
      bitbucketCloud: [{ username: 'u', appPassword: 'p' }],
    },
  }),
);
const read = (url: string | undefined, host?: string) =>
  sourceOf(url, {
    entityRef: 'resource:default/orders',
    host,
    defaultBranch: 'trunk',
    integrations,
  });

describe('sourceOf', () => {
  it.each([
    [
      'https://github.com/acme/gateways/blob/main/orders/catalog-info.yaml',
      'github',
      'github.com?owner=acme&repo=gateways',
      'main',
      'orders',
      'orders/catalog-info.yaml',
    ],
    [
      'https://ghe.example.com:8443/acme/orders/blob/main/catalog-info.yaml',
      'github',
      'ghe.example.com:8443?owner=acme&repo=orders',
      'main',
      '.',
      'catalog-info.yaml',
    ],
    [
      'https://gitlab.com/acme/platform/orders/-/blob/main/catalog-info.yaml',
      'gitlab',
      'gitlab.com?owner=acme%2Fplatform&repo=orders',
      'main',
      '.',
      'catalog-info.yaml',
    ],
    [
      'https://dev.azure.com/acme/My%20Project/_git/orders?path=/a/catalog-info.yaml',
      'azure',
      'dev.azure.com?organization=acme&project=My+Project&repo=orders',
      'trunk',
      'a',
      'a/catalog-info.yaml',
    ],
    [
      'https://dev.azure.com/acme/apim/_git/orders?path=%2Fcatalog-info.yaml&version=GBmain',
      'azure',
      'dev.azure.com?organization=acme&project=apim&repo=orders',
      'main',
      '.',
      'catalog-info.yaml',
    ],
    [
      'https://bitbucket.org/acme/orders/src/main/all.yaml',
      'bitbucketCloud',
      'bitbucket.org?workspace=acme&project=any&repo=orders',
      'main',
      '.',
      'all.yaml',
    ],
  ])('reads %s', (url, host, repoUrl, branch, folder, catalogInfoPath) => {
    const expected = {
      repoUrl,
      branch,
      folder,
      catalogInfoPath,
      catalogInfoUrl: url,
    };
    expect(read(url, host)).toEqual(expected);
    expect(read(url)).toEqual(expected);
  });

  it.each([
    [undefined, 'github', /on GitHub .*got no URL\. Move/],
    ['https://example.com/a/b/blob/main/x.yaml', 'github', /on GitHub/],
    [
      'https://gitlab.com/a/b/-/blob/main/x.yaml',
      'github',
      /on GitHub .*gitlab/,
    ],
    ['https://example.com/a/b/blob/main/x.yaml', undefined, /on a Git host/],
    ['https://github.com/acme/orders', 'github', /a repository and a path/],
    [
      'https://github.com/acme/orders/blob/main/%2e%2e%2f%2e%2e%2fx.yaml',
      'github',
      /a repository and a path/,
    ],
  ])('rejects %s for %s, and says what to do', (url, host, message) => {
    expect(() => read(url, host)).toThrow(message);
  });
});
