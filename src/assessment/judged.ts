import { anyOf, type Missing, negate, type Verdict } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { Item } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { Answer } from '../rulebook/measure.js'
import type { Past } from '../rulebook/past.js'
import { type Points, pointsBy } from '../rulebook/scoring.js'
import { type Bounds, equals } from './bounds.js'
import type {
  Checklist,
  ChecklistFinding,
  ChecklistRules,
  Judged,
  OtherChecklist,
  Section,
  SectionPoints,
  Table,
  VetoPlan,
} from './checklist.js'
import { allMissing } from './findings.js'
import { leadsTo } from './lists.js'
import { answerShape, answersByLine, type Lines, type Readings } from './readings.js'
import { type Today, tallyUpTo } from './tally.js'
import { explainVeto, type VetoFacts, type VetoRule } from './veto.js'

/** What is missing of a reading: of its items and its vetoes. */
export function missingIn({ explained }: Judged): readonly Missing[] {
  const { items, vetoes } = explained()
  return allMissing([...items, ...vetoes.filter((veto) => veto !== undefined)])
}

/** The vetoes that apply, whatever is missing. */
export function appliedIn(rules: readonly VetoRule[], { verdicts }: Judged): readonly string[] {
  const applied: string[] = []
  for (let place = 0; place < rules.length; place += 1) {
    const rule = rules[place]
    if (rule !== undefined && verdicts[place] === 'fails') applied.push(rule.id)
  }
  return applied
}

/**
 * Judges a reading for each kind of village that it may be of: one where the reading says it, otherwise all (D2).
 * `other` is what the other checklist found on the same day; vetoes that ask for it are judged on it, or left out.
 */
export function judgeChecklist<I extends Item, V extends VetoRule>(
  checklist: Checklist<I, V>,
  readings: Readings,
  past: Past | undefined,
  other?: OtherChecklist | 'left-out',
): readonly Judged[] {
  const tables = checklist.on(readings.date)
  const possible =
    tables.length === 1 || readings.kind === undefined ? tables : tables.filter(({ kind }) => kind === readings.kind)
  const answers = answersByLine(readings, checklist.rules.lines)
  return possible.map((table) => judgeKind({ checklist, table, readings, answers, past, other }))
}

/** A reading as one kind of village has it. */
interface Reading<I extends Item, V extends VetoRule> {
  readonly checklist: Checklist<I, V>
  readonly table: Table
  readonly readings: Readings
  /** By line. */
  readonly answers: readonly (Answer | undefined)[]
  readonly past: Past | undefined
  readonly other: OtherChecklist | 'left-out' | undefined
}

function judgeKind<I extends Item, V extends VetoRule>(reading: Reading<I, V>): Judged {
  const { checklist, table, answers } = reading
  const { rows } = table
  const min = new Array<Points>(rows.length)
  // One list as long as every answer is known, as it is for most villages.
  let max = min
  let place = 0
  for (const { most, scoring } of rows) {
    const answer = scoring === undefined ? undefined : answers[place]
    const unknown = scoring !== undefined && answer === undefined
    if (unknown && max === min) max = min.slice()
    const known = scoring === undefined || answer === undefined ? 0 : pointsBy(scoring, answer)
    min[place] = known
    if (max !== min) max[place] = unknown ? most : known
    place += 1
  }
  const items = lazy(() => explainLines(checklist.rules, table, answers, min))
  const early = judgeVetoes(
    reading,
    countUp(table, min, max, () => ({ items: items(), vetoes: [] })),
    false,
  )
  return checklist.anyLate ? judgeVetoes(reading, early, true) : early
}

function total(figures: readonly Points[], places: readonly number[]): Points {
  let sum = 0
  for (const place of places) sum += figures[place] ?? 0
  return sum
}

function pointsOf({ id, of, places }: Section, min: readonly Points[], max: readonly Points[]): SectionPoints {
  const least = total(min, places)
  return { id, min: least, max: max === min ? least : total(max, places), of }
}

// The sums over the lines; no veto is judged yet.
function countUp(
  { counted, parts, bonus, bonusCap }: Table,
  min: readonly Points[],
  max: readonly Points[],
  explained: Judged['explained'],
): Judged {
  const added: Bounds = { min: Math.min(total(min, bonus), bonusCap), max: Math.min(total(max, bonus), bonusCap) }
  const sections = counted.map((section) => pointsOf(section, min, max))
  const all = { id: TOTAL, min: added.min, max: added.max, of: 0 }
  for (const section of sections) {
    all.min += section.min
    all.max += section.max
    all.of += section.of
  }
  const sums = parts.map((part) => pointsOf(part, min, max))
  return { min, max, sections, parts: sums, bonus: added, total: all, verdicts: [], explained }
}

