import { LOCALES, type Locale, label } from 'baolei'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { compare } from './compare.js'
import { type ExperimentForm, experiment, type Surroundings } from './experiment.js'
import { explainReadings } from './explain.js'
import { type LintForm, lint } from './lint.js'
import { failed, type Outcome } from './outcome.js'
import { MOST_VILLAGES } from './roster.js'
import { blank, convert, diff, picture, schema } from './rulebooks.js'
import { type TestForm, type Testing, testScenarios } from './test.js'

function whole(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('a whole number')
}

const from1To =
  (most: number) =>
  (text: string): number => {
    const number = whole(text)
    if (number >= 1 && number <= most) return number
    throw new InvalidArgumentError(`from 1 to ${most}`)
  }

interface Watching {
  readonly watch?: boolean
}
const WATCH = 'run again when a file changes'

function percent(text: string): number {
  const number = whole(text)
  if (number <= 100) return number
  throw new InvalidArgumentError('per cent: 0 to 100')
}

const lang = (): Option =>
  new Option('--lang <locale>', 'the language of sentences').choices([...LOCALES]).default('zh-CN' satisfies Locale)

/** What a command line asks for, done: what is printed, and the code to end with. Reads files, and writes none. */
export function run(argv: readonly string[], testing?: Testing, surroundings: Surroundings = {}): Outcome {
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
    .option('--watch', WATCH)
    .action(
      does((files: string[], { watch, ...form }: LintForm & Watching) => ({
        ...lint(files, form),
        ...(watch ? { watched: files } : {}),
      })),
    )
  command('new <id>', 'a rulebook to fill in')
    .option('--name <name>', 'its name', '未定名规则集')
    .option('--from <date>', 'its first day', '2026-01-01')
    .addOption(new Option('--yaml', 'as YAML').default(false).conflicts('json'))
    .option('--json', 'as JSON, which it is anyway')
    .action(
      does((id: string, { name, from, yaml }: { name: string; from: string; yaml: boolean }) => {
        const version = from.slice(0, 4)
        return blank(
          { id, version, label: label(name, id), issuer: label('待定', 'to be settled'), effectiveFrom: from },
          yaml,
        )
      }),
    )
  command('schema', 'the JSON Schema of a rulebook')
    .option('--json', 'as JSON, which it is anyway')
    .action(does(() => schema()))
  command('convert <file>', 'a rulebook in the present form, as YAML if it is JSON, and the other way round')
    .addOption(new Option('--to <form>').choices(['json', 'yaml']))
    .addOption(new Option('--json', 'the same as --to json').implies({ to: 'json' }))
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
    .option('--villages <number>', 'how many', from1To(MOST_VILLAGES), 200)
    .option('--seed <number>', 'of the generated readings', whole, 7)
    .option('--date <date>', 'the day of the readings', '2026-06-30')
    .option('--json', 'as data')
    .action(does(compare))
  command('experiment <now> <then>', 'what another rulebook does to generated lives, over many seeds, and how surely')
    .addOption(lang())
    .option('--seeds <number>', 'how many worlds', whole, 20)
    .option('--from <date>', 'the first day', '2025-01-01')
    .option('--to <date>', 'the last day', '2029-12-31')
    .option('--villages <number>', 'how many invented villages', from1To(MOST_VILLAGES), 200)
    .option('--roster <file>', 'villages in place of the invented ones: CSV with the columns code and name')
    .option('--behavior <file>', 'how villages and people behave, in place of the shipped assumptions')
    .option('--threads <number>', 'how many threads; one for each core without it', from1To(64))
    .option('--json', 'as data')
    .option('--html <file>', 'writes a report as one page too; needs echarts')
    .action(
      does((now: string, then: string, form: ExperimentForm) => ({
        ...failed([]),
        later: () => experiment(now, then, form, surroundings),
      })),
    )
  command('test <files...>', 'scenarios in files: what is given, what is tried, what is expected')
    .option('--rulebook <files...>', 'the rulebooks; the default one without it')
    .addOption(lang())
    .option('--json', 'as data')
    .option('--junit <file>', 'writes a report as JUnit too')
    .option('--watch', WATCH)
    .option(
      '--coverage <percent>',
      'fails where the scenarios meet less of a rulebook, and says what they do not',
      percent,
    )
    .action(
      does((files: string[], { watch, ...form }: TestForm & Watching) => ({
        ...testScenarios(files, form, testing),
        ...(watch && testing !== undefined ? { watched: [...files, ...(form.rulebook ?? [])] } : {}),
      })),
    )
  command('diagram', 'the statechart of a case, as Mermaid')
    .addOption(lang())
    .option('--json', 'as data')
    .action(does((form: { lang: Locale; json?: boolean }) => picture(form)))

  try {
    program.parse([...argv], { from: 'user' })
    return outcome
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { code: error.exitCode === 0 ? 0 : 2, text: printed.out, problem: printed.err }
  }
}
