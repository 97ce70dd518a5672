import { allMissing } from '../assessment/findings.js'
import type { FortressIndex } from '../assessment/fortress.js'
import { type ListBounds, listsOfType, strictestOf } from '../assessment/lists.js'
import { type Behind, withWhy } from '../assessment/on-demand.js'
import { refOf } from '../assessment/ref.js'
import { remember } from '../assessment/remember.js'
import type { RiskBounds } from '../assessment/risk.js'
import type { Screening, TypeRisk } from '../assessment/screening.js'
import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { Label } from '../core/label.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { identificationFindings } from './findings.js'

/**
 * The two identification channels (双渠道识别, M3.1): the yearly evaluation and the in-year one.
 *
 * @example
 * ```ts
 * import { CHANNELS } from 'baolei'
 *
 * CHANNELS[0] // 'yearly'
 * ```
 */
export const CHANNELS = ['yearly', 'in-year'] as const
/** One of {@link CHANNELS}. */
export type Channel = (typeof CHANNELS)[number]

/** A problem type that puts the village on a list, or may put it there. */
export interface ListingGround {
  readonly problemType: string
  readonly risk: RiskBounds
  readonly list: ListName | 'undetermined'
  readonly lists: ListBounds
}

/** The measure that the risk level of a problem type calls for (防控措施): the least that can turn out to be called for. */
export interface LevelMeasure {
  readonly problemType: string
  readonly level: string
  readonly measure: Label
}

/** Which list a village's screening proposes, and why (M2.5, D8). A proposal is not a determination. */
export interface ListingProposal {
  readonly rulebook: RulebookRef
  /** The day of the screening that it rests on. */
  readonly date: CivilDate
  readonly channel: Channel
  /** Decided where the mildest and the strictest case coincide (D2). */
  readonly list: ListName | 'undetermined'
  readonly lists: ListBounds
  /** Only the problem types that lead or may lead to a list, in the rulebook's order. */
  readonly grounds: readonly ListingGround[]
  /** The problem types that lead to a list whatever is missing. */
  readonly problemTypes: readonly string[]
  /** What the level of each problem type calls for, whether it leads to a list or not; in the rulebook's order. */
  readonly measures: readonly LevelMeasure[]
  /** One for each problem type, then one for the proposal. They are made when they are first read. */
  readonly findings: readonly Finding[]
  /** What is missing where the proposal is not decided. */
  readonly missing: readonly Missing[]
}

/** What a proposal rests on: the screening. The index is only reported, where the village has one. */
export interface Evidence {
  readonly index?: FortressIndex
  readonly screening: Screening
  readonly channel: Channel
}

// The listing table by problem type, and the measures by problem type and level: made once for all villages.
const ready = /*@__PURE__*/ remember((rulebook: Rulebook) => {
  const { value, from } = rulebook.identification.listing
  const { problemTypes, levels } = rulebook.negative
  const tables = problemTypes.map(({ id }) => {
    const rows = value.filter(({ problemType }) => problemType === id)
    return [id, rows.map(({ risk, list }) => ({ risk, list }))] as const
  })
  const measures = problemTypes.map(({ id: problemType }) => {
    const own = levels.value.map(
      ({ id: level, control: measure }): LevelMeasure => Object.freeze({ problemType, level, measure }),
    )
    return [problemType, new Map<string, LevelMeasure>(own.map((one) => [one.level, one]))] as const
  })
  return {
    cites: [...new Set([...identificationFindings.listing.cites, ...from.cites])],
    tables: new Map(tables),
    measures: new Map(measures),
  }
})

function settle({ mildest, strictest }: ListBounds): ListName | 'undetermined' {
  return mildest === strictest ? mildest : 'undetermined'
}

// What each problem type leads to, to no list too.
function groundsOf(rulebook: Rulebook, { problemTypes, forced }: Screening): readonly ListingGround[] {
  return problemTypes.map((type) => {
    const lists = listsOfType(rulebook, type, forced)
    return { problemType: type.problemType, risk: type.risk, list: settle(lists), lists }
  })
}

