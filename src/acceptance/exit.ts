import * as z from 'zod'
import { gradeAtLeast } from '../assessment/grade.js'
import { latestIndex, latestScreening } from '../assessment/latest.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type EventRule, noReasons } from '../core/event.js'
import { allOf, anyOf, type Finding, finding, type Reason, reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { currentEpisode } from '../identification/episode.js'
import type { IdentificationSlice } from '../identification/slice.js'
import { problemsReason } from '../rectification/progress.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type Poll, pollSchema } from './poll.js'
import { recordedReasons } from './poll-checks.js'
import { followingOf, withFollowing } from './poll-outcome.js'
import { pollFinding } from './poll-shares.js'
import { type AcceptanceSituation, type AcceptanceSlice, holdPoll } from './slice.js'
import { pollsHeldReasons } from './step.js'

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
  payload: lazy(() => z.strictObject({ survey: pollSchema() })),
  conditions: noReasons,
  checks: ({ rulebook }, { payload }) => recordedReasons(rulebook.exit.survey, payload.survey, SURVEYOR),
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

function risksEliminated(situation: AcceptanceSituation, today: CivilDate): Finding {
  const screening = latestScreening(situation.rulebook, situation.assessment)
  if (screening === undefined)
    return finding(kinds['risks-eliminated'], 'unknown', {
      required: 'none',
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  const age = fresh(situation, screening.date, today)
  const { min, max } = screening.risks
  const risk = max === 'none' ? 'holds' : min === 'none' ? 'unknown' : 'fails'
  const verdict = allOf([risk, age.verdict])
  const detail = verdict === 'unknown' ? { because: [age], missing: screening.missing } : { because: [age] }
  return finding(kinds['risks-eliminated'], verdict, { required: 'none', found: screening.risk, ...detail })
}

function wellSatisfied(situation: AcceptanceSituation, today: CivilDate): Finding {
  const { rulebook, acceptance } = situation
  const missing = { what: 'satisfaction-survey', from: SURVEYOR }
  const age = acceptance.survey === undefined ? [] : [fresh(situation, acceptance.survey.on, today)]
  return pollFinding(kinds['well-satisfied'], rulebook.exit.survey, acceptance.survey, missing, [
    ...age,
    ...pollsHeldReasons(acceptance, 'survey'),
  ])
}

function gradeReached(situation: AcceptanceSituation, today: CivilDate): Finding {
  const { rulebook, assessment } = situation
  const least = rulebook.exit.gradeAtLeast.value
  const required = { atLeast: least }
  const index = latestIndex(rulebook, assessment)
  if (index === undefined)
    return finding(kinds['grade-reached'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'fortress-index', from: 'township-committee' }],
    })
  const age = fresh(situation, index.date, today)
  const verdict = allOf([gradeAtLeast(rulebook, index.grades, least), age.verdict])
  const detail = verdict === 'unknown' ? { because: [age], missing: index.missing } : { because: [age] }
  return finding(kinds['grade-reached'], verdict, { required, found: index.grade, ...detail })
}

/** Whether a reading was taken after the listing and is not older than the rulebook allows on a day (D16). */
function fresh(situation: AcceptanceSituation, read: CivilDate, today: CivilDate): Finding {
  const listed = currentEpisode(situation.episodes)?.listedOn ?? read
  const age = situation.rulebook.exit.maxAge.value
  return finding(kinds['evidence-fresh'], read >= listed && addTo(read, age) >= today, {
    required: { notBefore: listed, noOlderThan: { ...age }, on: today },
    found: read,
  })
}
