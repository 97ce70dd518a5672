import { readFileSync } from 'node:fs'
import { parseVillage, unitOf, type Village } from 'baolei'

/** The village committees of a city, and what its counties are called. */
export interface Roster {
  readonly villages: readonly Village[]
  /** By code, in the order of the codes. */
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  readonly townships: number
}

/** The villages of each county, in the order of the counties’ codes. */
export function villagesByCounty(villages: readonly Village[]): readonly (readonly Village[])[] {
  const codes = [...new Set(villages.map(({ code }) => unitOf(code, 'county')))].sort()
  return codes.map((county) => villages.filter(({ code }) => unitOf(code, 'county') === county))
}

const FILE = new URL('./xining-village-committees-2023.csv', import.meta.url)
const HEADER = 'code,name,township_code,township,county_code,county'

/** Reads the roster beside this file, which is our own: a malformed row ends the program. */
export function readRoster(): Roster {
  const [header, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  if (header !== HEADER) throw new Error(`roster: the header is not ${HEADER}`)
  const villages: Village[] = []
  const counties = new Map<string, string>()
  const townships = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const [code = '', name = '', township = '', , county = '', countyName = ''] = line.split(',')
    const village = parseVillage({ code, name })
    const placed = township === unitOf(code, 'township') && county === unitOf(code, 'county')
    if (!village.ok || !placed)
      throw new Error(`roster: row ${index + 2} is not a village with its township and county`)
    villages.push(village.value)
    counties.set(county, countyName)
    townships.add(township)
  }
  const byCode = [...counties].sort(([a], [b]) => (a < b ? -1 : 1))
  return { villages, counties: byCode.map(([code, name]) => ({ code, name })), townships: townships.size }
}
