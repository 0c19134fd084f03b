import {
  capabilityMatrix,
  evaluateDesign,
  PATTERN_NAMES,
  TIER_NAMES,
  type Evaluation,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { designOfDraft, emptyDraft } from '../../GatewayDesignField/draft';
import { buildScene } from '../scene';
import {
  bottom,
  layoutScene,
  right,
  type Box,
  type DiagramLayout,
  type PlacedPath,
  type PlacedText,
} from '.';
import { english } from '../../../__testUtils__/english';

function evaluate(design: unknown): Evaluation {
  const result = evaluateDesign(design);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.evaluation;
}

const longName = 'n'.repeat(70);
const regions = [
  'northeurope',
  'uksouth',
  'swedencentral',
  'eastus',
  'westus2',
  'japaneast',
  'centralindia',
  'brazilsouth',
  'francecentral',
  'norwayeast',
  'koreacentral',
];

/** Every tier × pattern, the impossible ones too, each with what makes a drawing hard. */
function designs(): Array<[string, GatewayDesignInput]> {
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.flatMap(tier => {
      const draft = {
        ...emptyDraft,
        name: 'apim-payments-prod',
        environment: 'production',
        pattern,
        tier,
      };
      const plain = designOfDraft(draft);
      const many = designOfDraft({
        ...draft,
        privateEndpoints: [{}, {}, {}, {}, {}],
        additionalLocations: regions.map(region => ({
          region,
          units: 2,
          zones: ['1', '2', '3'],
        })),
      });
      const two = designOfDraft({
        ...draft,
        privateEndpoints: [{}, {}],
        additionalLocations: regions.slice(0, 2).map(region => ({ region })),
      });
      const long = designOfDraft({
        ...draft,
        name: `a${'b'.repeat(49)}`,
        virtualNetwork: { name: longName },
        gatewaySubnet: { name: longName },
        privateEndpoints: [{ name: longName, subnet: { name: longName } }],
        applicationGateway: { name: longName },
      });
      const published: GatewayDesignInput = {
        ...plain,
        ...(plain.applicationGateway && {
          applicationGateway: {
            ...plain.applicationGateway,
            listeners: [
              {
                endpoint: 'developerPortal',
                hostName: 'portal.example.com',
                certificate: {
                  keyVault: 'kv-shared',
                  name: 'portal',
                },
              },
            ],
          },
        }),
      };
      const name = `${pattern} on ${tier}`;
      return [
        [name, plain],
        [`${name}, many regions and endpoints`, many],
        [`${name}, three regions, two endpoints`, two],
        [`${name}, long names`, long],
        [`${name}, a published developer portal`, published],
      ] as Array<[string, GatewayDesignInput]>;
    }),
  );
}

function layouts(): Array<[string, DiagramLayout]> {
  return designs().flatMap(([name, design]) => {
    const { posture, findings } = evaluate(design);
    const scene = buildScene(english, posture, findings);
    return (['regular', 'compact'] as const).flatMap(density =>
      (density === 'regular' ? [700, 800, 1240] : [380]).map(
        width =>
          [
            `${name}, ${density} ${width}`,
            layoutScene(scene, { width, density }),
          ] as [string, DiagramLayout],
      ),
    );
  });
}

const all = layouts();

