import {
  assessFortress,
  type Case,
  type Citation,
  type Finding,
  type FortressIndex,
  identify,
  type Locale,
  openCase,
  type Reason,
  record,
  type StateId,
  screenNegative,
} from 'baolei'
import { basisTitles } from 'baolei/source'
import {
  type ActionExplained,
  explain,
  explainAction,
  explainLine,
  namesOf,
  restsOf,
  termLabel,
  timeline,
  type Wording,
} from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'
import { lifeIn, mustBeRefused } from './example-events.js'
import { exampleNames, placed } from './example-names.js'
import { VILLAGE } from './example-village.js'
import { words } from './words.js'

/**
 * One event of the invented village’s life: who recorded what, whether it was accepted, the state afterwards, and why.
 */
export interface LifeRow {
  readonly date: string
  readonly type: string
  readonly event: string
  readonly by: string
  readonly accepted: boolean
  readonly at: StateId
  readonly state: string
  readonly cites: readonly Citation[]
  /** What the clauses are called. */
  readonly basis: readonly string[]
  /** Which post, which measure, what came of it, if there is more to say. */
  readonly particulars?: string
  /** Every reason of a refusal; of an accepted event the findings that decided it, if a reader will ask for them. */
  readonly reasons: readonly (Finding | Reason)[]
  readonly sentences: readonly string[]
}

const gradeOf = ({ findings }: FortressIndex): readonly Finding[] =>
  findings.filter(({ code }) => code === 'fortress-grade')

/** The findings that decided an accepted event, where a reader will ask for them. */
function grounds(before: Case, after: Case, type: string, told: ActionExplained | undefined): readonly Finding[] {
  const { screening, fortress, past } = after.state.assessment
  switch (type) {
    case 'record-fortress':
      return fortress === undefined ? [] : gradeOf(assessFortress(xining2024, fortress, past, screening))
    case 'record-screening': {
      if (screening === undefined) return []
      const index = fortress === undefined ? undefined : assessFortress(xining2024, fortress, past, screening)
      const channel = before.state.at === 'exited' ? 'yearly' : 'in-year'
      const screened = screenNegative(xining2024, screening, past, fortress)
      const evidence = { ...(index === undefined ? {} : { index }), screening: screened, channel } as const
      // What the screening of a day leads to caps the grade of that day.
      const graded = index?.date === screening.date ? gradeOf(index) : []
      return [...graded, ...identify(xining2024, evidence).findings.slice(-1)]
    }
    case 'apply-to-township':
    case 'exit-list':
      return (told?.met ?? []).filter(({ code }) => code === 'ballot-passes' || code === 'exit-allowed')
    default:
      return []
  }
}

const clausesOf = (cites: readonly Citation[]): readonly Citation[] => cites.filter((one) => !/^[DP]\d/.test(one))

/** A finding in full, and the parts that it rests on, one line each. An example figure is marked as one (D32). */
function sentencesOf(finding: Finding, locale: Locale, wording: Wording): readonly string[] {
  const parts = (one: Finding, depth: number): readonly string[] =>
    (one.because ?? []).flatMap((part) => {
      const example = restsOf(part, xining2024).examples.length > 0 ? words.example[locale] : ''
      return [
        `${'  '.repeat(depth)}${explainLine(part, locale, xining2024, wording)}${example}`,
        ...parts(part, depth + 1),
      ]
    })
  return [explain(finding, locale, xining2024, wording), ...parts(finding, 1)]
}

/** Opens a case and records the life in it, event by event; a refused event leaves the case as it was. */
export function tellLife(locale: Locale): { readonly rows: readonly LifeRow[]; readonly case: Case } {
  const rulebooks = [xining2024]
  let theCase = sound(openCase({ village: VILLAGE, rulebook: xining2024 }), 'the village')
  const events = lifeIn(locale)
  const rows = events.map((event): LifeRow => {
    const { id, date, type, actor } = event
    const before = theCase
    const told = explainAction(before, type, { actor, today: date, locale, rulebooks })
    const step = record(before, event, { rulebooks, today: date })
    if (step.ok === mustBeRefused.includes(id)) throw new Error(`${type} on ${date} did not go as planned`)
    if (step.ok) theCase = step.value.case
    const reasons = step.ok ? grounds(before, theCase, type, told) : step.error.reasons
    const at = theCase.state.at
    return {
      date,
      type,
      event: termLabel(type, locale, xining2024, 'event-type'),
      by: placed(
        actor.department === undefined
          ? termLabel(actor.role, locale, xining2024, 'role')
          : termLabel(actor.department, locale, xining2024, 'department'),
        actor.unit,
        locale,
      ),
      accepted: step.ok,
      at,
      state: termLabel(at, locale, xining2024, 'state'),
      cites: told?.cites ?? [],
      basis: basisTitles(clausesOf(told?.cites ?? []), locale, xining2024.documents),
      reasons,
      sentences: reasons.flatMap((reason) =>
        sentencesOf(reason, locale, { names: { ...namesOf(theCase), ...exampleNames(locale) }, today: date }),
      ),
    }
  })
  const particulars = new Map(
    timeline(theCase, { locale, rulebooks, names: exampleNames(locale) }).map((row) => [row.id, row.particulars]),
  )
  const told = rows.map((row, at) => {
    const about = particulars.get(events[at]?.id ?? '')
    return about === undefined ? row : { ...row, particulars: about }
  })
  return { rows: told, case: theCase }
}
