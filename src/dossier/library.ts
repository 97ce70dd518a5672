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

/** How far the survey of a roster has come (村情调研, M1.1). */
export interface SurveyCoverage {
  readonly of: number
  readonly surveyed: number
  /** By village code. */
  readonly missing: readonly Village[]
  /** One for each missing village, in the same order: the dossier is owed by its township (M1.2). */
  readonly reasons: readonly Reason[]
}

/** Which villages of a roster have no dossier (M1.1). A village that stands in the roster twice counts once. */
export function surveyCoverage(roster: readonly Village[], dossiers: readonly Dossier[]): SurveyCoverage {
  const villages = new Map(roster.map((village) => [village.code, village]))
  const kept = new Set(dossiers.map(({ village }) => village.code))
  const missing = [...villages.values()]
    .filter(({ code }) => !kept.has(code))
    .sort((a, b) => compareTexts(a.code, b.code))
  const kind = dossierFindings['dossier-kept']
  const reasons = missing.map(({ code }) => {
    const detail = { about: code, missing: [{ what: 'dossier', from: 'township-committee' }] }
    return reason(kind, false, { required: { dossiers: 1 }, found: { dossiers: 0 }, ...detail })
  })
  return { of: villages.size, surveyed: villages.size - missing.length, missing, reasons }
}
