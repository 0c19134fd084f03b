// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- what the tests of several packages share is in no package
export * from '../../../../scripts/jest/compilerForTests';
