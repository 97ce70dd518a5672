import type { Poll } from '../acceptance/poll.js'
import { followingOf, pollRulesOf } from '../acceptance/poll-outcome.js'
import { sheetOf } from '../acceptance/sheet.js'
import type { PollKind } from '../acceptance/slice.js'
import { riskScale } from '../assessment/risk.js'
import type { Role } from '../core/actor.js'
import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Refusal } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import { currentEpisode } from '../identification/episode.js'
import { currentProposal } from '../identification/listing-events.js'
import { type Case, emptyCase, situationOf } from '../lifecycle/case.js'
import { type EventType, type LifecycleEvent, ruleOf } from '../lifecycle/event-rules.js'
import { nextLookBack } from '../lifecycle/exit.js'
import type { Payloads } from '../lifecycle/payloads.js'
import { recordAny } from '../lifecycle/record.js'
import { type FourOnesPost, matchingFields } from '../rectification/four-ones.js'
import { groundsOf } from '../rectification/slice.js'
import { departmentsCalledFor } from '../rectification/task-force.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import { recordersOf } from '../rulebook/recording.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { drawPoll, pollComesOut, spreads } from '../simulation/poll.js'
import { luckOf } from '../simulation/random.js'
import { type AnswersById, type Asked, soundAnswers, strongAnswers } from './best-answers.js'
import { actorFor } from './cast.js'
import { scored } from './marks.js'
import type { Trouble } from './trouble.js'

/** Why a life does not go on: the event that `record` refused, and all its reasons. */
export interface LifeRefusal extends Refusal {
  readonly event: LifecycleEvent
  /** How many events had been accepted by then. */
  readonly after: number
  /** The case with those events. */
  readonly case: Case
}

/** A life on its way: what happens next is decided by the case as it is. */
interface Life {
  readonly rulebook: Rulebook
  readonly trouble: Trouble
  case: Case
  /** The best answers to a checklist that were found, which are not sought again. */
  readonly known: { sound?: AnswersById; strong?: AnswersById }
  /** How many days later than in the calendar below things happen. */
  later: number
  /** The last refusal. */
  refusal?: LifeRefusal
}

/** The first day of the calendar of a life; the days below are counted from it. */
const FIRST_DAY = '2024-02-20' as CivilDate

function on(life: Life, day: string): CivilDate {
  const date = addTo(day as CivilDate, { days: life.later })
  const last = life.case.events[life.case.events.length - 1]?.date ?? date
  return date > last ? date : last
}

/** Who records an event: the usual body, or the one that the rulebook names instead (D14, D23). */
function actorOf({ rulebook, case: theCase, trouble }: Life, type: EventType, usual: Role): LifecycleEvent['actor'] {
  const roles = recordersOf(rulebook, type, [usual])
  const role = roles.includes(usual) ? usual : (roles[0] ?? usual)
  const own = trouble.signal?.source ?? rulebook.identification.departments.value[0]?.id ?? ''
  return actorFor(theCase.village, role, own)
}

/** Tries an event: true if it was accepted and the life goes on. */
function happens<T extends EventType>(
  life: Life,
  day: string,
  type: T,
  payload: Payloads[T],
  by: Role = ruleOf(type).by[0] ?? 'township-committee',
): boolean {
  const id = `e${life.case.events.length + 1}`
  const event = { type, id, date: on(life, day), actor: actorOf(life, type, by), payload } as LifecycleEvent
  const step = recordAny(life.case, event, [life.rulebook])
  if (step.ok) life.case = step.value.case
  else life.refusal = { event, after: life.case.events.length, case: life.case, reasons: step.error.reasons }
  return step.ok
}

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'

function asked(life: Life, date: CivilDate): Asked {
  return { rulebook: life.rulebook, date, kind: life.trouble.kind, assessment: life.case.state.assessment }
}

function ofKind({ trouble: { kind } }: Life): { readonly kind?: string } {
  return kind === undefined ? {} : { kind }
}

