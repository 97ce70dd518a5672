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

// By township: each village's name, and the seed that its life is drawn from.
const VILLAGES: Readonly<Record<string, string>> = {
  '999901001': '上河村5 柳湾村4 新庄村1 西沟村256 东台村183 杨家村155 坪上村1',
  '999901002': '松林村6 泉头村261 北岔村2 大营村158 前川村1 后川村7 红岩村162',
  '999901003': '石桥村39 白塔村1 青山村52 马场村117 磨湾村3 河口村9 古城村97',
}

/** The generated cases, and one village about which nothing has been recorded yet. */
export function sampleCases(): readonly Case[] {
  const lived = Object.entries(VILLAGES).flatMap(([township, villages]) =>
    villages.split(' ').flatMap((one, index) => {
      const [, name = '', seed] = /^(\D+)(\d+)$/.exec(one) ?? []
      const village = { code: `${township}${201 + index}`, name }
      const span = { from: '2024-01-01', to: '2025-04-10' }
      const life = live(xining2024, village, { seed: Number(seed), ...span, unknownShare: 10 })
      return life.ok ? [life.value.case] : []
    }),
  )
  const fresh = openCase({ village: { code: '999901001299', name: '示例新村' }, rulebook: xining2024 })
  return fresh.ok ? [fresh.value, ...lived] : lived
}

/** Who may use the board: the bodies above the villages, and with a village all those about it. */
export function actorsFor(village?: string): readonly Actor[] {
  const units = village === undefined ? Object.keys(VILLAGES) : [village]
  const actors = ROLES.flatMap((role): readonly Actor[] => {
    const level = ROLE_LEVEL[role]
    if (village === undefined && (level === 'village' || role === 'department')) return []
    const all = units.map((unit) => ({ role, unit: unitOf(unit, level) }))
    if (role !== 'department') return all
    return xining2024.identification.departments.value.flatMap(({ id }) =>
      all.map((one) => ({ ...one, department: id })),
    )
  })
  return [...new Map(actors.map((one) => [actorKey(one), one])).values()]
}

/** An actor as one word, for lists and links. */
export const actorKey = ({ role, unit, department = '' }: Actor): string => [role, unit, department].join('|')
