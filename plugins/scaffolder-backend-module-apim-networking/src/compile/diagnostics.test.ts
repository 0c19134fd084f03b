import { mockServices } from '@backstage/backend-test-utils';
import {
  BicepCompilationError,
  type BicepDiagnostic,
} from 'backstage-plugin-apim-networking-bicep';
import {
  countOf,
  distinct,
  isDiagnostics,
  logDiagnostics,
} from './diagnostics';

const warning: BicepDiagnostic = {
  file: 'modules/network.bicep',
  line: 3,
  column: 1,
  level: 'warning',
  code: 'no-unused-params',
  message: 'Parameter "x" is declared but never used.',
};

describe('diagnostics of the compiler', () => {
  it('are told from a compiler that does not work', () => {
    expect(isDiagnostics(new BicepCompilationError('x', [warning]))).toBe(true);
    expect(isDiagnostics(new BicepCompilationError('did not start'))).toBe(
      false,
    );
    expect(isDiagnostics(new Error('x'))).toBe(false);
  });

  it('are shown once with their place, as warnings or as information', () => {
    const logger = mockServices.logger.mock();
    const info: BicepDiagnostic = { ...warning, level: 'info', line: 9 };
    logDiagnostics(distinct([warning, info, { ...warning }]), logger);
    expect(logger.warn.mock.calls).toEqual([
      [
        'modules/network.bicep:3: warning no-unused-params: Parameter "x" is declared but never used.',
      ],
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('are counted in words', () => {
    expect(
      [0, 1, 2].map(length => countOf(Array(length).fill(warning))),
    ).toEqual([
      'no diagnostics',
      '1 diagnostic, see above',
      '2 diagnostics, see above',
    ]);
  });
});
