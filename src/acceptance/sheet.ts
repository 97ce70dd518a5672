import * as z from 'zod'
import { idSchema, type Role } from '../core/actor.js'
import { type Check, check, type Finding, finding } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { pointer } from '../core/parse.js'
import { countSchema, meetsNumber } from '../core/threshold.js'
import {
  type AcceptanceRules,
  type Criterion,
  type CriterionGroup,
  type ReviewLevel,
  type Sheet,
  type SheetOutcome,
  threeWaysAt,
} from '../rulebook/acceptance.js'
import type { Points } from '../rulebook/scoring.js'
import { acceptanceFindings as kinds } from './findings.js'

/** The scores on a mark sheet (评分): hundredths of a point by the id of a criterion. One left out is unknown (D2). */
export type Scores = Readonly<Record<string, Points>>

/** Parses {@link Scores}. */
export const scoresSchema: () => z.ZodType<Scores> = /*@__PURE__*/ lazy(() => z.record(idSchema(), countSchema()))

/**
 * The body that reviews the village at each level.
 *
 * @example
 * ```ts
 * import { REVIEWERS } from 'baolei'
 *
 * REVIEWERS.township // 'township-committee'
 * ```
 */
export const REVIEWERS: Readonly<Record<ReviewLevel, Role>> = {
  township: 'township-committee',
  county: 'county-organization-department',
  city: 'city-organization-department',
}

/** The mark sheet of a level, if the rulebook has one. */
export function sheetOf({ sheets }: AcceptanceRules, level: ReviewLevel): Sheet | undefined {
  return sheets?.value.find((sheet) => sheet.level === level)
}

/**
 * What a total leads to: the first outcome whose threshold it meets, otherwise the last. If a group misses its minimum,
 * no outcome that passes counts.
 */
export function outcomeOf({ outcomes }: Sheet, total: Points, missed = false): SheetOutcome | undefined {
  const open = missed ? outcomes.filter(({ outcome }) => outcome !== 'pass') : outcomes
  return open.find(({ when }) => when === undefined || meetsNumber(when, total)) ?? open[open.length - 1]
}

/**
 * The totals of a range that show every outcome in it: both ends, and each threshold with its neighbors. Lowest first.
 */
export function decisiveTotals({ outcomes }: Sheet, min: Points, max: Points): readonly Points[] {
  const marks = outcomes.flatMap(({ when }) => (when === undefined ? [] : [when.value - 1, when.value, when.value + 1]))
  return [...new Set([min, max, ...marks])].filter((one) => one >= min && one <= max).sort((a, b) => a - b)
}

function scoreOf({ id }: Criterion, scores: Scores): Points | undefined {
  return hasOwn(scores, id) ? scores[id] : undefined
}

function sum(points: readonly Points[]): Points {
  return points.reduce((total, one) => total + one, 0)
}

/** The lowest and the highest total that the missing scores allow. */
export function totalOf({ criteria }: Sheet, scores: Scores): { readonly min: Points; readonly max: Points } {
  const known = (open: (criterion: Criterion) => Points): Points =>
    sum(criteria.map((one) => Math.min(one.most, scoreOf(one, scores) ?? open(one))))
  return { min: known(() => 0), max: known(({ most }) => most) }
}

/** The lowest and the highest sum of a group that the missing scores allow, and the least that it needs. */
function groupOf(sheet: Sheet, { id, atLeast }: CriterionGroup, scores: Scores) {
  const criteria = sheet.criteria.filter(({ group }) => group === id)
  return { ...totalOf({ ...sheet, criteria }, scores), atLeast }
}

/**
 * Every outcome that the missing scores allow (D2); one alone if it is decided. Criteria belong to one group at most, so
 * every total between the lowest and the highest can be reached with all groups above their minimum, or with one below.
 */
export function outcomesFor(sheet: Sheet, scores: Scores): ReadonlySet<SheetOutcome | undefined> {
  const { min, max } = totalOf(sheet, scores)
  const groups = (sheet.groups ?? []).map((one) => groupOf(sheet, one, scores))
  const found = new Set<SheetOutcome | undefined>()
  if (groups.every((one) => one.max >= one.atLeast)) {
    const lifted = groups.reduce((most, one) => most + Math.max(0, one.atLeast - one.min), min)
    for (const total of decisiveTotals(sheet, lifted, max)) found.add(outcomeOf(sheet, total))
  }
  for (const one of groups)
    if (one.min < one.atLeast) {
      const most = max - one.max + Math.min(one.max, one.atLeast - 1)
      for (const total of decisiveTotals(sheet, min, most)) found.add(outcomeOf(sheet, total, true))
    }
  return found
}

function groupFinding(sheet: Sheet, group: CriterionGroup, scores: Scores): Finding {
  const { min, max, atLeast } = groupOf(sheet, group, scores)
  const verdict = min >= atLeast ? 'holds' : max < atLeast ? 'fails' : 'unknown'
  const found = min === max ? min : { atLeast: min, atMost: max }
  return finding(kinds['sheet-group'], verdict, { required: { atLeast }, found, about: group.id })
}