function screenedSound(life: Life, day: string): boolean {
  const answers = soundAnswers(asked(life, on(life, day)), life.known.sound)
  life.known.sound = answers
  return happens(life, day, 'record-screening', { answers, ...ofKind(life) })
}

function gradedStrong(life: Life, day: string): boolean {
  const answers = strongAnswers(asked(life, on(life, day)), life.known.strong)
  life.known.strong = answers
  return happens(life, day, 'record-fortress', { answers, ...ofKind(life) })
}

function poll(present: number, satisfied: number, dissatisfied: number): Poll {
  const returned = satisfied + dissatisfied
  return {
    channels: { online: { issued: returned + 5, returned, invalid: 0, answers: { satisfied, dissatisfied } } },
    peoplePresent: present,
  }
}

/** How many polls are drawn where the usual one does not do. */
const MOST_POLLS = 40

/**
 * A poll that passes and sends the village nowhere else: the usual one, or the first drawn one that the rulebook's
 * questions, channels, quorums and consequences let pass.
 */
function passing({ rulebook, case: theCase }: Life, kind: PollKind, usual: Poll): Poll {
  const rules = pollRulesOf(rulebook, kind)
  const passes = (one: Poll): boolean => {
    const outcome = followingOf({ at: theCase.state.at, rulebook }, kind, one)?.band.outcome
    return pollComesOut(rules, one, true) && (outcome === undefined || outcome === 'pass')
  }
  if (passes(usual)) return usual
  for (let draw = 1; draw <= MOST_POLLS; draw += 1) {
    const drawn = drawPoll(rules, luckOf(draw, 'poll'), 100, true)
    // What luck cannot make pass once, it never will: only the consequences of those that pass differ.
    if (passes(drawn) || !pollComesOut(rules, drawn, true)) return drawn
  }
  return spreads(rules, 100, true).find(passes) ?? usual
}

function surveyed(life: Life, day: string): boolean {
  return happens(life, day, 'record-survey', { survey: passing(life, 'survey', poll(100, 80, 20)) })
}

/** How often a village is screened before it is listed, where a rulebook lists only what comes again. */
const MOST_ROUNDS = 4

/** From the signal to the list (M3.3, M2.5, D8). */
function listed(life: Life): boolean {
  const { rulebook, trouble } = life
  // A village may also be proposed without a signal.
  if (trouble.signal !== undefined) happens(life, '2024-02-20', 'raise-signal', trouble.signal, 'department')
  const proposed = () => currentProposal(situationOf(life.case, rulebook, [rulebook]))?.lists.mildest ?? 'none'
  const screened = (day: string): boolean => {
    const date = on(life, day)
    return happens(life, day, 'record-screening', {
      answers: trouble.answers(date, life.case.state.assessment),
      ...ofKind(life),
    })
  }
  if (!screened('2024-03-01')) return false
  for (let round = 1; round < MOST_ROUNDS && proposed() === 'none'; round += 1) {
    life.later += 31
    if (!screened('2024-03-01')) return false
  }
  const { id, version } = rulebook
  const propose = (): boolean => happens(life, '2024-03-02', 'propose-listing', { channel: 'in-year' })
  const determine = (): boolean =>
    happens(life, '2024-03-10', 'determine-listing', {
      list: proposed() === 'key-prevention' ? 'key-prevention' : 'weak-lax',
      rulebook: { id, version },
    })
  // Where a screening is soon too old, the village is screened again on the day.
  return (
    (propose() || (screened('2024-03-02') && propose())) && (determine() || (screened('2024-03-10') && determine()))
  )
}

