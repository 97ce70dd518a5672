import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, highest, sum } from './bounds.js'
import type { ChecklistFinding, Judged } from './checklist.js'
import { screeningOfDay, type WithScreening } from './day.js'
import { allMissing, assessmentFindings } from './findings.js'
import { appliedIn, missingIn } from './judged.js'
import type { ForcedList } from './lists.js'
import { countedRank, deductionOf, type Gauge, NO_RISK, negativeOf, rankOfType } from './negative.js'
import { type Behind, withWhy } from './on-demand.js'
import { alike, findingOverKinds } from './over-kinds.js'
import type { FortressReadings, Lines, NegativeReadings } from './readings.js'
import { refOf } from './ref.js'
import { type RiskBounds, type RiskId, riskAt, risksAt } from './risk.js'

/** The negative screening of one village (负向测评, M2.3, M2.4, M2.5). Deductions in hundredths of a point. */
export interface Screening {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** The highest risk of any problem type; decided where its bounds coincide (D2). */
  readonly risk: RiskId | 'none' | 'undetermined'
  readonly risks: RiskBounds
  /** The risk before the vetoes that leave the counted level in the past (`inPast` of a veto). */
  readonly counted: RiskBounds
  readonly deduction: Bounds
  /** Every problem type of the rulebook, in its order. */
  readonly problemTypes: readonly TypeRisk[]
  readonly hits: readonly Hit[]
  /** The lists that vetoes call for by themselves. */
  readonly forced: readonly ForcedList[]
  /** One for each item, one for each veto, then one for each problem type. They are made when they are first read. */
  readonly findings: readonly Finding[]
  /** What is not known, and who supplies it. */
  readonly missing: readonly Missing[]
}

/** What a screening says about one problem type (M2.4). The deduction is in hundredths of a point. */
export interface TypeRisk {
  readonly problemType: string
  readonly deduction: Bounds
  readonly risk: RiskBounds
}

/** An item of the negative checklist that is known to cost points; the deduction is in hundredths of a point. */
export interface Hit {
  readonly item: string
  readonly problemType: string
  readonly deduction: number
}

/**
 * Screens a village by the negative checklist (M2.3): each item that hits and what it costs, and for each problem type
 * the risk level that its deductions give, raised by items and vetoes that name a level of their own (M2.4, M2.5, D6). A
 * missing answer counts from nothing to the most that its item costs, so that every figure has bounds (D2). `past` is
 * what is known to have happened before; without it, what a rulebook counts over the years is unknown. `beside` is the
 * reading of the positive checklist of the same day: what a rule counts of grades, it counts of that day too (D6).
 *
 * @example
 * ```ts
 * import { parseNegativeReadings, screenNegative } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseNegativeReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) screenNegative(xining2024, readings.value).risk // 'undetermined'
 * ```
 */
export function screenNegative(
  rulebook: Rulebook,
  readings: NegativeReadings,
  past?: Past,
  beside?: FortressReadings,
): Screening {
  const day = { fortress: beside, screening: readings, past }
  const { gauges, lines } = negativeOf(rulebook)
  const { kinds, judged, ranks, forced } = screeningOfDay(rulebook, day)
  const risksOf = risksAt(rulebook)
  const types = gauges.map(
    (gauge, place): TypeRisk => ({
      problemType: gauge.type.id,
      deduction: deductionOf(gauge, judged),
      risk: risksOf(ranks[place] ?? NO_RISK),
    }),
  )
  const top = highest(ranks)
  const risks = risksOf(top)
  const verdict = {
    rulebook: refOf(rulebook),
    date: readings.date,
    risk: risks.min === risks.max ? risks.min : 'undetermined',
    risks,
    counted: risksOf(countedRank(rulebook, kinds) ?? top),
    deduction: sum(types.map(({ deduction }) => deduction)),
    problemTypes: types,
    hits: hitsIn(lines, judged),
    forced,
  }
  return withWhy(verdict, whyScreening(rulebook, day))
}

// Judges the readings again when it is asked; see the index.
function whyScreening(rulebook: Rulebook, day: WithScreening): () => Behind {
  return () => {
    const { gauges } = negativeOf(rulebook)
    const { kinds, judged } = screeningOfDay(rulebook, day)
    const typesOf = (kind: Judged) => gauges.map((gauge) => findingOfType(rulebook, gauge, kind))
    return {
      vetoes: appliedIn(rulebook.negative.vetoes, judged),
      findings: lazy(() => {
        const { items, vetoes } = judged.explained()
        const own = vetoes.filter((veto) => veto !== undefined)
        return [...items, ...own, ...alike(kinds, typesOf, findingOverKinds)]
      }),
      missing: lazy(() => missingIn(judged)),
    }
  }
}

function hitsIn(lines: Lines<NegativeItem>, { min }: Judged): readonly Hit[] {
  const hits: Hit[] = []
  for (let place = 0; place < min.length; place += 1) {
    const deduction = min[place] ?? 0
    const item = deduction > 0 ? lines.all[place]?.item : undefined
    if (item !== undefined) hits.push({ item: item.id, problemType: item.problemType, deduction })
  }
  return hits
}

function findingOfType(rulebook: Rulebook, gauge: Gauge, judged: Judged): ChecklistFinding {
  const { type, lines, vetoes, cites, levels } = gauge
  const { min, max } = rankOfType(rulebook, gauge, judged)
  const why = judged.explained()
  const itemsAt = (some: Gauge['lines']): readonly Finding[] => some.flatMap((place) => why.items[place] ?? [])
  const raising = vetoes.flatMap(({ place }) => why.vetoes[place] ?? [])
  const hits = lines.filter((place) => (judged.min[place] ?? 0) > 0)
  const because = [...itemsAt(hits), ...raising.filter(({ verdict }) => verdict !== 'holds')]
  // A veto may read items of other types too; each missing fact is named once.
  const missing = min === max ? [] : allMissing([...itemsAt(lines), ...raising])
  return finding(assessmentFindings['problem-type-risk'], max === 0 ? 'holds' : min > 0 ? 'fails' : 'unknown', {
    required: { levels },
    found: {
      deduction: deductionOf(gauge, judged),
      risk: { min: riskAt(rulebook, min), max: riskAt(rulebook, max) },
    },
    about: type.id,
    cites,
    ...(missing.length > 0 ? { missing } : {}),
    ...(because.length > 0 ? { because } : {}),
  })
}
