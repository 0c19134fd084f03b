import {
  compare,
  evaluateParsedDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import { generateBicep } from '../generate/generateBicep';
import { readBack } from '../readBack/readBack';
import { decision, type GeneratedFolder } from './generatedFolder';
import { nameProblems } from './nameProblems';
import { unsound } from './unsound';

/**
 * What is wrong with the Bicep of a design, which is nothing: it compiles without a diagnostic in every phase, is as the formatter
 * writes it, reads back as the design with the posture that was declared, breaks no rule, passes static analysis, and has names
 * that Azure takes.
 *
 * @throws Error when it does not compile, or reads back as something else
 */
export async function problemsOf(
  folder: GeneratedFolder,
  design: GatewayDesign,
): Promise<string[]> {
  const problems: string[] = [];
  const generated = await generateBicep([{ design, decision }]);
  await folder.write(generated);
  for (const name of generated.parametersFiles) {
    await folder.compiler.compile(folder.file(name));
    const formatted = await folder.compiler.format(folder.file(name));
    if (formatted !== (await fs.readFile(folder.file(name), 'utf8'))) {
      problems.push(`${name} is not as the formatter writes it`);
    }
  }
  const predicted = await folder.predict(generated);
  const { posture } = readBack(design, predicted);
  const declared = evaluateParsedDesign(design).posture;
  return [
    ...problems,
    ...compare(declared, posture).map(({ sentence }) => sentence),
    ...unsound(predicted),
    ...nameProblems(predicted),
  ];
}