// The measure of the level that each problem type is at for certain, whether the level lists or not.
function measuresOf(rulebook: Rulebook, types: readonly TypeRisk[]): readonly LevelMeasure[] {
  const table = ready(rulebook).measures
  const measures: LevelMeasure[] = []
  for (const { problemType, risk } of types) {
    const measure = table.get(problemType)?.get(risk.min)
    if (measure !== undefined) measures.push(measure)
  }
  return measures
}

function groundFinding(
  rulebook: Rulebook,
  ground: ListingGround,
  risk: Finding | undefined,
  vetoes: readonly Finding[],
): Finding {
  const { cites, tables } = ready(rulebook)
  const { mildest, strictest } = ground.lists
  const verdict = strictest === 'none' ? 'holds' : mildest === 'none' ? 'unknown' : 'fails'
  const table = tables.get(ground.problemType) ?? []
  const found = { risk: { ...ground.risk }, lists: { ...ground.lists } }
  const because = [...(risk === undefined ? [] : [risk]), ...vetoes]
  const missing = mildest === strictest ? [] : allMissing(because)
  return finding(identificationFindings['listing-ground'], verdict, {
    required: { table },
    found,
    about: ground.problemType,
    cites,
    ...(missing.length === 0 ? {} : { missing }),
    ...(strictest === 'none' ? {} : { because }),
  })
}

/**
 * Proposes a list for a village from its screening. The listing table gives a list for each problem type at its risk
 * level, and a veto may call for a list by itself; the strictest list wins. There is no quota: other villages, the
 * composite score and the grade decide nothing (M2.5, M3.2, D7, D8).
 *
 * @example
 * ```ts
 * import { identify, parseNegativeReadings, screenNegative } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseNegativeReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) {
 *   const screening = screenNegative(xining2024, readings.value)
 *   identify(xining2024, { screening, channel: 'yearly' }).list // 'undetermined'
 * }
 * ```
 */
export function identify(rulebook: Rulebook, evidence: Evidence): ListingProposal {
  const { screening, channel } = evidence
  const all = groundsOf(rulebook, screening)
  const lists = strictestOf(all.map((ground) => ground.lists))
  const verdict = {
    rulebook: refOf(rulebook),
    date: screening.date,
    channel,
    list: settle(lists),
    lists,
    grounds: all.filter((ground) => ground.lists.strictest !== 'none'),
    problemTypes: all.filter((ground) => ground.lists.mildest !== 'none').map(({ problemType }) => problemType),
    measures: measuresOf(rulebook, screening.problemTypes),
  }
  return withWhy(verdict, whyListing(rulebook, lists, evidence))
}

// Works the grounds out again when it is asked; see the index.
function whyListing(rulebook: Rulebook, lists: ListBounds, evidence: Evidence): () => Behind {
  return () => explain(rulebook, groundsOf(rulebook, evidence.screening), lists, evidence)
}

function explain(
  rulebook: Rulebook,
  grounds: readonly ListingGround[],
  lists: ListBounds,
  { index, screening, channel }: Evidence,
): Behind {
  const list = settle(lists)
  const risks = new Map(
    screening.findings.filter(({ code }) => code === 'problem-type-risk').map((risk) => [risk.about, risk]),
  )
  const explained = grounds.map((ground) => {
    const asked = screening.forced.filter(({ problemType }) => problemType === ground.problemType)
    const vetoes =
      asked.length === 0
        ? []
        : screening.findings.filter(
            ({ code, about }) => code === 'negative-veto' && asked.some(({ veto }) => veto === about),
          )
    return groundFinding(rulebook, ground, risks.get(ground.problemType), vetoes)
  })
  const because = explained.filter(({ verdict }) => verdict !== 'holds')
  const missing = list === 'undetermined' ? allMissing(because) : []
  const decided = finding(identificationFindings.listing, list === 'undetermined' ? 'unknown' : 'holds', {
    required: { wins: 'the stricter list' },
    found: {
      list,
      ...(list === 'undetermined' ? { lists: { ...lists } } : {}),
      channel,
      ...(index === undefined ? {} : { grade: index.grade }),
    },
    cites: ready(rulebook).cites,
    ...(missing.length > 0 ? { missing } : {}),
    ...(because.length > 0 ? { because } : {}),
  })
  const findings = [...explained, decided]
  return { vetoes: [], findings: () => findings, missing: () => missing }
}
