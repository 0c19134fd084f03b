// What the tests of several packages share is in no package.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
export * from '../../../../scripts/jest/compilerForTests';
