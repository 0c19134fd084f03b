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
    .description('Azure API Management networking: posture, checks, rules')
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(`apim-networking: ${oneLine(text)}\n`),
    });

  program
    .command('posture')
    .description('who reaches what, and what is wrong, from ARM JSON')
    .argument(
      '<file>',
      'JSON: {service, related}, a service, or a list of resources; - for standard input',
    )
    .addOption(format('text', 'json'))
    .addOption(failOn())
    .addOption(output())
    .action(async (file: string, options: PostureOptions) => {
      code = await posture(file, options);
    });

  program
    .command('check')
    .description(
      'every API Management service that files deploy, by the rules and the policy',
    )
    .argument(
      '<files...>',
      '.bicepparam, .bicep, a compiled template, a snapshot, or the JSON of posture',
    )
    .addOption(format('text', 'json', 'sarif', 'markdown'))
    .option('--policy <file>', 'policy of the organisation, YAML or JSON')
    .option('--environment <name>', 'environment of the policy that applies')
    .option(
      '--parameters <file>',
      'JSON parameters for a .bicep file or a compiled template',
    )
    .option(
      '--static-analysis',
      'what PSRule, Checkov and Azure Policy ask of the resources, too',
    )
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
    .description(
      'whether a valid decision allows exactly what a folder deploys to an environment',
    )
    .argument('<folder>', 'the folder with main.bicep')
    .requiredOption('--environment <name>', 'the environment deployed to')
    .option(
      '--portal <url>',
      'base URL of the Backstage backend; its token is in APIM_NETWORKING_TOKEN',
    )
    .option(
      '--keys <file>',
      'public keys of the portal as JWKS, for the signed decision file, offline',
    )
    .option(
      '--parameters-file <file>',
      'a parameters file that is deployed, relative to the folder; repeatable',
      (file: string, files: string[] = []) => [...files, file],
    )
    .option('--gateway <name>', 'the API Management service deployed to')
    .option(
      '--policy <file>',
      'policy of the organisation, from elsewhere than the folder',
    )
    .addOption(bicep())
    .addOption(format('text', 'json'))
    .addOption(output())
    .action(async (folder: string, options: VerifyOptions) => {
      code = await verify(folder, options);
    });

  program
    .command('matrix')
    .description('which tier has which networking pattern, and why not')
    .addOption(format('text', 'json', 'markdown'))
    .addOption(output())
    .action(async (options: MatrixOptions) => {
      code = await matrix(options);
    });

  program
    .command('explain')
    .description('what a rule finds, why, and how to fix it')
    .argument('<rule>', 'id of a rule, such as SUB-002')
    .addOption(format('text', 'json', 'markdown'))
    .addOption(output())
    .action(async (rule: string, options: ExplainOptions) => {
      code = await explain(rule, options);
    });

  const recommendCommand = program
    .command('recommend')
    .description(
      'which tiers and patterns meet the requirements, best first, and why',
    )
    .addOption(format('text', 'json', 'markdown'))
    .option(
      '--requirements <file>',
      'requirements as YAML or JSON; options have the last word',
    )
    .addOption(
      new Option('--needs <file>').hideHelp().argParser(() => {
        throw new InputError('--needs has a new name: use --requirements.');
      }),
    )
    .option('--policy <file>', 'policy of the organisation, YAML or JSON')
    .option('--all', 'every option in full')
    .addOption(output())
    .action(async (options: RecommendOptions) => {
      code = await recommend(options);
    });
  requirementsOptions().forEach(option => recommendCommand.addOption(option));

  program
    .command('transition')
    .description('how to go from one design to another, step by step')
    .argument(
      '<present>',
      'a design as YAML or JSON, or Bicep, a template or ARM JSON with one service',
    )
    .argument('<wanted>', 'the same')
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
    .description(
      'writes the software templates for your portal, or updates them',
    )
    .requiredOption('--out <folder>', 'the folder of the templates')
    .option(
      '--config <file>',
      'settings as YAML or JSON: owner, Git host, names, steps; else GitHub',
    )
    .option(
      '--force',
      'also replace files that were edited since they were generated',
    )
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
  return new Option('-f, --format <format>', 'how to print it')
    .choices(choices)
    .default(choices[0]);
}

function failOn(): Option {
  return new Option(
    '--fail-on <severity>',
    'exit with 1 when there is a finding of this severity, or of a higher one',
  ).choices(['error', 'warning']);
}

function output(): Option {
  return new Option(
    '-o, --output <file>',
    'write there, not to standard output',
  );
}

function bicep(): Option {
  return new Option(
    '--bicep <path>',
    'Bicep compiler; else that of BICEP_PATH, else bicep on the PATH',
  );
}

function root(): Option {
  return new Option(
    '--root <folder>',
    'the folder that Bicep can reference; else the Git repository of the file, else its folder',
  );
}

function registry(): Option {
  return new Option(
    '--registry <place...>',
    'registries that modules can come from, such as mcr.microsoft.com/bicep, or ts:<subscription id>; else none',
  );
}

function sandbox(): Option {
  return new Option(
    '--sandbox <mode>',
    'whether the compiler runs in bubblewrap: where this machine can, always, or never',
  )
    .choices(['auto', 'required', 'off'])
    .default('auto');
}
