export * from '../../../../scripts/jest/compilerForTests';
