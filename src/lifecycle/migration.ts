import { pollChecks } from '../acceptance/poll-checks.js'
import { reviewingLevel } from '../acceptance/slice.js'
import { parseFortressReadings, parseNegativeReadings } from '../assessment/readings.js'
import { ROLES } from '../core/actor.js'
import { type EventRule, noChecks } from '../core/event.js'
import { type Finding, type Reason, reason, toReason, unmet } from '../core/finding.js'
import { pointer } from '../core/parse.js'
import { amendEpisode, currentEpisode } from '../identification/episode.js'
import { versionInForce } from '../identification/listing-events.js'
import { holderOf } from '../rectification/four-ones.js'
import { groundsOf } from '../rectification/slice.js'
import { type AcceptanceLevel, acceptanceLevels } from '../rulebook/acceptance.js'
import { findRulebook, versionOrder } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { CaseSlices, Situation } from './situation.js'
import type { StateId } from './states.js'
import { readThrough } from './succession.js'

/** To which version of the rulebook an open episode moves, and why. */
export interface RulebookMigration {
  readonly rulebook: RulebookRef
  readonly why: string
}

function versionReasons(situation: Situation, named: RulebookRef): readonly Reason[] {
  const { id, version } = situation.rulebook
  const next = findRulebook(situation.rulebooks, named)
  const later = next !== undefined && versionOrder(next, situation.rulebook) > 0
  return [
    { ...toReason(versionInForce(situation, named)), path: '/payload/rulebook' },
    {
      ...reason(kinds['migration-later'], later, { required: { laterThan: { id, version } }, found: { ...named } }),
      path: '/payload/rulebook',
    },
    ...(next === undefined ? [] : placeReasons({ ...situation, ...readThrough(situation, next) }, next)),
  ]
}

/**
 * The county organization department moves the open episode to a later version of the rulebook (D24). Past events are
 * not judged again; everything that the state says must be known to the new version, by itself or by the successors
 * that the new version names (D29).
 */
export const migrateRulebook: EventRule<'migrate-rulebook', RulebookMigration, Situation, Partial<CaseSlices>> = {
  type: 'migrate-rulebook',
  cites: ['D24', 'D29'],
  by: ['county-organization-department'],
  conditions: noChecks,
  checks: (situation, { payload }) => versionReasons(situation, payload.rulebook),
  evolve: (situation, { payload, date, id }) => {
    const next = findRulebook(situation.rulebooks, payload.rulebook)
    const open = currentEpisode(situation.episodes)
    if (open === undefined || next === undefined) return {}
    const { episodes, ...slices } = readThrough(situation, next)
    const moved = { on: date, from: open.rulebook, to: payload.rulebook, event: id }
    const migrations = [...(open.migrations ?? []), moved]
    return { ...slices, episodes: amendEpisode(episodes, { rulebook: payload.rulebook, migrations }) }
  },
}

/** An id of the rulebook that the state of a case uses. */
interface Word {
  /** Where in the state it is. */
  readonly at: readonly PropertyKey[]
  readonly id: string
  /** The ids that the new version has for it. */
  readonly known: readonly string[]
}

const ids = (terms: readonly { readonly id: string }[]): readonly string[] => terms.map(({ id }) => id)

/** The problem types, levels, bodies, kinds and fields that the open episode uses. */
function wordsOf({ episodes, rectification }: Situation, next: Rulebook): readonly Word[] {
  const types = ids(next.negative.problemTypes)
  const levels = ids(next.negative.levels.value)
  const departments = ids(next.identification.departments.value)
  const parties = [...ROLES, ...departments]
  const measureKinds = ids(next.rectification.measureKinds.value)
  const { problems, measures, pendingPlan: plan, taskForce, control, assignments } = rectification
  const told = [
    { rows: problems, at: ['rectification', 'problems'] },
    { rows: plan?.problems ?? [], at: ['rectification', 'pendingPlan', 'problems'] },
  ]
  const done = [
    { rows: measures, at: ['rectification', 'measures'] },
    { rows: plan?.measures ?? [], at: ['rectification', 'pendingPlan', 'measures'] },
  ]
  const unit = holderOf(assignments, 'paired-unit')
  const level = control[control.length - 1]
  const open = ['episodes', episodes.length - 1, 'grounds']
  return [
    ...groundsOf(episodes).flatMap(({ problemType, risk }, index) => [
      { at: [...open, index, 'problemType'], id: problemType, known: types },
      { at: [...open, index, 'risk'], id: risk, known: levels },
    ]),
    ...(level === undefined
      ? []
      : [{ at: ['rectification', 'control', control.length - 1, 'level'], id: level.level, known: levels }]),
    ...(unit === undefined
      ? []
      : [
          {
            at: ['rectification', 'assignments', assignments.indexOf(unit), 'field'],
            id: unit.field,
            known: ids(next.rectification.fields.value),
          },
        ]),
    ...(taskForce?.departments ?? []).map((id, index) => ({
      at: ['rectification', 'taskForce', 'departments', index],
      id,
      known: departments,
    })),
    ...told.flatMap(({ rows, at }) =>
      rows.flatMap(({ problemType, responsible }, index) => [
        { at: [...at, index, 'problemType'], id: problemType, known: types },
        ...(responsible === undefined ? [] : [{ at: [...at, index, 'responsible'], id: responsible, known: parties }]),
      ]),
    ),
    ...done.flatMap(({ rows, at }) =>
      rows.map(({ kind }, index) => ({ at: [...at, index, 'kind'], id: kind, known: measureKinds })),
    ),
    ...(plan?.consulted ?? []).map((id, index) => ({
      at: ['rectification', 'pendingPlan', 'consulted', index],
      id,
      known: departments,
    })),
  ]
}