function scoreFinding(criterion: Criterion, scores: Scores, from: Role): Finding {
  const { id: about, most } = criterion
  const score = scoreOf(criterion, scores)
  const required = { atMost: most }
  if (score === undefined)
    return finding(kinds['sheet-score'], 'unknown', { required, found: null, about, missing: [{ what: about, from }] })
  return finding(kinds['sheet-score'], score <= most ? 'holds' : 'fails', { required, found: score, about })
}

function outcomeCheck(rules: AcceptanceRules, sheet: Sheet, scores: Scores, wanted: SheetOutcome['outcome']): Check {
  const { min, max } = totalOf(sheet, scores)
  const possible = outcomesFor(sheet, scores)
  const outcomes = new Set([...possible].map((one) => one?.outcome))
  const total = min === max ? { total: min } : { total: { atLeast: min, atMost: max } }
  const [only] = outcomes
  const outcome = outcomes.size === 1 && only !== undefined ? only : 'undetermined'
  // Two outcomes may both be to consolidate, for different times: it must be known which.
  const decided = wanted === 'consolidate' ? possible.size === 1 : outcomes.size === 1
  const verdict = !outcomes.has(wanted) ? 'fails' : decided ? 'holds' : 'unknown'
  return check(kinds['sheet-outcome'], verdict, () => {
    const because = [
      ...sheet.criteria.map((one) => scoreFinding(one, scores, REVIEWERS[sheet.level])),
      ...(sheet.groups ?? []).map((one) => groupFinding(sheet, one, scores)),
    ]
    return {
      required: { outcome: wanted },
      found: { ...total, outcome },
      about: sheet.level,
      cites: [...new Set([...kinds['sheet-outcome'].cites, ...(rules.sheets?.from.cites ?? [])])],
      because,
      ...(verdict === 'unknown' ? { missing: because.flatMap((one) => one.missing ?? []) } : {}),
    }
  })
}

/** The rulebook must have a mark sheet for the level. */
function sheetAtLevel(
  { acceptance }: { readonly acceptance: AcceptanceRules },
  level: ReviewLevel,
  path?: string,
): Check {
  const has = sheetOf(acceptance, level) !== undefined
  return check(kinds['sheet-at-level'], has, () => ({
    required: { sheet: true },
    found: { sheet: has },
    about: level,
    path,
  }))
}

/** The level must have a mark sheet, unless the rulebook gives it three ways without marks. */
export function threeWaysConditions(
  rulebook: { readonly acceptance: AcceptanceRules },
  level: ReviewLevel,
): readonly Check[] {
  return threeWaysAt(rulebook.acceptance, level) === undefined ? [sheetAtLevel(rulebook, level)] : []
}

/** {@link sheetChecks} where a level may judge in three ways; elsewhere the condition has failed already. */
export function threeWaysChecks(
  rulebook: { readonly acceptance: AcceptanceRules },
  level: ReviewLevel,
  scores: Scores | undefined,
  wanted: SheetOutcome['outcome'],
): readonly Check[] {
  const { acceptance } = rulebook
  const judges = sheetOf(acceptance, level) !== undefined || threeWaysAt(acceptance, level) !== undefined
  return judges ? sheetChecks(rulebook, level, scores, wanted) : []
}

/** The rulebook must have no mark sheet for the level. */
export function noSheetAtLevel({ acceptance }: { readonly acceptance: AcceptanceRules }, level: ReviewLevel): Check {
  const has = sheetOf(acceptance, level) !== undefined
  return check(kinds['sheet-at-level'], !has, () => ({
    required: { sheet: false },
    found: { sheet: has },
    about: level,
  }))
}

/**
 * Checks the scores of a level by its mark sheet: each is for a criterion of the sheet, none is over its maximum, and
 * the total leads to what the event does. Without a sheet, no scores may be given.
 */
export function sheetChecks(
  { acceptance }: { readonly acceptance: AcceptanceRules },
  level: ReviewLevel,
  scores: Scores | undefined,
  wanted: SheetOutcome['outcome'],
): readonly Check[] {
  const sheet = sheetOf(acceptance, level)
  if (sheet === undefined) return scores === undefined ? [] : [sheetAtLevel({ acceptance }, level, '/payload/scores')]
  const ids = sheet.criteria.map(({ id }) => id)
  const wrong = Object.entries(scores ?? {}).flatMap(([id, score]): readonly Check[] => {
    const path = pointer(['payload', 'scores', id])
    const criterion = sheet.criteria.find((one) => one.id === id)
    if (criterion === undefined)
      return [check(kinds['sheet-criterion'], false, () => ({ required: { oneOf: ids }, found: id, path }))]
    const { most } = criterion
    return score <= most
      ? []
      : [check(kinds['sheet-score'], false, () => ({ required: { atMost: most }, found: score, about: id, path }))]
  })
  return [...wrong, outcomeCheck(acceptance, sheet, scores ?? {}, wanted)]
}
