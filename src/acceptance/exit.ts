import { assessFortress } from '../assessment/fortress.js'
import { gradeAtLeast } from '../assessment/grade.js'
import { screenNegative } from '../assessment/screening.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { allOf, anyOf, type Finding, finding, type Reason, reason } from '../core/finding.js'
import { currentEpisode } from '../identification/episode.js'
import { problemsReason } from '../rectification/progress.js'
import { acceptanceLevels, type ReviewLevel } from '../rulebook/acceptance.js'
import { acceptanceFindings as kinds } from './findings.js'
import { pollFinding } from './poll-verdict.js'
import type { AcceptanceSituation } from './slice.js'

/** Whether something was read after the listing and is not older than the rulebook allows on a day (D16). */
function fresh(situation: AcceptanceSituation, read: CivilDate, today: CivilDate): Finding {
  const listed = currentEpisode(situation.episodes)?.listedOn ?? read
  const holds = read >= listed && addTo(read, situation.rulebook.exit.maxAge.value) >= today
  const age = situation.rulebook.exit.maxAge.value
  return finding(kinds['evidence-fresh'], holds, {
    required: { notBefore: listed, noOlderThan: { ...age }, on: today },
    found: read,
  })
}

function risksEliminated(situation: AcceptanceSituation, today: CivilDate): Finding {
  const readings = situation.assessment.screening
  if (readings === undefined)
    return finding(kinds['risks-eliminated'], 'unknown', {
      required: 'none',
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  const screening = screenNegative(situation.rulebook, readings, situation.assessment.past)
  const age = fresh(situation, readings.date, today)
  const { min, max } = screening.risks
  const risk = max === 'none' ? 'holds' : min === 'none' ? 'unknown' : 'fails'
  const verdict = allOf([risk, age.verdict])
  const detail = verdict === 'unknown' ? { because: [age], missing: screening.missing } : { because: [age] }
  return finding(kinds['risks-eliminated'], verdict, { required: 'none', found: screening.risk, ...detail })
}

function gradeReached(situation: AcceptanceSituation, today: CivilDate): Finding {
  const { rulebook, assessment } = situation
  const least = rulebook.exit.gradeAtLeast.value
  const required = { atLeast: least }
  if (assessment.fortress === undefined)
    return finding(kinds['grade-reached'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'fortress-index', from: 'township-committee' }],
    })
  const index = assessFortress(rulebook, assessment.fortress, assessment.past)
  const age = fresh(situation, assessment.fortress.date, today)
  const verdict = allOf([gradeAtLeast(rulebook, index.grades, least), age.verdict])
  const detail = verdict === 'unknown' ? { because: [age], missing: index.missing } : { because: [age] }
  return finding(kinds['grade-reached'], verdict, { required, found: index.grade, ...detail })
}

function wellSatisfied(situation: AcceptanceSituation, today: CivilDate): Finding {
  const { rulebook, acceptance } = situation
  const missing = { what: 'satisfaction-survey', from: 'county-organization-department' }
  const age = acceptance.survey === undefined ? [] : [fresh(situation, acceptance.survey.on, today)]
  return pollFinding(kinds['well-satisfied'], rulebook.exit.survey, acceptance.survey, missing, age)
}

/**
 * Whether a village may leave its list on a day (M5.1, D16): its risks eliminated or its problems solved, and members
 * and residents well satisfied, and its fortress grade high enough, each on evidence since the listing that is fresh
 * enough.
 */
export function exitReason(situation: AcceptanceSituation, today: CivilDate): Reason {
  const either = [risksEliminated(situation, today), problemsReason(situation.rectification)]
  const risksOrProblems = finding(kinds['risks-or-problems'], anyOf(either.map((one) => one.verdict)), {
    required: { anyOf: ['risks-eliminated', 'problems-solved'] },
    found: either.filter((one) => one.verdict === 'holds').map((one) => one.code),
    because: either,
  })
  const because = [risksOrProblems, wellSatisfied(situation, today), gradeReached(situation, today)]
  const found = because.filter((one) => one.verdict === 'holds').map((one) => one.code)
  const required = { allOf: because.map((one) => one.code) }
  const verdict = allOf(because.map((one) => one.verdict))
  return reason(kinds['exit-allowed'], verdict, { required, found, because })
}

/**
 * Whether the rulebook’s levels have passed the village in order within the episode: all of them, or those before one
 * (A4.1, D14).
 */
export function passesReason(situation: AcceptanceSituation, before?: ReviewLevel): Reason {
  const all = acceptanceLevels(situation.rulebook.acceptance)
  const levels = before === undefined ? all : all.slice(0, Math.max(0, all.indexOf(before)))
  const passed = situation.acceptance.passes.map((one) => one.level)
  const holds = passed.length === levels.length && levels.every((level, index) => passed[index] === level)
  return reason(kinds['steps-passed'], holds, { required: [...levels], found: passed })
}
