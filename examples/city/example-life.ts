import {
  assessFortress,
  type Case,
  type Citation,
  type CivilDate,
  exitReason,
  type Finding,
  identify,
  type Locale,
  openCase,
  type Reason,
  record,
  ruleOf,
  type StateId,
  screenNegative,
  situationOf,
  xining2024,
} from 'baolei'
import { explainTree, termLabel } from 'baolei/view'
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
function grounds(before: Case, after: Case, { type, date }: Told): readonly Finding[] {
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
      return [
        ...ruleOf(type).conditions(situationOf(before, xining2024, [xining2024]), { date: day(date), actor: nobody }),
      ]
    case 'exit-list':
      return [exitReason(situationOf(before, xining2024, [xining2024]), day(date))]
    default:
      return []
  }
}

// Conditions do not ask who acts; those that do are held against every event alike.
const nobody = { role: 'village-organization', unit: VILLAGE.code } as const

/** Tells the life through `record`, event by event; what must be refused is refused, with all its reasons. */
export function tellLife(locale: Locale): { readonly rows: readonly LifeRow[]; readonly case: Case } {
  let theCase = openCase({ village: VILLAGE, rulebook: xining2024 })
  const rows = life.map((told, index): LifeRow => {
    const { date, type, actor, payload } = told
    const before = theCase
    const step = record(before, { type, id: `e${index + 1}`, date, actor, payload })
    if (step.ok === (told.refused === true)) throw new Error(`example: ${type} on ${date} did not go as told`)
    if (step.ok) theCase = step.value
    const reasons = step.ok ? grounds(before, step.value, told) : step.error.reasons
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
      cites: ruleOf(type).cites,
      reasons,
      sentences: reasons.map((reason) => explainTree(reason, locale, xining2024)),
    }
  })
  return { rows, case: theCase }
}