/** The four ones and the task force (M4.1, R3.1, L5.1). */
function prepared(life: Life): boolean {
  const { rulebook } = life
  const grounds = groundsOf(life.case.state.episodes)
  const field = matchingFields(rulebook, grounds)[0] ?? rulebook.rectification.fields.value[0]?.id ?? ''
  const called = departmentsCalledFor(rulebook, grounds)
  const any = rulebook.identification.departments.value.slice(0, 1).map(({ id }) => id)
  const assigned = (day: string, payload: Payloads['assign-post']): boolean => {
    const own: FourOnesPost = 'township-leader'
    return happens(life, day, 'assign-post', payload, payload.post === own ? TOWNSHIP : COUNTY)
  }
  return (
    assigned('2024-03-12', { post: 'linked-county-leader', ref: 'leader-1' }) &&
    assigned('2024-03-12', { post: 'paired-unit', ref: 'unit-1', field }) &&
    assigned('2024-03-12', {
      post: 'first-secretary',
      ref: 'cadre-1',
      unit: 'unit-1',
      fullMember: true,
      worksInField: true,
    }) &&
    assigned('2024-03-13', { post: 'township-leader', ref: 'leader-2' }) &&
    happens(life, '2024-03-14', 'form-task-force', {
      departments: life.trouble.departments ?? (called.length > 0 ? called : any),
      head: 'leader-3',
      leader: 'secretary-1',
    })
  )
}

/** The plan, its measures, the problems solved, and the control level down again (M4, L3, M5.2). */
function rectified(life: Life): boolean {
  const { trouble, rulebook } = life
  const plan = trouble.plan(groundsOf(life.case.state.episodes))
  const approved = happens(life, '2024-03-18', 'submit-plan', plan) && happens(life, '2024-03-25', 'approve-plan', {})
  const day = (first: string, days: number): string => addTo(first as CivilDate, { days })
  const done = plan.measures.every(({ id }, index) =>
    happens(life, day('2024-05-10', 10 * index), 'complete-measure', { measure: id }, TOWNSHIP),
  )
  const solved = plan.problems.every((problem, index) => {
    const { exitLine } = problem
    const judge = exitLine.kind === 'qualitative' ? exitLine.judge : TOWNSHIP
    return happens(life, day('2024-06-28', 2 * index), 'judge-problem', trouble.solved(problem), judge)
  })
  if (!approved || !done || !solved || !screenedSound(life, '2024-07-01')) return false
  // A village whose level is the lowest stays where it is.
  const lowest = riskScale(rulebook)[1] ?? ''
  const lowered = happens(life, '2024-07-02', 'lower-control', { level: lowest })
  if (!lowered && screenedSound(life, '2024-07-02')) happens(life, '2024-07-02', 'lower-control', { level: lowest })
  return true
}

function good({ rulebook: { acceptance } }: Life, level: ReviewLevel): Readonly<Record<string, boolean>> {
  return Object.fromEntries(reviewTerms(acceptance, level).map(({ id }) => [id, true]))
}

/** Step 1 (A1). */
function checkedByVillage(life: Life): boolean {
  const { measures, problems } = life.case.state.rectification
  return (
    happens(life, '2024-07-05', 'evaluate-self', {
      measures: measures.map(({ id }) => id),
      problems: problems.map(({ id }) => id),
    }) &&
    happens(life, '2024-07-08', 'hold-congress', {
      secretaryReported: true,
      ballot: passing(life, 'ballot', poll(100, 50, 10)),
    }) &&
    happens(life, '2024-07-09', 'apply-to-township', {})
  )
}

/** Step 2 (A2), where the township accepts. */
function checkedByTownship(life: Life): boolean {
  if (life.case.state.at !== 'acceptance.townshipAssessment') return true
  return (
    happens(life, '2024-07-16', 'pass-first-check', {
      criteria: good(life, 'township'),
      ...scored(life.rulebook, 'township', 'pass'),
    }) &&
    happens(life, '2024-07-18', 'apply-to-county', { meeting: { approved: true, on: dayBefore(life, '2024-07-18') } })
  )
}

function dayBefore(life: Life, day: string): CivilDate {
  return addTo(on(life, day), { days: -1 })
}

/**
 * The county makes the village consolidate, for a gap or for a total between passing and failing, where there is such a
 * total; the rest is put off until it may review again (A3.2).
 */
