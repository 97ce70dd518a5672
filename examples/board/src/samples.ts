import { type Actor, type Case, openCase, ROLE_LEVEL, ROLES, unitOf } from 'baolei'
import { live } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'

/** The rulebooks that the board hands to the library. */
export const rulebooks = [xining2024]

/** The day on which the generated lives end, and on which the board opens. */
export const SAMPLE_DAY = '2025-04-11'

/** Invented names, by invented codes. */
export const names: Readonly<Record<string, string>> = {
  '9999': '示例市',
  '999901': '示例县',
  '999901001': '云岭镇',
  '999901002': '松泉乡',
  '999901003': '石桥镇',
}

// The village's place in its township, its name, and the seed that its life is drawn from.
const VILLAGES: Readonly<Record<string, readonly (readonly [name: string, seed: number])[]>> = {
  '999901001': [
    ['上河村', 8],
    ['柳湾村', 1],
    ['新庄村', 46],
    ['西沟村', 2086],
    ['东台村', 342],
    ['杨家村', 96],
    ['坪上村', 1],
  ],
  '999901002': [
    ['松林村', 5],
    ['泉头村', 329],
    ['北岔村', 1],
    ['大营村', 2640],
    ['前川村', 1],
    ['后川村', 99],
    ['红岩村', 201],
  ],
  '999901003': [
    ['石桥村', 139],
    ['白塔村', 2],
    ['青山村', 9],
    ['马场村', 125],
    ['磨湾村', 1],
    ['河口村', 1],
    ['古城村', 2],
  ],
}

/** The generated cases, and one village about which nothing has been recorded yet. */
export function sampleCases(): readonly Case[] {
  const lived = Object.entries(VILLAGES).flatMap(([township, villages]) =>
    villages.flatMap(([name, seed], index) => {
      const village = { code: `${township}${201 + index}`, name }
      const life = live(xining2024, village, { seed, from: '2024-01-01', to: '2025-04-10' })
      return life.ok ? [life.value.case] : []
    }),
  )
  const fresh = openCase({ village: { code: '999901001299', name: '示例新村' }, rulebook: xining2024 })
  return fresh.ok ? [fresh.value, ...lived] : lived
}

const VILLAGE = '999901001201'

/** Who may use the board: the bodies above the villages, and with a village all those about it. */
export function actorsFor(village?: string): readonly Actor[] {
  const townships = village === undefined ? Object.keys(VILLAGES) : [unitOf(village, 'township')]
  return ROLES.flatMap((role): readonly Actor[] => {
    const level = ROLE_LEVEL[role]
    if (role === 'department') {
      if (village === undefined) return []
      const { value } = xining2024.identification.departments
      return value.map(({ id }) => ({ role, unit: unitOf(village, level), department: id }))
    }
    if (level === 'village') return village === undefined ? [] : [{ role, unit: village }]
    if (level === 'township') return townships.map((unit) => ({ role, unit }))
    return [{ role, unit: unitOf(village ?? VILLAGE, level) }]
  })
}

/** An actor as one word, for lists and links. */
export function actorKey({ role, unit, department = '' }: Actor): string {
  return [role, unit, department].join('|')
}
