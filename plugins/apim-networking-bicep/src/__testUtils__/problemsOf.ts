import {
  compare,
  evaluateParsedDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import { finalDeployment } from '../output/GeneratedBicep';
import { generateBicep } from '../generate/generateBicep';
import { verifyGenerated } from '../verifyGenerated/verifyGenerated';
import { decision, type GeneratedFolder } from './generatedFolder';
import { nameProblems } from './nameProblems';
import { unsound } from './unsound';

/** @returns whether it is as the formatter writes it */
async function compileAndFormat(
  folder: GeneratedFolder,
  name: string,
): Promise<boolean> {
  const file = await folder.besideTemplate(name);
  await folder.compiler.compile(file);
  return (
    (await folder.compiler.format(file)) === (await fs.readFile(file, 'utf8'))
  );
}

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
    const isFormatted = await folder.once(generated, name, 'compile', () =>
      compileAndFormat(folder, name),
    );
    if (!isFormatted) {
      problems.push(`${name} is not as the formatter writes it`);
    }
  }
  const { parametersFile } = finalDeployment(generated, 'staging');
  const predicted = await folder.once(
    generated,
    parametersFile,
    'predict',
    () => folder.predict(generated),
  );
  const { posture } = verifyGenerated(design, predicted);
  const declared = evaluateParsedDesign(design).posture;
  return [
    ...problems,
    ...compare(declared, posture).map(({ sentence }) => sentence),
    ...unsound(predicted),
    ...nameProblems(predicted),
  ];
}
