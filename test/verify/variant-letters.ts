/** The canonical alphabet for rulebooks with a procedure other than Xining’s. */
import type { EventType } from '../../src/lifecycle/event-rules.js'
import type { ReviewLevel, SheetOutcome } from '../../src/rulebook/acceptance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { scoresOf, totalsFor } from '../../src/testing/marks.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { letters, lettersIn, type Row, rows, type VerifyLetter } from './letters.js'

const cast = castOf(sampleVillage)
const why = { why: '—' }

/** The best scores of a level that give an outcome. */
function scoresFor(rulebook: Rulebook, level: ReviewLevel, outcome: SheetOutcome['outcome']): object {
  const sheet = rulebook.acceptance.sheets?.value.find((one) => one.level === level)
  const total = sheet === undefined ? undefined : totalsFor(sheet, outcome).slice(-1)[0]
  return sheet === undefined || total === undefined ? {} : { scores: scoresOf(sheet, total) }
}

const PASSED_BY: Readonly<Partial<Record<EventType, ReviewLevel>>> = {
  'pass-first-check': 'township',
  'accept-by-county': 'county',
  'pass-by-city': 'city',
}
const RETURNED_BY: Readonly<Partial<Record<EventType, ReviewLevel>>> = {
  'return-by-township': 'township',
  'return-by-city': 'city',
}

/** The rows for a rulebook with mark sheets: their scores give the outcome of the event. */
function withScores(rulebook: Rulebook, row: Row): Row {
  const [name, actor, type, payload, where] = row
  const [passed, returned] = [PASSED_BY[type], RETURNED_BY[type]]
  const level = passed ?? returned
  if (level === undefined || typeof payload !== 'object') return row
  const scores = scoresFor(rulebook, level, passed === undefined ? 'fail' : 'pass')
  return [name, actor, type, { ...payload, ...scores }, ...(where === undefined ? [] : [where])] as unknown as Row
}

/** What only a rulebook with mark sheets or time limits allows. */
function ownRows(rulebook: Rulebook): readonly Row[] {
  const actors = { township: cast.township, county: cast.county, city: cast.city }
  const sheets = rulebook.acceptance.sheets?.value ?? []
  return [
    ...sheets.map(({ level }): Row => {
      const payload = { ...scoresFor(rulebook, level, 'consolidate'), ...why }
      return [`${level} consolidates`, actors[level], `consolidate-by-${level}`, payload]
    }),
    ...(sheets.some(({ level }) => level === 'county')
      ? ([
          ['county returns', cast.county, 'return-by-county', { ...why, ...scoresFor(rulebook, 'county', 'fail') }],
          ['township reviews again', cast.township, 'review-again', { closed: [] }],
          ['city reviews again', cast.city, 'review-again', { closed: [] }],
        ] satisfies readonly Row[])
      : []),
    ...(rulebook.limits?.value ?? []).map(({ id }): Row => [`limit ${id}`, cast.county, 'apply-limit', { limit: id }]),
  ]
}

/**
 * Letters that the variants leave out: Xining covers them, and here they would only multiply the states.
 */
const XINING_ONLY: readonly string[] = [
  'unit of another field',
  'other unit',
  'probationary secretary',
  'fortress weak',
  'survey fails',
  'ballot under half',
  'ballot without report',
  'screening unanswered',
  'committee refuses',
  'new problem',
  'county half-looks',
  'gap open',
  'unsolved 1',
]

/** The canonical alphabet of a rulebook. */
export function lettersOf(rulebook: Rulebook): readonly VerifyLetter[] {
  if (rulebook === xining2024) return letters
  const own = rows.filter(([name]) => !XINING_ONLY.includes(name)).map((row) => withScores(rulebook, row))
  return [...own, ...ownRows(rulebook)].flatMap(lettersIn)
}
