import { diagnosticsOf, isDiagnostics } from './diagnostics';

function failure(message: string, name = 'BicepCompilationError'): Error {
  return Object.assign(new Error(message), { name });
}

const found = failure(
  `main.bicepparam does not compile without a diagnostic:
main.bicep:3: Warning no-unused-params: Parameter "x: y" is declared but never used.
main.bicepparam:12: Error BCP036: The property expected a value of type:
  'a' | 'b'
main.bicep:1: Info BCP081: Resource type is not known.`,
);

describe('diagnostics of the compiler', () => {
  it('are told from a compiler that does not work', () => {
    expect(isDiagnostics(found)).toBe(true);
    expect(
      isDiagnostics(failure('The Bicep compiler did not compile within 5 s')),
    ).toBe(false);
    expect(isDiagnostics(failure(found.message, 'Error'))).toBe(false);
    expect(isDiagnostics('x does not compile without a diagnostic:\n')).toBe(
      false,
    );
  });

  it('have place, level, code and message, also one of several lines', () => {
    expect(diagnosticsOf(found)).toEqual([
      {
        file: 'main.bicep',
        line: 3,
        level: 'warning',
        code: 'no-unused-params',
        message: 'Parameter "x: y" is declared but never used.',
      },
      {
        file: 'main.bicepparam',
        line: 12,
        level: 'error',
        code: 'BCP036',
        message: "The property expected a value of type: 'a' | 'b'",
      },
      {
        file: 'main.bicep',
        line: 1,
        level: 'info',
        code: 'BCP081',
        message: 'Resource type is not known.',
      },
    ]);
  });

  it('are none in a message that lists none', () => {
    expect(
      diagnosticsOf(
        failure(
          'x does not compile without a diagnostic:\nthe compiler gave none',
        ),
      ),
    ).toEqual([]);
  });
});
