import { unitOf } from '../core/actor.js'
import { type Reason, reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import type { Village } from '../core/village.js'
import type { Dossier } from './dossier.js'
import { dossierFindings } from './findings.js'

/** The dossiers of one township (一乡一库, M1.2). */
export interface TownshipLibrary {
  /** Nine digits (D23). */
  readonly township: string
  /** By village code, one a village. */
  readonly dossiers: readonly Dossier[]
}

/** The libraries of all townships that have a dossier, and what could not be filed. */
export interface TownshipLibraries {
  /** By township code. */
  readonly libraries: readonly TownshipLibrary[]
  readonly reasons: readonly Reason[]
}

/**
 * Files dossiers by township (M1.2). Of several for one village the first is kept and each other one is reported at
 * its index.
 *
 * @example
 * ```ts
 * import { openDossier, townshipLibrary } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * const { libraries, reasons } = townshipLibrary(opened.ok ? [opened.value, opened.value] : [])
 * libraries.map(({ township, dossiers }) => [township, dossiers.length]) // [['999921100', 1]]
 * reasons.map(({ path }) => path) // ['/1']
 * ```
 */
export function townshipLibrary(dossiers: readonly Dossier[]): TownshipLibraries {
  const kept = new Map<string, Dossier>()
  const reasons: Reason[] = []
  for (const [index, dossier] of dossiers.entries()) {
    const { code } = dossier.village
    if (kept.has(code)) reasons.push(duplicate(code, `/${index}`))
    else kept.set(code, dossier)
  }
  const townships = groupBy([...kept.values()].sort(byCode), ({ village }) => unitOf(village.code, 'township'))
  return { libraries: [...townships].map(([township, shelf]) => ({ township, dossiers: shelf })), reasons }
}

function byCode(a: Dossier, b: Dossier): number {
  return compareTexts(a.village.code, b.village.code)
}

function duplicate(code: string, path: string): Reason {
  const kind = dossierFindings['dossier-duplicate']
  return reason(kind, false, { required: { dossiers: 1 }, found: { dossiers: 'another one' }, about: code, path })
}

/** How many villages of a roster have been surveyed (村情调研, M1.1). */
export interface SurveyCoverage {
  readonly of: number
  readonly surveyed: number
  /** By village code. */
  readonly missing: readonly Village[]
  /** One for each missing village, in the same order: the dossier is owed by its township (M1.2). */
  readonly reasons: readonly Reason[]
}

/**
 * Which villages of a roster have no dossier (M1.1). A village that is in the roster twice counts once.
 *
 * @example
 * ```ts
 * import { surveyCoverage } from 'baolei/dossier'
 *
 * const { of, surveyed, missing } = surveyCoverage([{ code: '999921100201', name: '示例村' }], [])
 * const counts = [of, surveyed, missing.length]
 * counts // [1, 0, 1]
 * ```
 */
export function surveyCoverage(roster: readonly Village[], dossiers: readonly Dossier[]): SurveyCoverage {
  const villages = new Map(roster.map((village) => [village.code, village]))
  const kept = new Set(dossiers.map(({ village }) => village.code))
  const missing = [...villages.values()]
    .filter(({ code }) => !kept.has(code))
    .sort((a, b) => compareTexts(a.code, b.code))
  const kind = dossierFindings['dossier-kept']
  const reasons = missing.map(({ code }) => {
    const detail = { required: { dossiers: 1 }, found: { dossiers: 0 }, about: code } as const
    return reason(kind, false, { ...detail, missing: [{ what: 'dossier', from: 'township-committee' }] })
  })
  return { of: villages.size, surveyed: villages.size - missing.length, missing, reasons }
}
