import { gradeRank } from '../assessment/grade.js'
import { latestIndex, latestScreening } from '../assessment/latest.js'
import {
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
} from '../assessment/readings.js'
import { riskRank } from '../assessment/risk.js'
import type { AssessmentSlice } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import { identify } from '../identification/listing.js'
import type { Item } from '../rulebook/checklist.js'
import { LISTS } from '../rulebook/lists.js'
import type { Answer } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { representativeAnswers } from '../rulebook/sample-answers.js'
import { testsOf } from '../simulation/answers.js'
import { extremeAnswers } from './answers.js'

/** Answers to a checklist by item id. */
export type AnswersById = Readonly<Record<string, Answer>>

/** For whom answers are sought: what is known of the village before, and the kind of village where there are several. */
export interface Asked {
  readonly rulebook: Rulebook
  readonly date: CivilDate
  readonly kind?: string | undefined
  readonly assessment: AssessmentSlice
}

/** The answers to an item that the rulebook tells apart, in a band or in a veto. */
export function answersTo(rulebook: Rulebook, item: Item, date: CivilDate): readonly Answer[] {
  const bands = (testsOf(rulebook).get(item.id) ?? []).map((when) => ({ when, points: 0 }))
  const all = [...representativeAnswers(item, date), ...representativeAnswers({ ...item, scoring: { bands } }, date)]
  return [...new Map(all.map((answer) => [JSON.stringify(answer), answer])).values()]
}

/** How good answers are, the higher the better, and from where on they are good enough. */
interface Aim {
  readonly worth: (answers: AnswersById) => number
  readonly enough: number
  /** What an earlier search has found: better than that no search finds. */
  readonly known?: AnswersById | undefined
}

/** Changes one answer after another for the better, until they are good enough or no change helps. */
function improved({ rulebook, date }: Asked, items: readonly Item[], first: AnswersById, aim: Aim): AnswersById {
  let best = first
  let most = aim.worth(first)
  if (aim.known !== undefined) return most >= aim.enough || most > aim.worth(aim.known) ? best : aim.known
  for (const item of items)
    for (const answer of answersTo(rulebook, item, date)) {
      if (most >= aim.enough) return best
      const tried = { ...best, [item.id]: answer }
      const now = aim.worth(tried)
      if (now > most) [best, most] = [tried, now]
    }
  return best
}

function ofKind({ kind }: Asked): { readonly kind?: string } {
  return kind === undefined ? {} : { kind }
}

/** A slice in which a village has these answers to the negative checklist; the old slice where they are malformed. */
function screenedWith(asked: Asked, answers: AnswersById): AssessmentSlice {
  const read = parseNegativeReadings(asked.rulebook, { date: asked.date, ...ofKind(asked), answers })
  return withReadings(asked.assessment, read.ok ? { screening: read.value } : {})
}

function gradedWith(asked: Asked, answers: AnswersById): AssessmentSlice {
  const read = parseFortressReadings(asked.rulebook, { date: asked.date, ...ofKind(asked), answers })
  return withReadings(asked.assessment, read.ok ? { fortress: read.value } : {})
}

function withReadings(
  before: AssessmentSlice,
  read: { readonly fortress?: FortressReadings; readonly screening?: NegativeReadings },
): AssessmentSlice {
  return { ...before, ...read }
}

// A step of a list counts more than any step of a risk, and that more than any deduction.
const LIST = 1e12
const LEVEL = 1e9

/** How grave answers are: the list and the risk that no missing fact can change, and those that one may bring. */
function gravity(asked: Asked, answers: AnswersById): number {
  const screening = latestScreening(asked.rulebook, screenedWith(asked, answers))
  if (screening === undefined) return 0
  const { lists } = identify(asked.rulebook, { screening, channel: 'in-year' })
  const list = 4 - LISTS.indexOf(lists.mildest) - LISTS.indexOf(lists.strictest)
  const { min, max } = screening.risks
  const risk = riskRank(asked.rulebook, min) + riskRank(asked.rulebook, max)
  return LIST * list + LEVEL * risk + screening.deduction.min
}

/** Answers to the negative checklist that lead to no list and to as little risk as there is. */
export function soundAnswers(asked: Asked, known?: AnswersById): AnswersById {
  const { items } = asked.rulebook.negative
  const worth = (answers: AnswersById): number => -gravity(asked, answers)
  return improved(asked, items, extremeAnswers(items, asked.date, 'fewest'), { worth, enough: 1 - LEVEL, known })
}

/** Answers to the negative checklist that lead to the strictest list, by the items of one problem type or by any. */
export function gravestAnswers(asked: Asked, problemType?: string): AnswersById {
  const { items } = asked.rulebook.negative
  const own = items.filter((item) => problemType === undefined || item.problemType === problemType)
  const first = { ...soundAnswers(asked), ...extremeAnswers(own, asked.date, 'most') }
  return improved(asked, own, first, { worth: (answers) => gravity(asked, answers), enough: 4 * LIST })
}

/** Answers to the fortress checklist that give the grade that an exit needs, or the best there is. */
export function strongAnswers(asked: Asked, known?: AnswersById): AnswersById {
  const { rulebook } = asked
  const { items } = rulebook.fortress
  const worth = (answers: AnswersById): number => {
    const index = latestIndex(rulebook, gradedWith(asked, answers))
    if (index === undefined) return 0
    const { worst, best } = index.grades
    return LEVEL * (gradeRank(rulebook, worst) + gradeRank(rulebook, best)) + index.total.min
  }
  const enough = 2 * LEVEL * gradeRank(rulebook, rulebook.exit.gradeAtLeast.value)
  return improved(asked, items, extremeAnswers(items, asked.date, 'most'), { worth, enough, known })
}
