import {
  gatewaysOf,
  isArmTemplate,
  parseJsonInput,
  ResourceIndex,
  type GatewayInput,
} from 'backstage-plugin-apim-networking-common';
import path from 'node:path';
import { checkMessages } from '../messages';
import {
  createTemplateCompiler,
  shown,
  type CompilerOptions,
  type TemplateCompiler,
} from '../compiler/templateCompiler';
import { nameOfInput, readText } from '../input/readText';
import { bicepLocator } from '../source/bicepLocator';
import { jsonLocator } from '../source/jsonLocator';
import type { ArmTemplate } from '../compiler/armTemplate';
import { readParameters } from './readParameters';
import { keyOf, placesOfResources } from './placesOfResources';
import type { Subject } from './subject';
import { templateSubject } from './templateSubject';

/** Runs what may need the compiler, and ends the compiler. */
export async function withCompiler<T>(
  options: CompilerOptions,
  run: (compiler: TemplateCompiler) => Promise<T>,
): Promise<T> {
  const compiler = createTemplateCompiler(options);
  try {
    return await run(compiler);
  } finally {
    compiler.dispose();
  }
}

/**
 * Reads a file that is checked: `.bicepparam`, `.bicep`, a compiled template, a snapshot, or resources as ARM shows them.
 *
 * @throws InputError when it cannot be used
 */
export async function readSubject(
  file: string,
  compiler: TemplateCompiler,
  parametersFile?: string,
): Promise<Subject> {
  if (/\.bicep(?:param)?$/i.test(file)) {
    return bicepSubject(file, compiler, parametersFile);
  }
  const name = nameOfInput(file);
  const text = await readText(file);
  const json = parseJsonInput(text, name);
  const locator = jsonLocator(file, text);
  if (!Array.isArray(json) && isArmTemplate(json)) {
    const template = json as ArmTemplate;
    return templateSubject(
      { template, parameters: await readParameters(parametersFile, template) },
      compiler,
      locator,
      name,
    );
  }
  const { gateways, evidence } = gatewaysOf(json, name);
  const places = placesOfResources(json);
  const services = gateways.map(gateway => ({
    ...gateway,
    declaration: places.get(keyOf(gateway.service)),
  }));
  return {
    resources: [
      ...new Set(
        services.flatMap(({ service, related }) => [service, ...related]),
      ),
    ].map(resource => ({ resource, declaration: places.get(keyOf(resource)) })),
    services,
    evidence,
    openEnds: [],
    doubts: duplicatesIn(gateways).map(id => ({
      text: checkMessages.doubts.duplicate(id),
      location: locator.locate(places.get(keyOf({ id })), ''),
    })),
    locator,
  };
}

/** The ids that more than one of the resources around a gateway has. */
function duplicatesIn(gateways: GatewayInput[]): string[] {
  return [
    ...new Set(
      gateways.flatMap(({ related }) => ResourceIndex.of(related).duplicates),
    ),
  ];
}

async function bicepSubject(
  file: string,
  compiler: TemplateCompiler,
  parametersFile: string | undefined,
): Promise<Subject> {
  // For the bound on its size, and for a message that says that it is missing.
  const text = await readText(file);
  const absolute = path.resolve(file);
  const compiled = await compiler.compile(absolute);
  const isParameters = /\.bicepparam$/i.test(file);
  const using = isParameters
    ? /^\s*using\s+'([^']+)'/m.exec(text)?.[1]
    : undefined;
  const templateFile = isParameters
    ? path.resolve(path.dirname(absolute), using ?? '')
    : absolute;
  return templateSubject(
    parametersFile && !isParameters
      ? {
          template: compiled.template,
          parameters: await readParameters(parametersFile, compiled.template),
        }
      : compiled,
    compiler,
    bicepLocator(
      compiled.template,
      templateFile,
      isParameters ? absolute : undefined,
    ),
    shown(file),
  );
}
