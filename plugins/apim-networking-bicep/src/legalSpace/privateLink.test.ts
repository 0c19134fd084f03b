import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { designSpace } from '../__testUtils__/designSpace';
import { problemsOf } from '../__testUtils__/problemsOf';
import { GeneratedFolder } from '../__testUtils__/generatedFolder';

const describeWithBicep = bicepPath ? describe : describe.skip;

// A part of the space by itself, so that the parts run side by side.
const PATTERNS: string[] = [
  'private-endpoint',
  'isolated',
  'front-door-private-link',
  'public',
];

describeWithBicep(`every legal design of these patterns${skipReason}`, () => {
  let folder: GeneratedFolder;

  beforeAll(async () => {
    folder = await GeneratedFolder.open();
  });

  afterAll(async () => {
    await folder?.close();
  });

  it.each(
    designSpace().filter(({ design }) => PATTERNS.includes(design.pattern)),
  )(
    '$name: compiles, is formatted, reads back and is sound',
    async ({ design }) => {
      expect(await problemsOf(folder, design)).toEqual([]);
    },
  );
});
