import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PATTERN_NAMES } from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import { generateTemplates } from './__testUtils__/generateTemplates';
import { readTemplates, templatesFolder } from './__testUtils__/templates';

const templates = readTemplates();
const names = templates.map(({ folder }) => folder);

describe('the templates', () => {
  it('are what the generator makes of the settings beside them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'apim-templates-'));
    try {
      await generateTemplates([
        { settings: join(templatesFolder, 'settings.yaml'), folder },
      ]);
      for (const file of [
        'all.yaml',
        ...names.map(name => join(name, 'template.yaml')),
      ]) {
        expect(readFileSync(join(templatesFolder, file), 'utf8')).toBe(
          readFileSync(join(folder, file), 'utf8'),
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(names).toHaveLength(18);
  });

  it('are adopted by one location, all of them', () => {
    const { spec } = parse(
      readFileSync(join(templatesFolder, 'all.yaml'), 'utf8'),
    ) as { spec: { targets: string[] } };
    expect([...spec.targets].sort()).toEqual(
      names.map(name => `./${name}/template.yaml`),
    );
    const config = parse(
      readFileSync(resolve(templatesFolder, '../app-config.yaml'), 'utf8'),
    );
    expect(
      config.catalog.locations
        .map(({ target }: { target: string }) => target)
        .filter((target: string) => target.includes('/templates/')),
    ).toEqual(['../../templates/all.yaml']);
  });

  it('are one for each pattern, and for the life of a gateway', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'create-api-gateway',
        ...PATTERN_NAMES.map(pattern => `create-${pattern}-gateway`),
        'change-gateway-networking',
        'lock-down-gateway',
        'add-gateway-region',
      ]),
    );
  });

  it.each(templates)(
    '$folder says who owns it, what it is for and what comes of it',
    ({ folder, entity, spec }) => {
      expect(entity.metadata.name).toBe(folder);
      expect(entity.metadata.title).toMatch(/^[A-Z].{5,60}$/);
      expect(entity.metadata.description).toMatch(/^.{40,}\.$/s);
      expect(entity.metadata.tags).toEqual(
        expect.arrayContaining(['azure', 'api-management', 'networking']),
      );
      expect(spec.owner).toBe('group:default/api-platform');
      expect(spec.output.links.length).toBeGreaterThan(1);
      expect(spec.output.text).toEqual([
        expect.objectContaining({ default: true }),
      ]);
      for (const { title, properties } of spec.parameters) {
        expect(title).toBeTruthy();
        for (const property of Object.values(properties)) {
          expect(property.title).toBeTruthy();
        }
      }
    },
  );

  it('are owned by a group of the sample organisation', () => {
    const groups = readFileSync(
      resolve(templatesFolder, '../examples/organization/groups.yaml'),
      'utf8',
    );
    for (const { spec } of templates) {
      expect(groups).toMatch(
        new RegExp(`^  name: ${spec.owner.split('/')[1]}$`, 'm'),
      );
    }
  });

  it.each(templates)(
    '$folder names no organization but its owner',
    ({ text }) => {
      const rest = text.replace(/^ {2}owner: .*$/m, '');
      expect(rest).not.toMatch(/havenlund|group:default|example\.(?:com|org)/i);
    },
  );

  it.each(templates.filter(({ folder }) => folder !== 'expose-api'))(
    '$folder ends with the step that makes its decision count',
    ({ spec }) => {
      expect(spec.steps.map(({ action }) => action).at(-1)).toBe(
        'apim:decision:confirm',
      );
    },
  );

  it.each(PATTERN_NAMES)('create-%s-gateway is locked to its pattern', name => {
    const { spec } = templates.find(
      ({ folder }) => folder === `create-${name}-gateway`,
    )!;
    expect(
      spec.parameters.flatMap(({ properties }) => properties.design ?? []),
    ).toEqual([
      expect.objectContaining({
        'ui:field': 'ApimGatewayDesign',
        'ui:options': { pattern: name },
      }),
    ]);
  });
});
