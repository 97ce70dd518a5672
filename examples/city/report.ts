import type { Locale } from 'baolei'
import { assumptionsOf } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { type RosterOptions, readRoster } from '../roster/read.js'
import { type DutyList, dutyList } from './example-duties.js'
import { type LifeRow, tellLife } from './example-life.js'
import { exampleNames } from './example-names.js'
import { type Pages, pages } from './example-pages.js'
import { COUNTY, VILLAGE } from './example-village.js'
import { countyName } from './names-in.js'
import { type Program, program } from './program.js'
import { type Survey, survey } from './survey.js'
import { words } from './words.js'
import { type YearlySweep, yearlySweep } from './yearly-sweep.js'

/** Everything that the command shows, as plain data. About real villages it has counts by county and nothing else. */
export interface Report {
  readonly generated: true
  readonly seed: number
  readonly locale: Locale
  readonly notice: string
  readonly attribution: string
  readonly rulebook: {
    readonly id: string
    readonly version: string
    readonly label: string
    readonly assumptions: number
  }
  readonly roster: {
    readonly villages: number
    readonly townships: number
    readonly counties: Readonly<Record<string, string>>
  }
  readonly survey: Survey
  readonly sweep: YearlySweep
  readonly program: Program
  readonly life: {
    readonly village: { readonly code: string; readonly name: string }
    readonly rows: readonly LifeRow[]
  }
  readonly duties: DutyList & { readonly county: string }
  readonly pages: Pages
}

/** Called before each stage. */
export type Progress = (stage: string) => void

const SURVEY = '2024-01-08'
const SWEEP = '2024-03-01'
const FROM = '2024-01-01'
const TO = '2026-12-31'

/**
 * Runs the whole program with generated readings, on a roster of the real shape, and the life of the invented village.
 */
export function makeReport(
  locale: Locale,
  seed: number,
  options: RosterOptions = {},
  progress: Progress = () => {},
): Report {
  const { villages, townships, counties } = readRoster(options)
  const names = Object.fromEntries(counties.map(({ code, name }) => [code, countyName(name, locale)]))
  progress(words.survey[locale])
  const surveyed = survey(villages, seed, SURVEY, SWEEP)
  progress(words.sweep[locale])
  const swept = yearlySweep(villages, seed, SWEEP)
  const ran = program(villages, { seed, from: FROM, to: TO }, locale, (county) =>
    progress(`${words.program[locale]} ${names[county] ?? county}`),
  )
  progress(words.life[locale])
  const told = tellLife(locale)
  return {
    generated: true,
    seed,
    locale,
    notice: words.notice[locale],
    attribution: words[options.realNames === true ? 'realNames' : 'attribution'][locale],
    rulebook: {
      id: xining2024.id,
      version: xining2024.version,
      label: xining2024.label[locale],
      assumptions: assumptionsOf(xining2024).length,
    },
    roster: { villages: villages.length, townships, counties: names },
    survey: surveyed,
    sweep: swept,
    program: ran,
    life: {
      village: { code: VILLAGE.code, name: exampleNames(locale)[VILLAGE.code] ?? VILLAGE.name },
      rows: told.rows,
    },
    duties: { county: exampleNames(locale)[COUNTY] ?? COUNTY, ...dutyList(told.case, locale) },
    pages: pages(told.case, locale),
  }
}
