import { latestScreening } from '../assessment/latest.js'
import { riskRank } from '../assessment/risk.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import type { Ground } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { rectificationFindings as kinds } from './findings.js'
import {
  type ControlChange,
  controlLevel,
  gravest,
  type RectificationRule,
  type RectificationSituation,
  type RectificationSlice,
} from './slice.js'

/** The risk level rises: at any time; in acceptance this sends the case back to rectifying (D13, D14). */
export const raiseRisk: RectificationRule<'raise-risk', { readonly level: string; readonly why: string }> = {
  type: 'raise-risk',
  cites: ['M3.4', 'D13', 'D14'],
  by: ['township-committee', 'county-organization-department', 'department', 'city-organization-department'],
  conditions: noChecks,
  checks: (situation, { payload }) => raiseChecks(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'raised'),
  }),
}

/** The county lowers the control level, after a screening that supports it (M5.2, D13). */
export const lowerControl: RectificationRule<'lower-control', { readonly level: string }> = {
  type: 'lower-control',
  cites: ['M5.2', 'D13'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => [underControlCheck(situation, date)],
  checks: (situation, { payload }) => lowerChecks(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'lowered'),
  }),
}

function levels(rulebook: Rulebook): readonly string[] {
  return rulebook.negative.levels.value.map((one) => one.id)
}

/** Whether the level may rise to this one: it is known, and above the one in force (D13). */
export function raiseChecks({ rulebook, rectification }: RectificationSituation, level: string): readonly Check[] {
  const current = controlLevel(rectification)
  return [
    check(kinds['risk-level'], levels(rulebook).includes(level), () => ({
      required: { oneOf: [...levels(rulebook)] },
      found: level,
    })),
    check(kinds['risk-higher'], riskRank(rulebook, level) > riskRank(rulebook, current ?? 'none'), () => ({
      required: { moreThan: current ?? null },
      found: level,
    })),
  ]
}

/**
 * Whether a screening shows a risk below the control level, which is what lowering it asks for (M5.2). It is of the
 * time since the level last changed, and no older than the evidence for an exit (D13, D16). The bounds decide (D2).
 */
function underControlCheck(situation: RectificationSituation, on: CivilDate): Check {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const required = { lessThan: current ?? null }
  const since = rectification.control[rectification.control.length - 1]?.since
  const screening = latestScreening(rulebook, assessment)
  const ofNow = screening !== undefined && (since === undefined || screening.date >= since)
  if (screening === undefined || !ofNow || addTo(screening.date, rulebook.exit.maxAge.value) < on)
    return check(kinds['risk-under-control'], 'unknown', () => ({
      required,
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    }))
  const { risks } = screening
  const rank = riskRank(rulebook, current ?? 'none')
  const verdict =
    riskRank(rulebook, risks.max) < rank ? 'holds' : riskRank(rulebook, risks.min) >= rank ? 'fails' : 'unknown'
  return check(kinds['risk-under-control'], verdict, () => ({
    required,
    found: screening.risk,
    ...(verdict === 'unknown' ? { missing: screening.missing } : {}),
  }))
}

/**
 * Whether the level may be lowered to this one: it is known, below the one in force, and not below the risk that the
 * screening shows (M5.2, D13). Where answers are missing, it is not below the highest risk that they allow (D2).
 */
export function lowerChecks(situation: RectificationSituation, level: string): readonly Check[] {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const shown = latestScreening(rulebook, assessment)
  const [least, most] = [shown?.risks.min ?? 'none', shown?.risks.max ?? 'none']
  const rank = riskRank(rulebook, level)
  const lower = rank < riskRank(rulebook, current ?? 'none') && rank >= riskRank(rulebook, least)
  const verdict = !lower ? 'fails' : rank >= riskRank(rulebook, most) ? 'holds' : 'unknown'
  return [
    check(kinds['risk-level'], levels(rulebook).includes(level), () => ({
      required: { oneOf: [...levels(rulebook)] },
      found: level,
    })),
    check(kinds['control-lower'], verdict, () => ({
      required: { lessThan: current ?? null, atLeast: shown === undefined ? null : most },
      found: level,
      ...(verdict === 'unknown' ? { missing: shown?.missing ?? [] } : {}),
    })),
  ]
}

/**
 * The slice of a village that has gone over to a stricter list: the control level is at least that of its gravest
 * ground, as when a village is listed (D13).
 */
export function controlOfStricterList(
  situation: RectificationSituation,
  grounds: readonly Ground[],
  since: CivilDate,
): RectificationSlice {
  const { rulebook, rectification } = situation
  const level = gravest(rulebook, grounds)
  const current = controlLevel(rectification) ?? 'none'
  return level === undefined || riskRank(rulebook, level) <= riskRank(rulebook, current)
    ? rectification
    : changeControl(situation, level, since, 'listed')
}

/** The slice with one more change of the control level. */
export function changeControl(
  situation: RectificationSituation,
  level: string,
  since: CivilDate,
  why: ControlChange['why'],
): RectificationSlice {
  const { rectification } = situation
  return { ...rectification, control: [...rectification.control, { level, since, why }] }
}