// Judges some of the vetoes on what is known so far.
function judgeVetoes<I extends Item, V extends VetoRule>(reading: Reading<I, V>, soFar: Judged, late: boolean): Judged {
  const { checklist, table, other } = reading
  const { rules, vetoes } = checklist
  const facts = factsFor(reading, soFar)
  const isJudged = (veto: VetoPlan<V>): boolean => veto.late === late && !(veto.needsOther && other === 'left-out')
  const verdicts: (Verdict | undefined)[] = []
  for (const veto of vetoes) {
    const place = verdicts.length
    const condition = table.conditions[place]
    if (!isJudged(veto)) verdicts.push(soFar.verdicts[place])
    else verdicts.push(condition === undefined ? 'holds' : negate(condition(facts)))
  }
  const { min, max, sections, parts, bonus, total } = soFar
  const explained = lazy(() => {
    const { items, vetoes: before } = soFar.explained()
    return {
      items,
      vetoes: vetoes.map((veto, place) => {
        const verdict = verdicts[place]
        if (verdict === undefined || !isJudged(veto)) return before[place]
        return explainVeto(rules.veto, veto.rule, veto.effect, veto.reads, verdict, facts, table.kind)
      }),
    }
  })
  return { min, max, sections, parts, bonus, total, verdicts, explained }
}

function factsFor<I extends Item, V extends VetoRule>(
  { checklist: { rules, tests }, table: { counted, parts, spared }, readings, answers, past, other }: Reading<I, V>,
  soFar: Judged,
): VetoFacts {
  const beside = other === 'left-out' ? undefined : other
  const { places } = rules.lines
  const answerTo = (item: string) => answers[places.get(item) ?? -1]
  return {
    asOf: readings.date,
    answer: spared.size === 0 ? answerTo : (item) => (spared.has(item) ? null : answerTo(item)),
    points: (id) => [soFar.total, ...soFar.sections, ...soFar.parts].find((one) => one.id === id),
    missingPoints: (id) => {
      const { items } = soFar.explained()
      const section = [...counted, ...parts].find((one) => one.id === id)
      return allMissing(section === undefined ? items : section.places.flatMap((place) => items[place] ?? []))
    },
    past: (test) => {
      const ready = tests.get(test)
      if (ready === undefined) return { least: 0, missing: [] }
      return tallyUpTo(ready, past, readings.date, (thing) => {
        if ('list' in thing) return undefined
        return rules.owns(thing) === 'no' ? beside?.tells(thing) : rules.tells(soFar, thing)
      })
    },
    leadsTo: (list) => (beside?.screened === undefined ? 'fails' : leadsTo(beside.screened.lists, list)),
    screened: beside?.screened,
  }
}

function explainLines<I extends Item, V extends VetoRule>(
  { lines, explain }: ChecklistRules<I, V>,
  { asked, kind }: Table,
  answers: readonly (Answer | undefined)[],
  known: readonly Points[],
): readonly ChecklistFinding[] {
  return lines.all.map((line, place) => {
    if (asked[place] !== true) return explain(line, { applies: false, kind: kind ?? null })
    const answer = answers[place]
    if (answer === undefined) return explain(line, null)
    return explain(line, { points: known[place] ?? 0, answer: answerShape(answer) })
  })
}

/** Whether an item has points: a hit, in the negative checklist. */
export function itemToday(lines: Lines<Item>, judged: Judged, item: string): Today {
  const place = lines.places.get(item) ?? -1
  const [min = 0, max = 0] = [judged.min[place], judged.max[place]]
  return {
    verdict: min > 0 ? 'holds' : max > 0 ? 'unknown' : 'fails',
    get missing() {
      return judged.explained().items[place]?.missing
    },
  }
}

/** Whether a veto applies. One that is not judged yet counts for nothing today: itself, or one that waits as it does. */
export function vetoToday(vetoes: readonly VetoRule[], judged: Judged, id: string): Today {
  const place = vetoes.findIndex((rule) => rule.id === id)
  const verdict = judged.verdicts[place]
  if (verdict === undefined) return { verdict: 'fails' }
  return {
    verdict: negate(verdict),
    get missing() {
      return judged.explained().vetoes[place]?.missing
    },
  }
}

/** Whether the outcome is of a rank: undecided if it is within some of the bounds without filling them. */
export function rankToday(judged: Judged, rank: number, outcomes: readonly Bounds[]): Today {
  return {
    verdict: anyOf(outcomes.map((bounds) => equals(rank, bounds))),
    get missing() {
      return missingIn(judged)
    },
  }
}
