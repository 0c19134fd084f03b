import { InputError } from '@backstage/errors';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../package.json';
import { check, type CheckOptions } from './commands/check';
import { explain, type ExplainOptions } from './commands/explain';
import { matrix, type MatrixOptions } from './commands/matrix';
import { posture, type PostureOptions } from './commands/posture';
import { recommend, type RecommendOptions } from './commands/recommend';
import { templates, type TemplatesOptions } from './commands/templates';
import { transition, type TransitionOptions } from './commands/transition';
import { verify, type VerifyOptions } from './commands/verify';
import {
  checkMessages,
  explainMessages,
  matrixMessages,
  postureMessages,
  programMessages,
  recommendMessages,
  templatesMessages,
  transitionMessages,
  verifyMessages,
} from './messages';
import { requirementsOptions } from './recommend/requirementsOptions';
import { EXIT_FINE, EXIT_UNUSABLE, type ExitCode } from './terminal/exitCodes';
import { oneLine } from './text/plainText';

/**
 * Parses the arguments and runs the command.
 *
 * @param args - what follows the program's name
 * @returns the exit code
 */
export async function runProgram(args: string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT_FINE;
  const program = new Command('apim-networking')
    .description(programMessages.help.description)
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(`${programMessages.error(oneLine(text))}\n`),
    });

  program
    .command('posture')
    .description(postureMessages.help.description)
    .argument('<file>', postureMessages.help.file)
    .addOption(format('text', 'json'))
    .addOption(failOn())
    .addOption(output())
    .action(async (file: string, options: PostureOptions) => {
      code = await posture(file, options);
    });

  program
    .command('check')
    .description(checkMessages.help.description)
    .argument('<files...>', checkMessages.help.files)
    .addOption(format('text', 'json', 'sarif', 'markdown'))
    .option('--policy <file>', programMessages.help.policy)
    .option('--environment <name>', checkMessages.help.environment)
    .option('--parameters <file>', checkMessages.help.parameters)
    .option('--static-analysis', checkMessages.help.staticAnalysis)
    .addOption(bicep())
    .addOption(root())
    .addOption(registry())
    .addOption(sandbox())
    .addOption(failOn().default('error'))
    .addOption(output())
    .action(async (files: string[], options: CheckOptions) => {
      code = await check(files, options);
    });

  program
    .command('verify')
    .description(verifyMessages.help.description)
    .argument('<folder>', verifyMessages.help.folder)
    .requiredOption('--environment <name>', verifyMessages.help.environment)
    .option('--portal <url>', verifyMessages.help.portal)
    .option('--keys <file>', verifyMessages.help.keys)
    .option(
      '--parameters-file <file>',
      verifyMessages.help.parametersFile,
      (file: string, files: string[] = []) => [...files, file],
    )
    .option('--gateway <name>', verifyMessages.help.gateway)
    .option('--policy <file>', verifyMessages.help.policy)
    .addOption(bicep())
    .addOption(format('text', 'json'))
    .addOption(output())
    .action(async (folder: string, options: VerifyOptions) => {
      code = await verify(folder, options);
    });

  program
    .command('matrix')
    .description(matrixMessages.help.description)
    .addOption(format('text', 'json', 'markdown'))
    .addOption(output())
    .action(async (options: MatrixOptions) => {
      code = await matrix(options);
    });

  program
    .command('explain')
    .description(explainMessages.help.description)
    .argument('<rule>', explainMessages.help.rule)
    .addOption(format('text', 'json', 'markdown'))
    .addOption(output())
    .action(async (rule: string, options: ExplainOptions) => {
      code = await explain(rule, options);
    });

  const recommendCommand = program
    .command('recommend')
    .description(recommendMessages.help.description)
    .addOption(format('text', 'json', 'markdown'))
    .option('--requirements <file>', recommendMessages.help.requirementsFile)
    .addOption(
      new Option('--needs <file>').hideHelp().argParser(() => {
        throw new InputError(recommendMessages.errors.needs);
      }),
    )
    .option('--policy <file>', programMessages.help.policy)
    .option('--all', recommendMessages.help.all)
    .addOption(output())
    .action(async (options: RecommendOptions) => {
      code = await recommend(options);
    });
  requirementsOptions().forEach(option => recommendCommand.addOption(option));

  program
    .command('transition')
    .description(transitionMessages.help.description)
    .argument('<present>', transitionMessages.help.present)
    .argument('<wanted>', transitionMessages.help.wanted)
    .addOption(format('text', 'json', 'markdown'))
    .addOption(bicep())
    .addOption(root())
    .addOption(registry())
    .addOption(sandbox())
    .addOption(output())
    .action(
      async (present: string, wanted: string, options: TransitionOptions) => {
        code = await transition(present, wanted, options);
      },
    );

  program
    .command('templates')
    .description(templatesMessages.help.description)
    .requiredOption('--out <folder>', templatesMessages.help.out)
    .option('--config <file>', templatesMessages.help.config)
    .option('--force', templatesMessages.help.force)
    .action(async (options: TemplatesOptions) => {
      code = await templates(options);
    });

  if (args.length === 0) {
    program.outputHelp();
    return EXIT_FINE;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT_FINE : EXIT_UNUSABLE;
    }
    throw error;
  }
}

function format(...choices: string[]): Option {
  return new Option('-f, --format <format>', programMessages.help.format)
    .choices(choices)
    .default(choices[0]);
}

function failOn(): Option {
  return new Option(
    '--fail-on <severity>',
    programMessages.help.failOn,
  ).choices(['error', 'warning']);
}

function output(): Option {
  return new Option('-o, --output <file>', programMessages.help.output);
}

function bicep(): Option {
  return new Option('--bicep <path>', programMessages.help.bicep);
}

function root(): Option {
  return new Option('--root <folder>', programMessages.help.root);
}

function registry(): Option {
  return new Option('--registry <place...>', programMessages.help.registry);
}

function sandbox(): Option {
  return new Option('--sandbox <mode>', programMessages.help.sandbox)
    .choices(['auto', 'required', 'off'])
    .default('auto');
}
