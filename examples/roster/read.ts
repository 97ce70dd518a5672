import { readFileSync } from 'node:fs'
import { parseVillage, unitOf, type Village } from 'baolei'

/** The village committees of a city, and what its counties are called. */
export interface Roster {
  readonly villages: readonly Village[]
  /** By code, in the order of the codes. */
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  readonly townships: number
}

/** How the roster is read. */
export interface RosterOptions {
  /** The names and codes of the file. Without it they are invented, and only the numbers of places are the file’s. */
  readonly realNames?: boolean
}

/** The villages of each county, in the order of the counties’ codes. */
export function villagesByCounty(villages: readonly Village[]): readonly (readonly Village[])[] {
  const codes = [...new Set(villages.map(({ code }) => unitOf(code, 'county')))].sort()
  return codes.map((county) => villages.filter(({ code }) => unitOf(code, 'county') === county))
}

const FILE = new URL('./xining-village-committees-2023.csv', import.meta.url)
const HEADER = 'code,name,township_code,township,county_code,county'

/** Counties of no place; as many as the file has. */
const INVENTED = ['安澜区', '柳泉区', '松峪区', '石塘区', '和塬区', '北岭县', '云坪县']
/** No division has codes that begin so. */
const NOWHERE = '9998'

/** The same shape without the places: invented counties, townships and villages, as many in each as there are. */
function invented({ villages, counties, townships }: Roster): Roster {
  const codes = counties.map(({ code }) => code)
  const county = (code: string): string => `${NOWHERE}${String(codes.indexOf(code) + 1).padStart(2, '0')}`
  const own = new Map(
    codes.map((code) => {
      const inside = villages.filter((village) => unitOf(village.code, 'county') === code)
      return [code, [...new Set(inside.map((village) => unitOf(village.code, 'township')))].sort()]
    }),
  )
  const township = (code: string): string => {
    const place = own.get(unitOf(code, 'county'))?.indexOf(unitOf(code, 'township')) ?? 0
    return `${county(unitOf(code, 'county'))}${String(place + 1).padStart(3, '0')}`
  }
  return {
    villages: villages.map(({ code }, place) => ({
      code: `${township(code)}${code.slice(9)}`,
      name: `示例${place + 1}村`,
    })),
    counties: counties.map(({ code }, place) => ({ code: county(code), name: INVENTED[place] ?? county(code) })),
    townships,
  }
}

/** Reads the roster beside this file, which is our own: a malformed row ends the program. */
export function readRoster({ realNames = false }: RosterOptions = {}): Roster {
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
  const roster = { villages, counties: byCode.map(([code, name]) => ({ code, name })), townships: townships.size }
  return realNames ? roster : invented(roster)
}
