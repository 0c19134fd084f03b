import { symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { resolveWorkspacePath } from './workspacePath';

describe('resolveWorkspacePath', () => {
  const folder = createMockDirectory({
    content: { workspace: { a: { 'file.txt': '' } }, outside: {} },
  });
  const workspace = folder.resolve('workspace');
  const resolved = (path: string) =>
    resolveWorkspacePath(workspace, path, 'outputPath');

  it.each([
    ['.', ''],
    ['', ''],
    ['a', '/a'],
    ['a/b/../c.yaml', '/a/c.yaml'],
    ['..data/x', '/..data/x'],
    ['a/file.txt/below', '/a/file.txt/below'],
  ])('resolves %j', async (path, below) => {
    await expect(resolved(path)).resolves.toBe(`${workspace}${below}`);
  });

  it.each(['..', '../outside', '/', '/etc/passwd', 'a/../../outside'])(
    'rejects %j, which leads out',
    async path => {
      await expect(resolved(path)).rejects.toThrow(
        `outputPath must be a relative path inside the workspace, got ${JSON.stringify(
          path,
        )}.`,
      );
    },
  );

  it('rejects a symbolic link, also one that leads nowhere', async () => {
    await symlink('/nowhere', folder.resolve('workspace/dangling'));
    await expect(resolved('dangling')).rejects.toThrow(
      'outputPath must be a path of plain folders, got "dangling", in which "dangling" is a symbolic link.',
    );
  });
});