function overlap(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

function parts({ points }: PlacedPath): Box[] {
  return points.slice(1).map((point, index) => {
    const before = points[index];
    return {
      x: Math.min(before.x, point.x),
      y: Math.min(before.y, point.y),
      width: Math.abs(before.x - point.x),
      height: Math.abs(before.y - point.y),
    };
  });
}

function boxes(layout: DiagramLayout) {
  return [
    ...layout.nodes,
    ...layout.regions.flatMap(({ components }) => components),
  ];
}

function texts(layout: DiagramLayout): PlacedText[] {
  return [...boxes(layout), ...layout.regions].flatMap(
    ({ title, detail, mark }) => [title, detail, mark].flatMap(t => t ?? []),
  );
}

/** The first few are enough to see what is wrong. */
function violations(check: (layout: DiagramLayout) => string[]) {
  return all
    .flatMap(([name, layout]) =>
      check(layout).map(problem => `${name}: ${problem}`),
    )
    .slice(0, 12);
}

describe('layoutScene, over every pattern, tier and width', () => {
  it('is tried with every pair that Azure has', () => {
    const supported = PATTERN_NAMES.flatMap(pattern =>
      TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported),
    ).length;
    const drawn = designs().filter(
      ([, design]) =>
        capabilityMatrix[design.pattern][design.tier].supported &&
        evaluate(design).posture.components.length > 0,
    );
    expect(drawn.length).toBe(supported * 5);
    expect(supported).toBeGreaterThan(20);
  });

  it('gives no two paths and no two things one id', () => {
    expect(
      violations(({ paths, regions: placed, ...layout }) => {
        const ids = [
          ...paths.map(({ path }) => path.id),
          ...placed.map(({ region }) => region.id),
          ...boxes({ paths, regions: placed, ...layout }).map(
            ({ node }) => node.id,
          ),
          ...layout.boundaries.map(({ boundary }) => boundary.id),
        ];
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      }),
    ).toEqual([]);
  });

  it('lets no thing overlap another', () => {
    expect(
      violations(layout => {
        const things = [...layout.nodes, ...layout.regions];
        return [things, boxes(layout)].flatMap(list =>
          list.flatMap((a, i) =>
            list
              .slice(i + 1)
              .filter(b => overlap(a, b))
              .map(() => `thing ${i} overlaps another`),
          ),
        );
      }),
    ).toEqual([]);
  });

  it('keeps components inside the box of their region', () => {
    expect(
      violations(({ regions: placed }) =>
        placed.flatMap(region =>
          region.components
            .filter(
              node =>
                node.x < region.x ||
                right(node) > right(region) ||
                node.y < region.y ||
                bottom(node) > bottom(region),
            )
            .map(({ node }) => node.id),
        ),
      ),
    ).toEqual([]);
  });

  it('draws only horizontal and vertical parts', () => {
    expect(
      violations(({ paths }) =>
        paths
          .filter(path =>
            parts(path).some(({ width, height }) => width && height),
          )
          .map(({ path }) => path.id),
      ),
    ).toEqual([]);
  });

  it('starts each path at its source and ends it at what it reaches', () => {
    expect(
      violations(layout => {
        const byId = new Map(boxes(layout).map(box => [box.node.id, box]));
        return layout.paths
          .filter(({ path, points }) => {
            const from = byId.get(path.from)!;
            const to = byId.get(path.to)!;
            const first = points[0];
            const last = points[points.length - 1];
            const region = layout.regions.find(({ components }) =>
              components.includes(to),
            );
            const starts =
              first.x === right(from) &&
              first.y > from.y &&
              first.y < bottom(from);
            const x = path.kind === 'blocked' && region ? region.x : to.x;
            const ends = last.x === x && last.y > to.y && last.y < bottom(to);
            return !starts || !ends;
          })
          .map(({ path }) => path.id);
      }),
    ).toEqual([]);
  });

  it('draws every path of the scene', () => {
    for (const [name, design] of designs()) {
      const { posture } = evaluate(design);
      const scene = buildScene(english, posture);
      const layout = layoutScene(scene, { width: 800, density: 'regular' });
      expect([name, layout.paths.map(({ path }) => path.id).sort()]).toEqual([
        name,
        scene.paths.map(({ id }) => id).sort(),
      ]);
    }
  });

  it('lets no path lie on another, but where they leave together', () => {
    expect(
      violations(({ paths }) =>
        paths.flatMap((a, i) =>
          paths
            .slice(i + 1)
            .filter(b => b.bundle !== a.bundle)
            .filter(b =>
              parts(a).some(p =>
                parts(b).some(q => {
                  const rows = p.height === 0 && q.height === 0;
                  const columns = p.width === 0 && q.width === 0;
                  return (
                    (rows &&
                      Math.abs(p.y - q.y) < 4 &&
                      p.x < right(q) &&
                      q.x < right(p)) ||
                    (columns &&
                      Math.abs(p.x - q.x) < 3 &&
                      p.y < bottom(q) &&
                      q.y < bottom(p))
                  );
                }),
              ),
            )
            .map(b => `${a.path.id} lies on ${b.path.id}`),
        ),
      ),
    ).toEqual([]);
  });

  it('leads no path through a thing', () => {
    expect(
      violations(layout =>
        layout.paths.flatMap(path =>
          boxes(layout)
            .filter(
              box => ![path.path.from, path.path.to].includes(box.node.id),
            )
            .filter(box => parts(path).some(part => overlap(part, box)))
            .map(box => `${path.path.id} through ${box.node.id}`),
        ),
      ),
    ).toEqual([]);
  });

  it('puts no label on a path, a thing, a text or another label', () => {
    expect(
      violations(layout => {
        const labels = [
          ...layout.paths.flatMap(({ label }) => label ?? []),
          ...layout.boundaries.map(({ label }) => label),
        ];
        const lines = layout.paths.flatMap(parts);
        return labels.flatMap((label, index) => [
          ...lines
            .filter(line => overlap(line, label))
            .map(() => `“${label.full}” on a path`),
          ...[...layout.nodes, ...layout.regions]
            .filter(box => overlap(box, label))
            .map(() => `“${label.full}” on a thing`),
          ...labels
            .slice(index + 1)
            .filter(other => overlap(other, label))
            .map(other => `“${label.full}” on “${other.full}”`),
        ]);
      }),
    ).toEqual([]);
  });

  it('puts no path on a text', () => {
    expect(
      violations(layout =>
        texts(layout)
          .filter(text =>
            layout.paths.flatMap(parts).some(part => overlap(part, text)),
          )
          .map(text => text.full),
      ),
    ).toEqual([]);
  });

  it('keeps the texts inside their things, one below the other', () => {
    expect(
      violations(layout =>
        [...boxes(layout), ...layout.regions].flatMap(box => {
          const inside = [box.title, box.detail, box.mark].flatMap(
            t => t ?? [],
          );
          return inside
            .filter(
              (text, index) =>
                text.x < box.x ||
                right(text) > right(box) ||
                text.y < box.y ||
                bottom(text) > bottom(box) ||
                inside.slice(index + 1).some(other => overlap(text, other)),
            )
            .map(text => text.full);
        }),
      ),
    ).toEqual([]);
  });

  it('cuts no text without saying so, and keeps the full text', () => {
    const squeezed = (text: string) => text.replace(/\s/g, '');
    expect(
      violations(layout =>
        texts(layout)
          .filter(({ lines, full, truncated }) =>
            truncated
              ? !lines[lines.length - 1].endsWith('…')
              : squeezed(lines.join('')) !== squeezed(full),
          )
          .map(({ full }) => full),
      ),
    ).toEqual([]);
  });

  it('runs no network’s line along a path or through a thing', () => {
    expect(
      violations(layout =>
        layout.boundaries.flatMap(({ boundary, ...box }) => {
          const edges: Box[] = [
            { ...box, height: 0 },
            { ...box, y: bottom(box), height: 0 },
            { ...box, width: 0 },
            { ...box, x: right(box), width: 0 },
          ];
          const things = [...layout.nodes, ...layout.regions];
          return edges.flatMap(edge => [
            ...things
              .filter(thing => overlap(edge, thing))
              .map(() => `${boundary.id} through a thing`),
            ...layout.paths
              .filter(path =>
                parts(path).some(
                  part =>
                    (edge.height === 0 &&
                      part.height === 0 &&
                      Math.abs(part.y - edge.y) < 3 &&
                      part.x < right(edge) &&
                      edge.x < right(part)) ||
                    (edge.width === 0 &&
                      part.width === 0 &&
                      Math.abs(part.x - edge.x) < 3 &&
                      part.y < bottom(edge) &&
                      edge.y < bottom(part)),
                ),
              )
              .map(({ path }) => `${boundary.id} along ${path.id}`),
          ]);
        }),
      ),
    ).toEqual([]);
  });

  it('has its members, and nothing else, within a network', () => {
    expect(
      violations(layout =>
        layout.boundaries.flatMap(({ boundary, ...box }) => {
          const things: Array<[string, Box]> = [
            ...layout.nodes.map(node => [node.node.id, node] as [string, Box]),
            ...layout.regions.map(
              region => [region.region.id, region] as [string, Box],
            ),
          ];
          return things
            .filter(
              ([id, thing]) =>
                overlap(box, thing) !== boundary.members.includes(id),
            )
            .map(([id]) => `${boundary.id}: ${id}`);
        }),
      ),
    ).toEqual([]);
  });

  it('leaves nothing outside', () => {
    expect(
      violations(layout => {
        const everything: Box[] = [
          ...layout.nodes,
          ...layout.regions,
          ...layout.boundaries,
          ...layout.lanes,
          ...texts(layout),
          ...layout.paths.flatMap(parts),
          ...layout.paths.flatMap(({ label }) => label ?? []),
          ...layout.boundaries.map(({ label }) => label),
        ];
        return everything
          .filter(
            box =>
              box.x < 0 ||
              box.y < 0 ||
              right(box) > layout.width ||
              bottom(box) > layout.height ||
              Number.isNaN(box.x + box.y + box.width + box.height),
          )
          .map(box => JSON.stringify(box).slice(0, 120));
      }),
    ).toEqual([]);
  });

  it('draws every posture at 800 pixels', () => {
    expect(
      all
        .filter(([name, layout]) => name.endsWith(' 800') && layout.width > 800)
        .map(([name, { width }]) => `${name}: ${width}`),
    ).toEqual([]);
  });

  it('gives the same drawing for the same design', () => {
    expect(layouts()).toEqual(all);
  });

  it('folds regions beyond three', () => {
    const twelve = all.filter(([name]) =>
      name.startsWith('injection-internal on Premium, many'),
    );
    expect(twelve.length).toBeGreaterThan(0);
    for (const [, layout] of twelve) {
      expect(layout.regions).toHaveLength(3);
      expect(layout.regions[2].title.full).toBe('10 more regions');
    }
  });
});
