import { assessFortress, type FortressIndex } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { type Screening, screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { label } from '../../src/core/label.js'
import type { GradeVeto } from '../../src/rulebook/checklist.js'
import type { Condition } from '../../src/rulebook/condition.js'
import type { Past, PastEntry } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, date } from './arbitraries.js'
import { wide } from './wide-rulebook.js'

type RiskVeto = Rulebook['negative']['vetoes'][number]

/**
 * The wide rulebook with other checklists. The library remembers what it derives from a rulebook, so each call gives a
 * new one.
 */
export function grown(
  fortress: Partial<Rulebook['fortress']> = {},
  negative: Partial<Rulebook['negative']> = {},
): Rulebook {
  const copy = structuredClone(wide)
  return { ...copy, fortress: { ...copy.fortress, ...fortress }, negative: { ...copy.negative, ...negative } }
}

const scope = (onlyFor: string | undefined) => (onlyFor === undefined ? {} : { onlyFor: [onlyFor] })

export const gradeVeto = (id: string, when: Condition, gradeAtMost: string, onlyFor?: string): GradeVeto => ({
  id,
  label: label(id, id),
  from: { kind: 'clause', cites: ['M2.1'] },
  when,
  gradeAtMost,
  ...scope(onlyFor),
})

export const riskVeto = (
  id: string,
  problemType: string,
  when: Condition,
  effect: { readonly riskAtLeast: string } | { readonly list: 'weak-lax' | 'key-prevention' },
  onlyFor?: string,
): RiskVeto => ({
  id,
  label: label(id, id),
  from: { kind: 'clause', cites: ['M2.3'] },
  when,
  problemType,
  ...effect,
  ...scope(onlyFor),
})

interface Village {
  readonly kind?: string
  readonly past?: Past
}

const reading = (answers: Answers, { kind }: Village) => ({ date, answers, ...(kind === undefined ? {} : { kind }) })

export function indexOf(rulebook: Rulebook, answers: Answers, village: Village = {}): FortressIndex {
  const readings = parseFortressReadings(rulebook, reading(answers, village))
  if (!readings.ok) throw new Error(JSON.stringify(readings.error.reasons))
  return assessFortress(rulebook, readings.value, village.past)
}

export function screeningOf(rulebook: Rulebook, answers: Answers, village: Village = {}): Screening {
  const readings = parseNegativeReadings(rulebook, reading(answers, village))
  if (!readings.ok) throw new Error(JSON.stringify(readings.error.reasons))
  return screenNegative(rulebook, readings.value, village.past)
}

export const about = ({ findings }: FortressIndex | Screening, id: string): Finding | undefined =>
  findings.find((finding) => finding.about === id)

export const monthsAgo = (months: number): CivilDate => addTo(date, { months: -months })

/** A past that is known far enough back for every rule. */
export const knowing = (...entries: readonly PastEntry[]): Past => ({ since: '2000-01-01' as CivilDate, entries })

/** Answers with full points to all that every kind of village is asked; the bonus items give none. */
export const common: Answers = {
  secretary: true,
  admitted: date,
  attendance: { part: 1, whole: 1 },
  routine: 'full',
  honors: 0,
  income: 0,
}

/** The same for a farm village, which is asked one item more. */
export const full: Answers = { ...common, irrigated: { part: 1, whole: 1 } }

/** Answers that cost a farm village nothing. */
export const clean: Answers = { disputes: 0, feud: false, audit: date, debt: { part: 0, whole: 1 } }

export const pastMissing = { what: 'past', from: 'county-organization-department' }
export const kindMissing = { what: 'village-kind', from: 'township-committee' }

/** The whole finding of a veto. */
export const judged = (
  code: 'fortress-veto' | 'negative-veto',
  id: string,
  verdict: Finding['verdict'],
  found: Json,
  missing?: Finding['missing'],
) => ({
  code,
  verdict,
  cites: [code === 'fortress-veto' ? 'M2.1' : 'M2.3'],
  required: { applies: false },
  found,
  about: id,
  ...(missing === undefined ? {} : { missing }),
})
