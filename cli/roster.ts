import { readFileSync } from 'node:fs'
import { type Locale, parseVillage, type Village } from 'baolei'
import { explain } from 'baolei/view'
import { CsvError, parse } from 'csv-parse/sync'
import type { Read } from './files.js'

const VILLAGES = 20
const TOWNSHIPS = 10
/** How many villages can be invented: 99 counties of them. */
export const MOST_VILLAGES = 99 * TOWNSHIPS * VILLAGES

/** Invented villages, 20 in a township and 200 in a county: no real code starts with 9999. */
export function inventedRoster(count: number): readonly Village[] {
  return Array.from({ length: count }, (_, n) => {
    const township = Math.floor(n / VILLAGES)
    const county = 1 + Math.floor(township / TOWNSHIPS)
    return {
      code: `9999${String(county).padStart(2, '0')}${101 + (township % TOWNSHIPS)}${201 + (n % VILLAGES)}`,
      name: `示例${n + 1}村`,
    }
  })
}

/** Reads villages from a CSV file with the columns `code` and `name`; others may be there. Each fault has its line. */
export function readRoster(file: string, lang: Locale): Read<readonly Village[]> {
  let rows: readonly { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }[]
  try {
    rows = parse(readFileSync(file, 'utf8'), {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    const place = error instanceof CsvError && typeof error.lines === 'number' ? `:${error.lines}` : ''
    return { ok: false, problems: [`${file}${place}: ${error instanceof Error ? error.message : 'cannot be read'}`] }
  }
  const read = rows.map(({ record: { code, name }, info }) => ({
    village: parseVillage({ code, name }),
    line: info.lines,
  }))
  const villages = read.flatMap(({ village }) => (village.ok ? [village.value] : []))
  const places = new Map<string, number>()
  const problems = read.flatMap(({ village, line }) => {
    if (!village.ok) {
      return village.error.reasons.map((reason) => `${file}:${line}: ${explain({ ...reason, cites: [] }, lang)}`)
    }
    const { code } = village.value
    const first = places.get(code)
    places.set(code, first ?? line)
    return first === undefined
      ? []
      : [`${file}:${line}: ${lang === 'en' ? `${code} is on line ${first} already` : `第${first}行已有${code}`}`]
  })
  if (rows.length === 0) problems.push(`${file}: ${lang === 'en' ? 'no village' : '没有村'}`)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: villages }
}
