import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import {
  parseEntityRef,
  stringifyEntityRef,
  type ApiEntity,
  type Entity,
} from '@backstage/catalog-model';
import {
  evaluateDesign,
  parseGatewayReferences,
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { parse, parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../../examples');

async function readEntities(): Promise<Entity[]> {
  const files = await readdir(root, { recursive: true });
  return files
    .filter(file => file.endsWith('.yaml') && file !== 'all.yaml')
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(root, file), 'utf8')).map(
        document => document.toJS() as Entity,
      ),
    );
}

interface OpenApiDocument {
  openapi: string;
  info: { title: string };
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: Record<string, unknown> };
}

describe('the sample organisation', () => {
  let entities: Entity[];
  let refs: Set<string>;
  let gateways: Entity[];
  let apis: ApiEntity[];

  beforeAll(async () => {
    entities = await readEntities();
    refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
    gateways = entities.filter(
      entity => entity.spec?.type === 'azure-api-management',
    );
    apis = entities.filter(
      (entity): entity is ApiEntity => entity.kind === 'API',
    );
  });

  it('has every entity once', () => {
    expect(refs.size).toBe(entities.length);
    expect(gateways).toHaveLength(16);
    expect(apis).toHaveLength(61);
  });

  it('is loaded whole by the locations of the portal', async () => {
    const { spec } = parse(readFileSync(join(root, 'all.yaml'), 'utf8')) as {
      spec: { targets: string[] };
    };
    const patterns = spec.targets.map(
      target =>
        new RegExp(
          `^${target
            .replace(/^\.\//, '')
            .replaceAll('.', '\\.')
            .replaceAll('*', '[^/]+')}$`,
        ),
    );
    const files = (await readdir(root, { recursive: true })).filter(
      file => file.endsWith('.yaml') && file !== 'all.yaml',
    );
    expect(
      files.filter(file => !patterns.some(pattern => pattern.test(file))),
    ).toEqual([]);
  });

  it('has owners, systems, domains and groups that exist', () => {
    const missing = entities.flatMap(entity => {
      const spec = (entity.spec ?? {}) as Record<string, unknown>;
      const named = [
        [spec.owner, 'group'],
        [spec.system, 'system'],
        [spec.domain, 'domain'],
        [spec.parent, 'group'],
        ...((spec.memberOf as string[] | undefined) ?? []).map(group => [
          group,
          'group',
        ]),
      ] as Array<[string | undefined, string]>;
      return named
        .filter(([name]) => name !== undefined)
        .map(([name, defaultKind]) =>
          stringifyEntityRef(
            parseEntityRef(name!, {
              defaultKind,
              defaultNamespace: 'default',
            }),
          ),
        )
        .filter(ref => !refs.has(ref));
    });
    expect(missing).toEqual([]);
  });

  it('has gateways of every tier and pattern, and exactly two that cannot be', () => {
    const designs = gateways.map(
      entity => entity.spec?.networking as unknown as GatewayDesign,
    );
    expect([...new Set(designs.map(({ tier }) => tier))].sort()).toEqual(
      [...TIER_NAMES].sort(),
    );
    expect([...new Set(designs.map(({ pattern }) => pattern))].sort()).toEqual(
      [...PATTERN_NAMES].sort(),
    );
    expect(
      designs.filter(design => design.additionalLocations?.length),
    ).toHaveLength(1);

    const verdicts = gateways.map(entity => {
      const result = evaluateDesign(entity.spec?.networking);
      if (!result.ok) {
        throw new Error(
          `${entity.metadata.name}: ${JSON.stringify(result.issues)}`,
        );
      }
      return [entity.metadata.name, result.evaluation] as const;
    });
    const errors = verdicts.map(
      ([name, { findings }]) =>
        [
          name,
          findings
            .filter(({ severity }) => severity === 'error')
            .map(({ ruleId }) => ruleId),
        ] as const,
    );
    expect(errors.filter(([, ids]) => ids.length > 0).sort()).toEqual([
      ['apim-finance-prod', ['TIER-003']],
      ['apim-people-prod', ['COMB-001']],
    ]);
  });

  it('has one wrong reference, two APIs without a gateway, some with several', () => {
    const named = apis.map(entity =>
      parseGatewayReferences(
        entity.metadata.annotations?.['apim-networking/gateway'] ?? 'none',
        'default',
      ).references.map(reference => stringifyEntityRef(reference)),
    );
    expect(
      named
        .flat()
        .filter(ref => !refs.has(ref))
        .sort(),
    ).toEqual([
      'resource:default/apim-partners-prod-eu',
      'resource:default/none',
      'resource:default/none',
    ]);
    expect(named.filter(list => list.length > 1).length).toBeGreaterThan(4);
    const used = new Set(named.flat());
    expect(
      gateways.filter(entity => !used.has(stringifyEntityRef(entity))),
    ).toEqual([]);
  });

  it('has an OpenAPI document of its own for each API', () => {
    const pathSets = apis.map(entity => {
      const text = entity.spec.definition;
      const document = parse(text) as OpenApiDocument;
      expect(document.openapi).toBe('3.0.3');
      expect(document.info.title).toBe(entity.metadata.title);
      const operations = Object.values(document.paths).flatMap(item =>
        Object.values(item).flatMap(({ operationId }) => operationId ?? []),
      );
      expect(operations.length).toBeGreaterThan(0);
      expect(new Set(operations).size).toBe(operations.length);
      for (const [, schema] of text.matchAll(
        /#\/components\/schemas\/(\w+)/g,
      )) {
        expect([
          entity.metadata.name,
          Object.keys(document.components.schemas),
        ]).toEqual([entity.metadata.name, expect.arrayContaining([schema])]);
      }
      return Object.keys(document.paths).join(' ');
    });
    expect(new Set(pathSets).size).toBe(apis.length);
  });

  it('has the user as whom a guest signs in', () => {
    const config = new ConfigReader(
      parse(readFileSync(resolve(root, '../app-config.yaml'), 'utf8')),
    ).getConfig('auth.providers.guest');
    expect(refs).toContain(config.getString('userEntityRef'));
    for (const ref of config.getStringArray('ownershipEntityRefs')) {
      expect(refs).toContain(ref);
    }
  });
});
