import { gradeAtLeast } from '../assessment/grade.js'
import { latestIndex, latestScreening } from '../assessment/latest.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type EventRule, noChecks } from '../core/event.js'
import { allOf, anyOf, check, type Deferred, toFinding, toReason } from '../core/finding.js'
import { currentEpisode } from '../identification/episode.js'
import type { IdentificationSlice } from '../identification/slice.js'
import { problemsCheck } from '../rectification/progress.js'
import { acceptanceFindings as kinds } from './findings.js'
import type { Poll } from './poll.js'
import { recordedChecks } from './poll-checks.js'
import { followingOf, withFollowing } from './poll-outcome.js'
import { pollPasses } from './poll-shares.js'
import { type AcceptanceSituation, type AcceptanceSlice, holdPoll } from './slice.js'
import { pollsHeldChecks } from './step.js'

const SURVEYOR = 'county-organization-department'

type SurveyRule = EventRule<
  'record-survey',
  { readonly survey: Poll },
  AcceptanceSituation & { readonly identification: IdentificationSlice },
  { readonly acceptance: AcceptanceSlice; readonly identification?: IdentificationSlice }
>

/**
 * The uniform survey of members and residents (满意度测评, M5.3, L2.3): anonymous, counts only, apart from the ballot of
 * the congress.
 */
export const recordSurvey: SurveyRule = {
  type: 'record-survey',
  cites: ['M5.3', 'L2.3', 'D16'],
  by: [SURVEYOR],
  conditions: noChecks,
  checks: ({ rulebook }, { payload }) => recordedChecks(rulebook.exit.survey, payload.survey, SURVEYOR),
  evolve: (situation, { payload: { survey }, date, id }) => {
    const following = followingOf(situation, 'survey', survey)
    const held = holdPoll(situation.acceptance, 'survey', { ...survey, on: date })
    const acceptance = withFollowing(held, situation.rulebook, following, { kind: 'survey', on: date })
    if (following === undefined) return { acceptance }
    // Every survey that has a consequence takes the place of the one before.
    const { poll: _before, ...identification } = situation.identification
    if (following.band.outcome !== 'list') return { acceptance, identification }
    const { problemType, risk } = following.band
    return { acceptance, identification: { ...identification, poll: { on: date, event: id, problemType, risk } } }
  },
}

/**
 * Whether a village may leave its list on a day (M5.1, D16): its risks are eliminated or its problems solved, members
 * and residents are well satisfied, and its fortress grade is high enough. All evidence must be younger than the
 * listing and fresh enough.
 */
export function exitCheck(situation: AcceptanceSituation, today: CivilDate): Deferred<'exit-allowed'> {
  const parts = [risksOrProblems(situation, today), wellSatisfied(situation, today), gradeReached(situation, today)]
  return check(kinds['exit-allowed'], allOf(parts.map((one) => one.verdict)), () => ({
    required: { allOf: parts.map((one) => one.code) },
    found: parts.filter((one) => one.verdict === 'holds').map((one) => one.code),
    because: parts.map(toFinding),
  }))
}

function risksOrProblems(situation: AcceptanceSituation, today: CivilDate): Deferred<'risks-or-problems'> {
  const risks = risksEliminated(situation, today)
  const problems = problemsCheck(situation.rectification)
  return check(kinds['risks-or-problems'], anyOf([risks.verdict, problems.verdict]), () => ({
    required: { anyOf: ['risks-eliminated', 'problems-solved'] },
    found: [risks, problems].filter((one) => one.verdict === 'holds').map((one) => one.code),
    because: [toFinding(risks), toReason(problems)],
  }))
}

function risksEliminated(situation: AcceptanceSituation, today: CivilDate): Deferred<'risks-eliminated'> {
  const screening = latestScreening(situation.rulebook, situation.assessment)
  if (screening === undefined)
    return check(kinds['risks-eliminated'], 'unknown', () => ({
      required: 'none',
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    }))
  const age = fresh(situation, screening.date, today)
  const { min, max } = screening.risks
  const risk = max === 'none' ? 'holds' : min === 'none' ? 'unknown' : 'fails'
  const verdict = allOf([risk, age.verdict])
  return check(kinds['risks-eliminated'], verdict, () => ({
    required: 'none',
    found: screening.risk,
    because: [toFinding(age)],
    ...(verdict === 'unknown' ? { missing: screening.missing } : {}),
  }))
}

function wellSatisfied(situation: AcceptanceSituation, today: CivilDate): Deferred<'well-satisfied'> {
  const { rulebook, acceptance } = situation
  const missing = { what: 'satisfaction-survey', from: SURVEYOR }
  return pollPasses(kinds['well-satisfied'], rulebook.exit.survey, acceptance.survey, missing, {
    held: pollsHeldChecks(acceptance, 'survey'),
    age: acceptance.survey && fresh(situation, acceptance.survey.on, today),
  })
}

function gradeReached(situation: AcceptanceSituation, today: CivilDate): Deferred<'grade-reached'> {
  const { rulebook, assessment } = situation
  const least = rulebook.exit.gradeAtLeast.value
  const required = { atLeast: least }
  const index = latestIndex(rulebook, assessment)
  if (index === undefined)
    return check(kinds['grade-reached'], 'unknown', () => ({
      required,
      found: null,
      missing: [{ what: 'fortress-index', from: 'township-committee' }],
    }))
  const age = fresh(situation, index.date, today)
  const verdict = allOf([gradeAtLeast(rulebook, index.grades, least), age.verdict])
  return check(kinds['grade-reached'], verdict, () => ({
    required,
    found: index.grade,
    because: [toFinding(age)],
    ...(verdict === 'unknown' ? { missing: index.missing } : {}),
  }))
}

/** Whether a reading was taken after the listing and is not older than the rulebook allows on a day (D16). */
function fresh(situation: AcceptanceSituation, read: CivilDate, today: CivilDate): Deferred<'evidence-fresh'> {
  const listed = currentEpisode(situation.episodes)?.listedOn ?? read
  const age = situation.rulebook.exit.maxAge.value
  return check(kinds['evidence-fresh'], read >= listed && addTo(read, age) >= today, () => ({
    required: { notBefore: listed, noOlderThan: { ...age }, on: today },
    found: read,
  }))
}
