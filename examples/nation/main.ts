/**
 * `npm run nation [-- --villages N --workers N --seed N --json]`: as many generated villages as the country has village
 * committees, graded, screened and proposed for lists in two threads, and counted by county. No reading is real.
 */
import { parseArgs } from 'node:util'
import type { UnitCounts } from 'baolei'
import { listLabels } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { table } from '../city/table.js'
import { type NationReport, sweepNation } from './nation.js'
import { NATION } from './villages.js'

const { values } = parseArgs({
  options: {
    villages: { type: 'string', default: String(NATION) },
    workers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '20240723' },
    json: { type: 'boolean', default: false },
  },
})
const figure = (name: 'villages' | 'workers' | 'seed', least: number): number => {
  const value = Number(values[name])
  if (Number.isSafeInteger(value) && value >= least) return value
  console.error(`--${name}: a whole number from ${least} up, not ${values[name]}`)
  process.exit(2)
}
const villages = figure('villages', 1)
const options = { villages, workers: figure('workers', 1), seed: figure('seed', 0) }

const BAR = 40
const SHOWN = 10

function showProgress(read: number): void {
  if (!process.stderr.isTTY) return
  const done = Math.round((BAR * read) / villages)
  const end = read === villages ? '\n' : ''
  process.stderr.write(`\r${'█'.repeat(done)}${'░'.repeat(BAR - done)} ${read}/${villages}${end}`)
}

const grades = xining2024.fortress.grades.value
const LISTS = ['weak-lax', 'key-prevention', 'none'] as const
const OPEN = '待定'

const cells = ({ assessed, grades: byGrade, lists }: Omit<UnitCounts, 'unit'>): readonly number[] => [
  assessed,
  ...[...grades.map(({ id }) => id), 'undetermined'].map((id) => byGrade[id] ?? 0),
  ...[...LISTS, 'undetermined'].map((id) => lists[id] ?? 0),
]

function show({ units, seconds, cpuSeconds, generating, sweeping, memory }: NationReport): void {
  console.log(`${villages}个村的填报均为程序生成，编码以99开头，均为虚构，不反映任何真实的村。`)
  const counted = units.map((unit) => [unit.unit, ...cells(unit)] as const)
  const totals = cells(units[0] ?? { assessed: 0, unassessed: 0, grades: {}, lists: {} }).map((_, column) =>
    counted.reduce((sum, row) => sum + Number(row[column + 1]), 0),
  )
  const head = [
    '县（按编码）',
    '已测评',
    ...grades.map(({ label }) => label['zh-CN']),
    `等次${OPEN}`,
    ...LISTS.map((list) => listLabels[list]['zh-CN']),
    `名单${OPEN}`,
  ]
  const others = counted.length > SHOWN ? [[`…（共${counted.length}个县）`, ...totals.map(() => '')]] : []
  for (const line of table(head, [...counted.slice(0, SHOWN), ...others, ['合计', ...totals]])) console.log(line)
  const perVillage = (spent: number): string => ((spent * 1e6) / villages).toFixed(0)
  console.log(
    `用时${seconds.toFixed(1)}秒（CPU ${cpuSeconds.toFixed(1)}秒），${options.workers}个线程；每村生成填报${perVillage(generating)}微秒，` +
      `测评、排查、建议名单、计数${perVillage(sweeping)}微秒；内存最多${memory.toFixed(0)} MB。`,
  )
}

const report = await sweepNation(options, showProgress)
if (values.json) console.log(JSON.stringify(report, null, 2))
else show(report)