function consolidated(life: Life): boolean {
  const why = '调解台账不全'
  if (sheetOf(life.rulebook.acceptance, 'county') === undefined)
    return (
      happens(life, '2024-07-25', 'find-gap', { gaps: [{ id: 'g1', text: why }] }) &&
      happens(life, '2024-08-08', 'review-again', { closed: ['g1'] }, COUNTY)
    )
  const { scores } = scored(life.rulebook, 'county', 'consolidate')
  if (scores === undefined || !happens(life, '2024-07-25', 'consolidate-by-county', { scores, why })) return true
  const { until } = life.case.state.acceptance.consolidating ?? {}
  const again = on(life, '2024-08-08')
  if (until !== undefined) life.later += Math.max(0, daysBetween(again, until))
  return happens(life, '2024-08-08', 'review-again', { closed: [] }, COUNTY)
}

/** Steps 3 and 4 (A3, A4); the city only where it accepts. */
function acceptedAbove(life: Life): boolean {
  const methods = good(life, 'county')
  return (
    happens(life, '2024-08-10', 'accept-by-county', { methods, ...scored(life.rulebook, 'county', 'pass') }) &&
    happens(life, '2024-08-12', 'draw-up-summary', { summary: true, ledger: true }) &&
    (life.case.state.at === 'acceptance.passed' ||
      happens(life, '2024-08-30', 'pass-by-city', {
        methods: good(life, 'city'),
        ...scored(life.rulebook, 'city', 'pass'),
      }))
  )
}

/** After how many days more a step is tried again that a rule refuses for what happened in the years before. */
const WAITS = [0, 183, 366, 1_827] as const

/** Takes a step on the evidence at hand, or else on evidence of the day, now or some time later. */
function inTheEnd(life: Life, day: string, evidence: (day: string) => boolean, step: () => boolean): boolean {
  if (step()) return true
  return WAITS.some((days) => {
    life.later += days
    return evidence(day) && step()
  })
}

/** The exit (M5.1, D16). */
function left(life: Life): boolean {
  const type = currentEpisode(life.case.state.episodes)?.list === 'key-prevention' ? 'leave-prevention' : 'exit-list'
  const day = '2024-09-05'
  const evidence = (): boolean => screenedSound(life, day) && gradedStrong(life, day) && surveyed(life, day)
  if (!gradedStrong(life, '2024-09-01') || !surveyed(life, '2024-09-02')) return false
  return inTheEnd(life, day, evidence, () => happens(life, day, type, {}))
}

/** The look-backs of the years that the rulebook asks for, each steady (A5.1, D17). */
function lookedBack(life: Life): boolean {
  const read = (day: string): boolean => gradedStrong(life, day) && screenedSound(life, day)
  for (let due = dueLookBack(life); due !== undefined; due = dueLookBack(life)) {
    life.later = 0
    const march = addTo(due, { months: 2 })
    const day = addTo(march, { days: 14 })
    if (!read(march) || !inTheEnd(life, day, read, () => happens(life, day, 'look-back-steady', {}))) return false
  }
  return true
}

function dueLookBack({ case: { state } }: Life): CivilDate | undefined {
  const episode = currentEpisode(state.episodes)
  return episode === undefined ? undefined : nextLookBack(episode)?.from
}

const STEPS = [checkedByVillage, checkedByTownship, consolidated, acceptedAbove] as const

/** One life with one trouble, from the first day on which the rulebook is in force. */
export function livedWith(
  opening: Parameters<typeof emptyCase>[0],
  rulebook: Rulebook,
  trouble: Trouble,
): Result<Case, LifeRefusal> {
  const from = rulebook.effectiveFrom.value
  const life: Life = {
    rulebook,
    trouble,
    case: emptyCase(opening),
    known: {},
    later: from > FIRST_DAY ? daysBetween(FIRST_DAY, from) : 0,
  }
  const accepted = (): boolean =>
    currentEpisode(life.case.state.episodes)?.list === 'key-prevention' || STEPS.every((one) => one(life))
  const whole = listed(life) && prepared(life) && rectified(life) && accepted() && left(life) && lookedBack(life)
  return whole || life.refusal === undefined ? ok(life.case) : err(life.refusal)
}
