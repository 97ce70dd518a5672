import { type Actor, type Case, openCase, ROLE_LEVEL, ROLES, unitOf } from 'baolei'
import { live } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import type { Settings } from './reader'

/** The rulebook that the board hands to the library. */
export const rulebook = xining2024

/** Invented names, by invented codes. */
export const names: Readonly<Record<string, string>> = {
  '9999': '示例市',
  '999901': '示例县',
  '999901001': '云岭镇',
  '999901002': '松泉乡',
  '999901003': '石桥镇',
}

/** How the board opens: on the day after the generated lives. */
export const FIRST: Settings = {
  actor: { role: 'county-organization-department', unit: '999901' },
  today: '2025-04-11',
  locale: 'zh-CN',
  records: [],
  holders: [],
}

// By township: each village's name, and the seed that its life is drawn from.
const VILLAGES: Readonly<Record<string, string>> = {
  '999901001': '上河村8 柳湾村1 新庄村46 西沟村21 东台村342 杨家村96 坪上村534',
  '999901002': '松林村5 泉头村329 北岔村513 大营村2640 前川村729 后川村99 红岩村201',
  '999901003': '石桥村139 白塔村431 青山村4338 马场村125 磨湾村186 河口村1 古城村2',
}

/** The generated cases, and one village about which nothing has been recorded yet. */
export function sampleCases(): readonly Case[] {
  const lived = Object.entries(VILLAGES).flatMap(([township, villages]) =>
    [...villages.matchAll(/(\D+)(\d+) ?/g)].flatMap(([, name = '', seed], index) => {
      const village = { code: `${township}${201 + index}`, name }
      const life = live(rulebook, village, { seed: Number(seed), from: '2024-01-01', to: '2025-04-10' })
      return life.ok ? life.value.case : []
    }),
  )
  const fresh = openCase({ village: { code: '999901001299', name: '示例新村' }, rulebook })
  return fresh.ok ? [fresh.value, ...lived] : lived
}

/** Who may use the board: the bodies above the villages, and with a village all those about it. */
export function actorsFor(village?: string): readonly Actor[] {
  const roles = ROLES.filter((role) => village || (ROLE_LEVEL[role] !== 'village' && role !== 'department'))
  return roles.flatMap((role) =>
    (village ? [village] : Object.keys(VILLAGES)).flatMap((code): readonly Actor[] => {
      const actor = { role, unit: unitOf(code, ROLE_LEVEL[role]) }
      if (role !== 'department') return [actor]
      return rulebook.identification.departments.value.map(({ id }) => ({ ...actor, department: id }))
    }),
  )
}

/** An actor as one word, for lists and links. */
export const actorKey = ({ role, unit, department = '' }: Actor): string => [role, unit, department].join('|')
