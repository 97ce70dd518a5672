import { allMissing } from '../assessment/findings.js'
import type { FortressIndex } from '../assessment/fortress.js'
import { remember } from '../assessment/remember.js'
import { type RiskBounds, riskRank, riskScale } from '../assessment/risk.js'
import type { Screening, TypeRisk } from '../assessment/screening.js'
import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import { LISTS, type ListName } from '../rulebook/lists.js'
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

/** The mildest and the strictest list that a proposal can still turn out to name (D2). */
export interface ListBounds {
  readonly mildest: ListName
  readonly strictest: ListName
}

/** A problem type that puts the village on a list, or may put it there. */
export interface ListingGround {
  readonly problemType: string
  readonly risk: RiskBounds
  readonly list: ListName | 'undetermined'
  readonly lists: ListBounds
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
  /** One for each problem type, then one for the proposal. */
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

// The strictest comes first.
const stricter = (a: ListName, b: ListName): ListName => (LISTS.indexOf(b) < LISTS.indexOf(a) ? b : a)
const milder = (a: ListName, b: ListName): ListName => (LISTS.indexOf(b) > LISTS.indexOf(a) ? b : a)

function settle({ mildest, strictest }: ListBounds): ListName | 'undetermined' {
  return mildest === strictest ? mildest : 'undetermined'
}

// The listing table by problem type, and by the rank of the risk: made once for all villages.
const ready = /*@__PURE__*/ remember((rulebook: Rulebook) => {
  const { value, from } = rulebook.identification.listing
  const tables = rulebook.negative.problemTypes.map(({ id }) => {
    const rows = value.filter(({ problemType }) => problemType === id)
    const listAt = riskScale(rulebook).map((level): ListName => rows.find(({ risk }) => risk === level)?.list ?? 'none')
    return [id, { rows: rows.map(({ risk, list }) => ({ risk, list })), listAt }] as const
  })
  return {
    cites: [...new Set([...identificationFindings.listing.cites, ...from.cites])],
    tables: new Map(tables),
  }
})

function groundOf(rulebook: Rulebook, { problemType, risk }: TypeRisk, forced: Screening['forced']): ListingGround {
  const listAt = ready(rulebook).tables.get(problemType)?.listAt ?? []
  // Every level in between counts: the table of a rulebook may give a higher level a milder list.
  const possible = listAt.slice(riskRank(rulebook, risk.min), riskRank(rulebook, risk.max) + 1)
  const own = forced.filter((one) => one.problemType === problemType)
  // A veto that calls for a list by itself can only make the list stricter.
  const lists = {
    mildest: own
      .filter(({ certain }) => certain)
      .map(({ list }) => list)
      .reduce(stricter, possible.reduce(milder, 'weak-lax')),
    strictest: own.map(({ list }) => list).reduce(stricter, possible.reduce(stricter, 'none')),
  }
  return { problemType, risk, list: settle(lists), lists }
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
  const table = tables.get(ground.problemType)?.rows ?? []
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
export function identify(rulebook: Rulebook, { index, screening, channel }: Evidence): ListingProposal {
  const { cites } = ready(rulebook)
  const risks = new Map(
    screening.findings.filter(({ code }) => code === 'problem-type-risk').map((risk) => [risk.about, risk]),
  )
  const all = screening.problemTypes.map((type) => groundOf(rulebook, type, screening.forced))
  const explained = all.map((ground) => {
    const asked = screening.forced.filter(({ problemType }) => problemType === ground.problemType)
    const vetoes = screening.findings.filter(
      ({ code, about }) => code === 'negative-veto' && asked.some(({ veto }) => veto === about),
    )
    return groundFinding(rulebook, ground, risks.get(ground.problemType), vetoes)
  })
  const lists = {
    mildest: all.map((ground) => ground.lists.mildest).reduce(stricter, 'none'),
    strictest: all.map((ground) => ground.lists.strictest).reduce(stricter, 'none'),
  }
  const list = settle(lists)
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
    cites,
    ...(missing.length > 0 ? { missing } : {}),
    ...(because.length > 0 ? { because } : {}),
  })
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: screening.date,
    channel,
    list,
    lists,
    grounds: all.filter((ground) => ground.lists.strictest !== 'none'),
    problemTypes: all.filter((ground) => ground.lists.mildest !== 'none').map(({ problemType }) => problemType),
    findings: [...explained, decided],
    missing,
  }
}
