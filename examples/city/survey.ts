import { type CivilDate, civilDate, unitOf, type Village } from 'baolei'
import {
  ASPECTS,
  completeness,
  type Dossier,
  openDossier,
  reviseDossier,
  surveyCoverage,
  townshipLibrary,
} from 'baolei/dossier'
import { drawDossier } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'
import { sound } from '../sound.js'

/** The progress of the survey and the dossiers over the whole city (M1). Counts only. */
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

function dossierOf(village: Village, seed: number, opened: CivilDate, date: string): Dossier {
  const changes = sound(drawDossier(xining2024, { seed, village: village.code, date }), 'the contents of a dossier')
  const actor = { role: 'township-committee', unit: unitOf(village.code, 'township') }
  const empty = sound(openDossier(village, opened), 'the opening of a dossier')
  const revised = reviseDossier(empty, { id: 'r1', date, actor, changes }, xining2024)
  return sound(revised, 'the revision of a dossier')
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function numberIn(found: unknown): number {
  return typeof found === 'object' && found !== null && 'fields' in found ? Number(found.fields) : 0
}

function countyPart(roster: readonly Village[], seed: number, opened: CivilDate, date: string): Survey {
  const dossiers = roster.map((village) => dossierOf(village, seed, opened, date))
  const { of, surveyed } = surveyCoverage(roster, dossiers)
  const findings = dossiers.flatMap((dossier) => completeness(dossier, xining2024))
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
 * Opens a dossier for every village and fills it with generated contents, which agree with the answers of the sweep.
 * County by county, so that only one county's dossiers are in memory.
 */
export function survey(roster: readonly Village[], seed: number, opened: string, date: string): Survey {
  const from = sound(civilDate(opened), 'the day of the survey')
  const parts = villagesByCounty(roster).map((own) => countyPart(own, seed, from, date))
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
