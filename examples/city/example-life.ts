import {
  assessFortress,
  type Case,
  type Citation,
  type CivilDate,
  type EventInput,
  type Finding,
  identify,
  type Locale,
  openCase,
  type Reason,
  record,
  type StateId,
  screenNegative,
} from 'baolei'
import { type Action, explainTree, termLabel, viewCase } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { life, type Told } from './example-events.js'
import { day, VILLAGE } from './example-village.js'

/** One line of the invented village’s life: what was done or tried, by whom, where it led, and why. */
export interface LifeRow {
  readonly date: CivilDate
  readonly type: string
  readonly event: string
  readonly by: string
  readonly unit: string
  readonly accepted: boolean
  readonly at: StateId
  readonly state: string
  readonly cites: readonly Citation[]
  /** Why, where there is more to say than that it was allowed; of a refusal every reason. */
  readonly reasons: readonly (Finding | Reason)[]
  readonly sentences: readonly string[]
}

/** What decided an accepted event, as far as a reader will ask. */
function grounds(before: Case, after: Case, { type }: Told, action: Action | undefined): readonly Finding[] {
  const { screening, fortress } = after.state.assessment
  switch (type) {
    case 'record-fortress':
      return fortress === undefined
        ? []
        : assessFortress(xining2024, fortress).findings.filter(({ code }) => code === 'fortress-grade')
    case 'record-screening': {
      if (screening === undefined) return []
      const index = fortress === undefined ? {} : { index: assessFortress(xining2024, fortress) }
      const channel = before.state.at === 'exited' ? 'yearly' : 'in-year'
      const evidence = { ...index, screening: screenNegative(xining2024, screening), channel } as const
      return identify(xining2024, evidence).findings.slice(-1)
    }
    case 'apply-to-township':
    case 'exit-list':
      return action?.reasons.filter(({ code }) => code === 'ballot-passes' || code === 'exit-allowed') ?? []
    default:
      return []
  }
}

/** Tells the life through `record`, event by event; what must be refused is refused, with all its reasons. */
export function tellLife(locale: Locale): { readonly rows: readonly LifeRow[]; readonly case: Case } {
  const opened = openCase({ village: VILLAGE, rulebook: xining2024 })
  if (!opened.ok) throw new Error('example: the village is malformed')
  let theCase = opened.value
  const rows = life.map((told, index): LifeRow => {
    const { date, type, actor, payload } = told
    const before = theCase
    const action = viewCase(before, { actor, today: date, locale, rulebooks: [xining2024] }).actions.find(
      (one) => one.type === type,
    )
    const event = { type, id: `e${index + 1}`, date, actor, payload } as EventInput
    const step = record(before, event, { rulebooks: [xining2024], today: date })
    if (step.ok === (told.refused === true)) throw new Error(`example: ${type} on ${date} did not go as told`)
    if (step.ok) theCase = step.value.case
    const reasons = step.ok ? grounds(before, theCase, told, action) : step.error.reasons
    const at = theCase.state.at
    return {
      date: day(date),
      type,
      event: termLabel(type, locale, xining2024, 'event-type'),
      by:
        actor.department === undefined
          ? termLabel(actor.role, locale, xining2024, 'role')
          : termLabel(actor.department, locale, xining2024, 'department'),
      unit: actor.unit,
      accepted: step.ok,
      at,
      state: termLabel(at, locale, xining2024, 'state'),
      cites: action?.cites ?? [],
      reasons,
      sentences: reasons.map((reason) => explainTree(reason, locale, xining2024)),
    }
  })
  return { rows, case: theCase }
}