/** Readings and counts, parsed by the new version: each with where it is, and what is wrong with it. */
function readingsOf({ assessment, acceptance }: Situation, next: Rulebook): readonly Reason[] {
  const { fortress, screening } = assessment
  const { ballot, survey } = acceptance
  const positive = fortress === undefined ? undefined : parseFortressReadings(next, fortress)
  const negative = screening === undefined ? undefined : parseNegativeReadings(next, screening)
  const read = (at: readonly string[], because: readonly Finding[]): Reason =>
    reason(kinds['migration-place'], because.length === 0, {
      required: { readable: true },
      found: { at: pointer(at) },
      because,
    })
  return [
    ...(positive === undefined ? [] : [read(['assessment', 'fortress'], positive.ok ? [] : positive.error.reasons)]),
    ...(negative === undefined ? [] : [read(['assessment', 'screening'], negative.ok ? [] : negative.error.reasons)]),
    ...(ballot === undefined
      ? []
      : [read(['acceptance', 'ballot'], unmet(pollChecks(next.acceptance.ballot, ballot, 'village-organization')))]),
    ...(survey === undefined
      ? []
      : [
          read(['acceptance', 'survey'], unmet(pollChecks(next.exit.survey, survey, 'county-organization-department'))),
        ]),
  ]
}

/** Whether another version of the rulebook knows everything that the present state says; one reason for each (D24). */
function placeReasons(situation: Situation, next: Rulebook): readonly Reason[] {
  return [
    ...wordsOf(situation, next).map(({ at, id, known }) =>
      reason(kinds['migration-place'], known.includes(id), {
        required: { oneOf: [...known] },
        found: { value: id, at: pointer(at) },
      }),
    ),
    ...readingsOf(situation, next),
    ...stepReasons(situation, next),
  ]
}

/** The level that each state waits for, or the level that passed last if it waits for none. */
const STEPS: Readonly<
  Partial<Record<StateId, { readonly awaits: AcceptanceLevel } | { readonly after: AcceptanceLevel }>>
> = {
  'acceptance.selfCheck': { awaits: 'village' },
  'acceptance.balloted': { awaits: 'village' },
  'acceptance.townshipAssessment': { awaits: 'township' },
  'acceptance.firstChecked': { awaits: 'township' },
  'acceptance.countyAcceptance': { awaits: 'county' },
  'acceptance.countyAccepted': { after: 'county' },
  'acceptance.cityReview': { awaits: 'city' },
}

/** The levels that must have passed in the state of a case; undefined if that state needs a level not among these. */
function passedBy({ at, acceptance }: Situation, levels: readonly AcceptanceLevel[]): readonly string[] | undefined {
  const level = reviewingLevel(acceptance)
  if (at === 'acceptance.passed' || (at === 'acceptance.consolidating' && level === 'exit')) return levels
  const step = at === 'acceptance.consolidating' && level !== 'exit' ? { awaits: level } : STEPS[at]
  if (step === undefined) return []
  const place = levels.indexOf('awaits' in step ? step.awaits : step.after)
  return place < 0 ? undefined : levels.slice(0, 'awaits' in step ? place : place + 1)
}

/** During the five steps, the levels that have passed must be those that the other version asks for (D14, D24). */
function stepReasons(situation: Situation, next: Rulebook): readonly Reason[] {
  if (!situation.at.startsWith('acceptance.')) return []
  const levels = acceptanceLevels(next.acceptance)
  const wanted = passedBy(situation, levels)
  const passed = situation.acceptance.passes.map(({ level }) => level)
  const found = { passes: passed, at: '/acceptance/passes' }
  const holds = wanted !== undefined && wanted.join() === passed.join()
  return [reason(kinds['migration-place'], holds, { required: { passes: [...(wanted ?? levels)] }, found })]
}
