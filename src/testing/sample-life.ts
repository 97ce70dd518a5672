import { remember } from '../assessment/remember.js'
import type { CivilDate } from '../core/date.js'
import type { Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import type { Case } from '../lifecycle/case.js'
import type { EventType } from '../lifecycle/event-rules.js'
import type { Payloads } from '../lifecycle/payloads.js'
import { pastOf } from '../rulebook/condition.js'
import type { Answer } from '../rulebook/measure.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pastSince } from '../simulation/population.js'
import { extremeAnswers } from './answers.js'
import { type LifeRefusal, livedWith } from './life.js'
import { type Trouble, troublesOf } from './trouble.js'

/**
 * An invented village; no real village has its code.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * openCase({ village: sampleVillage, rulebook: xining2024 }).ok // true
 * ```
 */
export const sampleVillage: Village = { code: '999901001201', name: '示例村' }

/**
 * The plan of the sample life: two problems, one with a quantitative exit line, one with a qualitative one, and a
 * measure for each (D12).
 *
 * @example
 * ```ts
 * import { samplePlan } from 'baolei/testing'
 *
 * samplePlan.problems.map(({ exitLine }) => exitLine.kind) // ['quantitative', 'qualitative']
 * ```
 */
export const samplePlan: Payloads['submit-plan'] = {
  problems: [
    {
      id: 'p1',
      problemType: 'governance',
      text: '邻里矛盾纠纷多发',
      exitLine: {
        kind: 'quantitative',
        metric: '季度纠纷起数',
        unit: '起',
        baseline: 25,
        threshold: { op: 'at-most', value: 5 },
      },
      responsible: 'political-legal',
    },
    {
      id: 'p2',
      problemType: 'governance',
      text: '移风易俗推进滞后',
      exitLine: { kind: 'qualitative', standard: '红白理事会正常运转', judge: 'county-organization-department' },
      responsible: 'civil-affairs',
    },
  ],
  measures: [
    { id: 'm1', problem: 'p1', kind: 'talent-support', text: '派驻调解力量' },
    { id: 'm2', problem: 'p2', kind: 'education-training', text: '村规民约宣讲' },
  ],
  consulted: ['political-legal', 'civil-affairs'],
  lowered: [],
}

/**
 * Negative answers of a village with frequent disputes and lagging customs, and no other hit: a high risk in
 * governance.
 */
export function troubledAnswers(rulebook: Rulebook, date: CivilDate): Readonly<Record<string, Answer>> {
  return { ...quarrelingAnswers(rulebook, date), 'customs-lagging': 'lagging' }
}

/** Negative answers of a village with 25 disputes, in 300 households where the rulebook asks for a share; no other hit. */
function quarrelingAnswers({ negative: { items } }: Rulebook, date: CivilDate): Readonly<Record<string, Answer>> {
  const asShare = items.some(({ id, measure }) => id === 'disputes-frequent' && measure.kind === 'ratio')
  return { ...extremeAnswers(items, date, 'fewest'), 'disputes-frequent': asShare ? { part: 25, whole: 300 } : 25 }
}

/** Disputes and lagging customs, which the petitions office reports: the sample life wherever a rulebook has these terms. */
function disputes(rulebook: Rulebook): Trouble {
  return {
    signal: { source: 'petitions', problemType: 'governance' },
    answers: (date) => troubledAnswers(rulebook, date),
    departments: ['publicity', 'civil-affairs', 'political-legal', 'public-security', 'justice', 'petitions'],
    plan: () => samplePlan,
    solved: ({ id, exitLine }) =>
      exitLine.kind === 'quantitative' ? { problem: id, value: 3 } : { problem: id, met: true },
  }
}

/** A past in which nothing happened, for rules that count over the years. */
function quietPast({ effectiveFrom, fortress, negative }: Rulebook): Past | undefined {
  const asked = [...fortress.vetoes, ...negative.vetoes].flatMap(({ when }) => pastOf(when))
  const since = pastSince(effectiveFrom.value)
  return asked.length === 0 ? undefined : { since, entries: [], rounds: { since, held: [] } }
}

// Whoever cannot leave the list with one trouble cannot with most others.
const LAST_STEPS: readonly EventType[] = ['exit-list', 'leave-prevention', 'look-back-steady']
const MOST_TRIES = 3

function onStricterList(life: Result<Case, LifeRefusal>): boolean {
  return life.ok && life.value.state.episodes.some(({ list }) => list === 'weak-lax')
}

// A life on the stricter list is best; the refusal of the life that came furthest says most.
function better(a: Result<Case, LifeRefusal>, b: Result<Case, LifeRefusal>): Result<Case, LifeRefusal> {
  if (a.ok) return onStricterList(b) ? b : a
  return b.ok || b.error.after >= a.error.after ? b : a
}

function lived(rulebook: Rulebook, village: Village): Result<Case, LifeRefusal> {
  const earlier = quietPast(rulebook)
  const opening = { village, rulebook }
  const quiet = earlier === undefined ? opening : { ...opening, earlier }
  let best = livedWith(opening, rulebook, disputes(rulebook))
  let tries = 0
  for (const trouble of troublesOf(rulebook)) {
    if (onStricterList(best) || tries === MOST_TRIES) return best
    const life = livedWith(quiet, rulebook, trouble)
    if (!life.ok && LAST_STEPS.includes(life.error.event.type)) tries += 1
    best = better(best, life)
  }
  return best
}

const livedBySampleVillage = /*@__PURE__*/ remember((rulebook: Rulebook) => lived(rulebook, sampleVillage))

/**
 * The whole life of one invented village, as a case: a signal, a listing, the four ones, a plan, the five steps with one
 * gap, the exit and a steady look-back. It is made from the rulebook, whatever its terms, levels, mark sheets, polls and
 * years of look-back are, so every event is accepted under it. Where no such
 * life is found, the error names the event that `record` refused in the life that came furthest, and all the reasons: no
 * list that anybody gets on, a grade that nobody reaches, a poll that cannot pass.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const life = sampleLife(xining2024)
 * if (!life.ok) throw new Error('no village gets through this')
 * life.value.events.length // 33
 * const lived = replay(life.value, life.value.events.slice(0, 4), { rulebooks: [xining2024] })
 * lived.ok && lived.value.state.at // 'preparing'
 * ```
 */
export function sampleLife(rulebook: Rulebook, village: Village = sampleVillage): Result<Case, LifeRefusal> {
  return village === sampleVillage ? livedBySampleVillage(rulebook) : lived(rulebook, village)
}
