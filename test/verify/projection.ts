/**
 * The parts of a case that rules read, and nothing else: two cases with the same projection have the same future,
 * except for names.
 */

import type { Poll } from '../../src/acceptance/poll.js'
import { indicatorFindings } from '../../src/acceptance/poll-shares.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import { type CivilDate, yearOf } from '../../src/core/date.js'
import { currentEpisode } from '../../src/identification/episode.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { CaseState } from '../../src/lifecycle/situation.js'
import { controlLevel } from '../../src/rectification/slice.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { today } from './letters.js'

const cache = new Map<object, string>()

function remembered(key: object, derive: () => string): string {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = derive()
  cache.set(key, made)
  return made
}

function age(read: CivilDate, now: CivilDate): string {
  const fresh = addTo(read, xining2024.exit.maxAge.value) >= now
  return `${fresh ? 'fresh' : 'stale'}${yearOf(read) === yearOf(now) ? '' : '-earlier-year'}`
}

/** The projection of a case as a text: the key of a state. */
export function project(theCase: Case): string {
  const { at, assessment, episodes } = theCase.state
  const now = today(theCase, 0)
  const open = currentEpisode(episodes)
  const last = episodes[episodes.length - 1]
  const { fortress, screening } = assessment
  return [
    at,
    open?.list ?? '-',
    open?.grounds.map(({ risk }) => risk).join() ?? '-',
    open?.exitedOn === undefined ? '-' : String(yearOf(open.lookBack?.on ?? open.exitedOn) < yearOf(now)),
    String(open?.earlierLookBacks?.length ?? 0) + (open?.lookBack === undefined ? '' : '+'),
    theCase.state.appliedLimits.map(({ limit }) => limit).join(),
    // A relapse links to the episode before it, but no rule reads which one.
    open === undefined ? (last?.lookBack?.outcome ?? '-') : '-',
    fortress === undefined
      ? '-'
      : `${remembered(fortress.answers, () => assessFortress(xining2024, fortress).grade)} ${age(fortress.date, now)}`,
    screening === undefined
      ? '-'
      : `${remembered(screening.answers, () => screenNegative(xining2024, screening).risk)} ${age(screening.date, now)}`,
    ...(at === 'unlisted' || at === 'identifying' || at === 'exited' ? [] : workOf(theCase.state, now)),
  ].join(' | ')
}

function sharesOf(rules: PollRules, poll: Poll): string {
  return JSON.stringify(indicatorFindings(rules, poll, { what: 'poll', from: '-' }).map(({ found }) => found))
}

/** The parts that only the rules for a listed village read: the next listing clears them all. */
function workOf({ rectification, acceptance }: CaseState, now: CivilDate): readonly string[] {
  const { ballot, survey } = acceptance
  return [
    survey === undefined ? '-' : `${sharesOf(xining2024.exit.survey, survey)} ${age(survey.on, now)}`,
    ballot === undefined ? '-' : sharesOf(xining2024.acceptance.ballot, ballot),
    controlLevel(rectification) ?? '-',
    rectification.assignments
      .filter(({ until }) => until === undefined)
      .map(({ post, ref }) => `${post}:${ref}`)
      .sort()
      .join(),
    rectification.taskForce === undefined ? '-' : 'task-force',
    String(rectification.pendingPlan?.problems.length ?? '-'),
    rectification.problems
      .map(
        ({ id, exitLine, solvedOn }) => `${id}${exitLine === undefined ? '?' : ''}${solvedOn === undefined ? '' : '!'}`,
      )
      .join(),
    rectification.measures.map(({ id, doneOn }) => `${id}${doneOn === undefined ? '' : '!'}`).join(),
    acceptance.passes.map(({ level }) => level).join(),
    acceptance.gaps.map(({ id }) => id).join(),
    acceptance.consolidating === undefined ? '-' : `${acceptance.consolidating.level}`,
  ]
}
