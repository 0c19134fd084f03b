import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const COMPONENT = /^#\/components\/schemas\/(\w+)$/;

/**
 * The types of the operations, for the client. A schema with a name has the type that its zod schema gives: a `Decision` that the client
 * returns is the `Decision` of the package.
 */
export async function clientTypes(document: object): Promise<string> {
  const nodes = await openapiTypescript(document as never, {
    transform(_schema, { path }) {
      const name = COMPONENT.exec(path ?? '')?.[1];
      return name
        ? ts.factory.createTypeReferenceNode('Schema', [
            ts.factory.createLiteralTypeNode(
              ts.factory.createStringLiteral(name),
            ),
          ])
        : undefined;
    },
  });
  return `import type { Schema } from '../schemas';\n\n${astToString(nodes)}`;
}
