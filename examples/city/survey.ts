import { type CivilDate, unitOf, type Village } from 'baolei'
import {
  ASPECTS,
  completeness,
  type Dossier,
  openDossier,
  reviseDossier,
  surveyCoverage,
  townshipLibrary,
} from 'baolei/dossier'
import { drawDossier, profileOf } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'

/** How far the survey and the dossiers have come, over the whole city (M1). Counts only. */
export interface Survey {
  readonly villages: number
  readonly surveyed: number
  readonly libraries: number
  readonly aspects: readonly {
    readonly id: string
    readonly known: number
    readonly of: number
    readonly complete: number
  }[]
}

function dossierOf(village: Village, seed: number, opened: CivilDate, date: CivilDate): Dossier {
  const key = { village: village.code, date }
  const changes = drawDossier(xining2024, seed, key, profileOf(xining2024, seed, key))
  const actor = { role: 'township-committee', unit: unitOf(village.code, 'township') }
  const empty = openDossier(village, opened)
  if (!empty.ok) throw new Error(`survey: no dossier is opened: ${JSON.stringify(empty.error.reasons)}`)
  const revised = reviseDossier(empty.value, { id: 'r1', date, actor, changes })
  if (!revised.ok) throw new Error(`survey: a generated dossier was refused: ${JSON.stringify(revised.error.reasons)}`)
  return revised.value
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function numberIn(found: unknown): number {
  return typeof found === 'object' && found !== null && 'fields' in found ? Number(found.fields) : 0
}

function countyPart(roster: readonly Village[], seed: number, opened: CivilDate, date: CivilDate): Survey {
  const dossiers = roster.map((village) => dossierOf(village, seed, opened, date))
  const { of, surveyed } = surveyCoverage(roster, dossiers)
  const findings = dossiers.flatMap(completeness)
  const aspects = ASPECTS.map((id) => {
    const own = findings.filter((finding) => finding.about === id)
    return {
      id,
      known: total(own.map((finding) => numberIn(finding.found))),
      of: total(own.map((finding) => numberIn(finding.required))),
      complete: own.filter((finding) => finding.verdict === 'holds').length,
    }
  })
  return { villages: of, surveyed, libraries: townshipLibrary(dossiers).libraries.length, aspects }
}

/**
 * Opens a dossier for every village and fills it with what the seed draws; the sweep's answers rest on the same
 * draws. County by county, so that one county's dossiers are in memory at a time.
 */
export function survey(roster: readonly Village[], seed: number, opened: CivilDate, date: CivilDate): Survey {
  const parts = villagesByCounty(roster).map((own) => countyPart(own, seed, opened, date))
  const sum = (count: (part: Survey) => number): number => total(parts.map(count))
  return {
    villages: sum((part) => part.villages),
    surveyed: sum((part) => part.surveyed),
    libraries: sum((part) => part.libraries),
    aspects: ASPECTS.map((id, at) => ({
      id,
      known: sum((part) => part.aspects[at]?.known ?? 0),
      of: sum((part) => part.aspects[at]?.of ?? 0),
      complete: sum((part) => part.aspects[at]?.complete ?? 0),
    })),
  }
}
