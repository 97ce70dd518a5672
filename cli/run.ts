import { LOCALES, type Locale, label } from 'baolei'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { compare } from './compare.js'
import { explainReadings } from './explain.js'
import { lint } from './lint.js'
import { failed, type Outcome } from './outcome.js'
import { blank, convert, diff, picture, schema } from './rulebooks.js'
import { type TestForm, type Testing, testScenarios } from './test.js'

function whole(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('a whole number')
}

function percent(text: string): number {
  const number = whole(text)
  if (number <= 100) return number
  throw new InvalidArgumentError('per cent: 0 to 100')
}

const lang = (): Option =>
  new Option('--lang <locale>', 'the language of sentences').choices([...LOCALES]).default('zh-CN' satisfies Locale)

/** What a command line asks for, done: what is printed, and the code to end with. Reads files, and writes none. */
export function run(argv: readonly string[], testing?: Testing): Outcome {
  let outcome: Outcome = failed([])
  const printed = { out: '', err: '' }
  const does =
    <A extends readonly unknown[]>(work: (...args: A) => Outcome) =>
    (...args: A): void => {
      outcome = work(...args)
    }
  const program = new Command('baolei')
    .description('堡垒: rulebooks as files: lint them, try them, compare them')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text
      },
      writeErr: (text) => {
        printed.err += text
      },
    })
  const command = (name: string, about: string): Command => program.command(name).description(about)

  command('lint <files...>', 'faults of rulebooks; files with one id are versions of it')
    .addOption(lang())
    .addOption(new Option('--json', 'as data').conflicts('junit'))
    .option('--junit', 'as JUnit')
    .action(does(lint))
  command('new <id>', 'a rulebook to fill in')
    .option('--name <name>', 'its name', '未定名规则集')
    .option('--from <date>', 'its first day', '2026-01-01')
    .option('--yaml', 'as YAML', false)
    .action(
      does((id: string, { name, from, yaml }: { name: string; from: string; yaml: boolean }) => {
        const version = from.slice(0, 4)
        return blank(
          { id, version, label: label(name, id), issuer: label('待定', 'to be settled'), effectiveFrom: from },
          yaml,
        )
      }),
    )
  command('schema', 'the JSON Schema of a rulebook').action(does(schema))
  command('convert <file>', 'a rulebook in the present form, as YAML if it is JSON, and the other way round')
    .addOption(new Option('--to <form>').choices(['json', 'yaml']))
    .action(does((file: string, { to }: { to?: 'json' | 'yaml' }) => convert(file, to)))
  command('explain <rulebook> <readings>', 'what follows from readings, and why')
    .addOption(lang())
    .option('--json', 'as data')
    .action(does(explainReadings))
  command('diff <before> <after>', 'what differs between two rulebooks, in words')
    .addOption(lang())
    .option('--json', 'as data')
    .action(does((a: string, b: string, form: { lang: Locale; json?: boolean }) => diff([a, b], form)))
  command('compare <now> <then>', 'which generated villages another rulebook grades or lists otherwise, and why')
    .addOption(lang())
    .option('--villages <number>', 'how many', whole, 200)
    .option('--seed <number>', 'of the generated readings', whole, 7)
    .option('--date <date>', 'the day of the readings', '2026-06-30')
    .option('--json', 'as data')
    .action(does(compare))
  command('test <files...>', 'scenarios in files: what is given, what is tried, what is expected')
    .option('--rulebook <files...>', 'the rulebooks; the default one without it')
    .addOption(lang())
    .option('--json', 'as data')
    .option('--junit <file>', 'writes a report as JUnit too')
    .option(
      '--coverage <percent>',
      'fails where the scenarios meet less of a rulebook, and says what they do not',
      percent,
    )
    .action(does((files: string[], form: TestForm) => testScenarios(files, form, testing)))
  command('diagram', 'the statechart of a case, as Mermaid')
    .addOption(lang())
    .action(does((form: { lang: Locale }) => picture(form.lang)))

  try {
    program.parse([...argv], { from: 'user' })
    return outcome
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { code: error.exitCode === 0 ? 0 : 2, text: printed.out, problem: printed.err }
  }
}
