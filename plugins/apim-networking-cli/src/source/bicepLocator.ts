import fs from 'node:fs';
import path from 'node:path';
import { shown } from '../compiler/templateCompiler';
import type { ArmDeclaration, ArmTemplate } from '../compiler/armTemplate';
import {
  bicepDeclarations,
  type BicepDeclaration,
  type BicepProperty,
  type BicepValueNode,
} from './bicepDeclarations';
import {
  waysToField,
  type SourceLocation,
  type SourceLocator,
} from './sourceLocation';

type Key = string | number;

/** A file, and who gives its parameters. */
interface Scope {
  file: string;
  declarations: BicepDeclaration[];
  caller?: { scope: Scope; params: Map<string, BicepProperty> };
}

const MAX_STEPS = 50;

/**
 * Finds where a property is set: from the resource, through variables and the parameters of modules, to the parameters file.
 *
 * @param template - what the file compiles to
 * @param file - a `.bicep` file
 * @param parametersFile - the `.bicepparam` file that uses it, where there is one
 */
export function bicepLocator(
  template: ArmTemplate,
  file: string,
  parametersFile?: string,
): SourceLocator {
  const root: Scope = { file, declarations: read(file) };
  if (parametersFile) {
    const declarations = read(parametersFile);
    root.caller = {
      scope: { file: parametersFile, declarations },
      params: paramsOf(declarations),
    };
  }
  const placeOf = (
    declaration: Key[] | undefined,
    field: string | Key[],
  ): SourceLocation => {
    const found = declaration && resourceAt(template, root, declaration);
    if (!found) return { file: parametersFile ?? file, line: 1 };
    const { scope, statement } = found;
    const start = { file: scope.file, line: statement.line };
    if (statement.keyword !== 'resource' || !statement.value) return start;
    for (const { keys, least } of waysToField(field)) {
      const { place, reached } = follow(
        statement.value,
        keys,
        scope,
        start,
        MAX_STEPS,
      );
      if (reached >= least) return place;
    }
    return start;
  };
  return {
    locate(declaration, field) {
      const place = placeOf(declaration, field);
      return { ...place, file: shown(place.file) };
    },
  };
}

function read(file: string): BicepDeclaration[] {
  try {
    return bicepDeclarations(fs.readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

function paramsOf(
  declarations: BicepDeclaration[],
): Map<string, BicepProperty> {
  return new Map(
    declarations.flatMap(({ keyword, name, line, value }) =>
      keyword === 'param' && value ? [[name, { line, value }] as const] : [],
    ),
  );
}

/** Where keys lead from a value, and how many of them could be gone. */
function follow(
  value: BicepValueNode,
  keys: Key[],
  scope: Scope,
  place: SourceLocation,
  steps: number,
): { place: SourceLocation; reached: number } {
  if (steps === 0) return { place, reached: 0 };
  const [key, ...rest] = keys;
  if (value.kind === 'object' && typeof key === 'string') {
    const property = propertyOf(value.properties, key);
    if (!property) return { place, reached: 0 };
    const next = follow(
      property.value,
      rest,
      scope,
      { file: scope.file, line: property.line },
      steps - 1,
    );
    return { ...next, reached: next.reached + 1 };
  }
  if (value.kind === 'array' && typeof key === 'number' && value.items[key]) {
    const item = value.items[key];
    const next = follow(
      item,
      rest,
      scope,
      { file: scope.file, line: item.line },
      steps - 1,
    );
    return { ...next, reached: next.reached + 1 };
  }
  if (value.kind === 'expression' && value.path) {
    const [name, ...inside] = value.path;
    const statement = scope.declarations.find(item => item.name === name);
    const further = [...inside, ...keys];
    if (statement?.keyword === 'var' && statement.value) {
      return follow(
        statement.value,
        further,
        scope,
        { file: scope.file, line: statement.line },
        steps - 1,
      );
    }
    if (statement?.keyword === 'param') {
      const given = scope.caller?.params.get(name);
      if (given) {
        const { scope: caller } = scope.caller!;
        return follow(
          given.value,
          further,
          caller,
          { file: caller.file, line: given.line },
          steps - 1,
        );
      }
      const own = { file: scope.file, line: statement.line };
      return statement.value
        ? follow(statement.value, further, scope, own, steps - 1)
        : { place: own, reached: 0 };
    }
  }
  return { place, reached: 0 };
}

function propertyOf(
  properties: Map<string, BicepProperty>,
  key: string,
): BicepProperty | undefined {
  const exact = properties.get(key);
  if (exact) return exact;
  const wanted = key.toLowerCase();
  return [...properties].find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The statement that keys of the template come from; of a module whose source is elsewhere, the module. */
function resourceAt(
  template: ArmTemplate,
  root: Scope,
  keys: Key[],
): { scope: Scope; statement: BicepDeclaration } | undefined {
  let scope = root;
  let current: ArmTemplate | undefined = template;
  let found: { scope: Scope; statement: BicepDeclaration } | undefined;
  for (let index = 0; index < keys.length; index += 4) {
    const key = keys[index + 1];
    const statement: BicepDeclaration | undefined =
      current && statementOf(current, key, scope);
    if (!statement) return found;
    found = { scope, statement };
    if (index + 4 >= keys.length || statement.keyword !== 'module') break;
    const file = path.resolve(path.dirname(scope.file), statement.type ?? '');
    const params =
      statement.value?.kind === 'object'
        ? statement.value.properties.get('params')?.value
        : undefined;
    scope = {
      file,
      declarations: read(file),
      caller: {
        scope,
        params: params?.kind === 'object' ? params.properties : new Map(),
      },
    };
    const nested: ArmDeclaration | undefined = (
      current?.resources as Record<Key, ArmDeclaration>
    )?.[key];
    current = (nested?.properties as { template?: ArmTemplate })?.template;
  }
  return found;
}

/** By its symbolic name, or where the template has none, by its place among those of its type. */
function statementOf(
  template: ArmTemplate,
  key: Key,
  scope: Scope,
): BicepDeclaration | undefined {
  const statements = scope.declarations.filter(
    ({ keyword, existing }) =>
      keyword === 'module' || (keyword === 'resource' && !existing),
  );
  if (typeof key === 'string') {
    return statements.find(({ name }) => name === key);
  }
  const resources = template.resources as ArmDeclaration[];
  const type = resources[key]?.type ?? '';
  const place = resources
    .slice(0, key)
    .filter(
      resource => resource.type?.toLowerCase() === type.toLowerCase(),
    ).length;
  return statements.filter(statement =>
    /^Microsoft\.Resources\/deployments$/i.test(type)
      ? statement.keyword === 'module'
      : statement.type?.toLowerCase() === type.toLowerCase(),
  )[place];
}
