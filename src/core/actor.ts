import * as z from 'zod'
import { type Label, label } from './label.js'
import { lazy } from './lazy.js'
import { titled } from './titled.js'

/**
 * The levels of the program, lowest first.
 *
 * @example
 * ```ts
 * import { LEVELS } from 'baolei'
 *
 * LEVELS // ['village', 'township', 'county', 'city']
 * ```
 */
export const LEVELS = ['village', 'township', 'county', 'city'] as const
/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number]

/** How many of the twelve digits of a village are the code of its unit at each level (D23). */
export const CODE_LENGTH: Readonly<Record<Level, number>> = { village: 12, township: 9, county: 6, city: 4 }

/**
 * The bodies and posts that act or answer for something, never people (D10).
 *
 * @example
 * ```ts
 * import { ROLES } from 'baolei'
 *
 * ROLES.includes('first-secretary') // true
 * ```
 */
export const ROLES = [
  'village-organization',
  'township-committee',
  'county-organization-department',
  'county-standing-committee',
  'county-committee-secretary',
  'department',
  'city-organization-department',
  'linked-county-leader',
  'paired-unit',
  'first-secretary',
  'township-leader',
] as const
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/**
 * The level of each role.
 *
 * @example
 * ```ts
 * import { ROLE_LEVEL } from 'baolei'
 *
 * ROLE_LEVEL['paired-unit'] // 'county'
 * ```
 */
export const ROLE_LEVEL: Readonly<Record<Role, Level>> = {
  'village-organization': 'village',
  'township-committee': 'township',
  'county-organization-department': 'county',
  'county-standing-committee': 'county',
  'county-committee-secretary': 'county',
  department: 'county',
  'city-organization-department': 'city',
  'linked-county-leader': 'county',
  'paired-unit': 'county',
  'first-secretary': 'village',
  'township-leader': 'township',
}

/**
 * The roles, in both languages.
 *
 * @example
 * ```ts
 * import { roleLabels } from 'baolei'
 *
 * roleLabels['first-secretary']['zh-CN'] // '驻村第一书记'
 * ```
 */
export const roleLabels: Readonly<Record<Role, Label>> = {
  'village-organization': label('村党组织', 'village Party organization'),
  'township-committee': label('乡镇党委', 'township Party committee'),
  'county-organization-department': label('县区委组织部', 'county organization department'),
  'county-standing-committee': label('县区委常委会', 'county standing committee'),
  'county-committee-secretary': label('县区委书记', 'county Party secretary'),
  department: label('县级行业部门', 'county department'),
  'city-organization-department': label('市委组织部', 'city organization department'),
  'linked-county-leader': label('联点县级领导', 'linked county leader'),
  'paired-unit': label('结对帮扶单位', 'paired unit'),
  'first-secretary': label('驻村第一书记', 'resident first secretary'),
  'township-leader': label('包村乡镇领导', 'township leader in charge'),
}

/**
 * The levels, in both languages.
 *
 * @example
 * ```ts
 * import { levelLabels } from 'baolei'
 *
 * levelLabels.county['zh-CN'] // '县级'
 * ```
 */
export const levelLabels: Readonly<Record<Level, Label>> = {
  village: label('村级', 'village'),
  township: label('乡镇', 'township'),
  county: label('县级', 'county'),
  city: label('市级', 'city'),
}

/** Who records an event: a role and the code of its unit, for a department also which one. */
export interface Actor {
  readonly role: Role
  /** 12, 9, 6 or 4 digits, as many as the level of the role has (D23). */
  readonly unit: string
  /** For the role `department`: the id of the department in the rulebook. */
  readonly department?: string
  /** An opaque reference that the embedding system chose; never a name (D10). */
  readonly ref?: string
}

/** Parses a {@link Role}. */
export const roleSchema: () => z.ZodType<Role> = /*@__PURE__*/ lazy(() =>
  z
    .enum(ROLES)
    .meta(
      titled('单位或岗位', 'Body or post', [
        ROLES.map((role) => `${role} ${roleLabels[role]['zh-CN']}`).join('；'),
        'a body or a post, never a person',
      ]),
    ),
)

/** The form of a short opaque id. */
export const ID: RegExp = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

/** Parses an {@link ID}: letters, digits and a few marks. */
export const idSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() =>
  z
    .string()
    .regex(ID)
    .meta(
      titled('编号', 'Id', [
        '字母或数字开头，至多 64 个字母、数字或 . _ : -',
        'a letter or digit first, at most 64 letters, digits or . _ : -',
      ]),
    ),
)

/** A village code: the twelve digits of the National Bureau of Statistics. Checked for shape only (D23). */
export const VILLAGE_CODE: RegExp = /^\d{12}$/
/** Parses a {@link VILLAGE_CODE}. */
export const villageCodeSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => z.string().regex(VILLAGE_CODE))

/** The form of the code of a unit. */
export const UNIT: RegExp = /^(\d{4}|\d{6}|\d{9}|\d{12})$/

/** The code of a unit of any level: 4, 6, 9 or 12 digits (D23). */
export const unitCodeSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => z.string().regex(UNIT))

/** What {@link isOfLevel} asks. */
export const OF_LEVEL = 'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits'

/** Whether the code of a unit is as long as the level of the role asks. */
export function isOfLevel({ role, unit }: Pick<Actor, 'role' | 'unit'>): boolean {
  return unit.length === CODE_LENGTH[ROLE_LEVEL[role]]
}

/** Parses an {@link Actor}; the code of the unit must be as long as the level of the role asks. */
export const actorSchema: () => z.ZodType<Actor> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      role: roleSchema(),
      unit: unitCodeSchema(),
      department: idSchema().exactOptional(),
      ref: idSchema().exactOptional(),
    })
    .refine(isOfLevel, { path: ['unit'], message: OF_LEVEL }),
)

/**
 * The code of the unit that a village belongs to at a level (D23).
 *
 * @example
 * ```ts
 * import { unitOf } from 'baolei'
 *
 * unitOf('999901001201', 'county') // '999901'
 * ```
 */
export function unitOf(villageCode: string, level: Level): string {
  return villageCode.slice(0, CODE_LENGTH[level])
}

/**
 * Whether a unit has jurisdiction over a village, by their codes (D23). What is no code of a unit governs nothing.
 *
 * @example
 * ```ts
 * import { governs } from 'baolei'
 *
 * governs('999901', '999901001201') // true
 * governs('999902', '999901001201') // false
 * governs('', '999901001201') // false
 * ```
 */
export function governs(unit: string, villageCode: string): boolean {
  return UNIT.test(unit) && villageCode.startsWith(unit)
}
