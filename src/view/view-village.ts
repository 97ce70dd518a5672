import { latestIndex, latestScreening } from '../assessment/latest.js'
import type { AssessmentSlice } from '../assessment/slice.js'
import { ROLE_LEVEL, ROLES, unitOf } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Finding, Missing, Verdict } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { type Locale, localeOf } from '../core/label.js'
import type { Village } from '../core/village.js'
import { completeness, type Dossier, lastRevised } from '../dossier/dossier.js'
import { type Case, villageOf } from '../lifecycle/case.js'
import type { Item } from '../rulebook/checklist.js'
import { findRulebook } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lineFor, type Wording } from './case-words.js'
import { findingSentences } from './finding-sentences.js'
import { historyOf } from './history.js'
import type { Body } from './looking.js'
import {
  type IndexView,
  indexView,
  lastReading,
  type PointsView,
  pointsView,
  type ScreeningView,
  screeningView,
} from './readings-view.js'
import type { Names } from './teller.js'
import { type Named, named, termIn } from './terms.js'
import type { Words } from './wording.js'

/** A fact that is missing, and the body with its unit that supplies it (D2). */
export interface Wanted extends Named {
  readonly from: Body
}

/** A checklist item of one village: what it comes to, in one line, and who supplies the answer if it is missing. */
export interface ItemView extends Named {
  readonly verdict: Verdict
  readonly line: string
  readonly wanted?: Body
}

/** One aspect of a dossier: how many of its fields are known, and which are not. */
export interface AspectView extends Named {
  readonly known: number
  readonly of: number
  readonly line: string
  readonly wanted: readonly Wanted[]
}

/** The dossier of a village, aspect by aspect (M1.3). */
export interface DossierView {
  readonly revised: CivilDate
  readonly aspects: readonly AspectView[]
}

/** The fortress index, dimension by dimension, item by item (M2.1). */
export interface AssessmentView extends Omit<IndexView, 'dimensions'> {
  readonly dimensions: readonly (IndexView['dimensions'][number] & { readonly items: readonly ItemView[] })[]
  /** The vetoes that apply or may apply, one line each. */
  readonly vetoes: readonly string[]
}

/** The negative screening, problem type by problem type, item by item (M2.3, M2.4). */
export interface ProblemsView extends ScreeningView {
  readonly problemTypes: readonly (Named & {
    readonly risk: string
    readonly deduction: PointsView
    readonly items: readonly ItemView[]
  })[]
  readonly vetoes: readonly string[]
}

/** What one body is asked for. */
export interface Request {
  readonly from: Body
  readonly facts: readonly Named[]
}

/** A village before and beside its case: dossier and readings in the reader's language, as plain data. */
export interface VillageView {
  readonly village: Village
  readonly dossier?: DossierView
  readonly index?: AssessmentView
  readonly screening?: ProblemsView
  /** All that is missing, by the body that supplies it. */
  readonly requests: readonly Request[]
}

/** What is known of a village; the readings and the past are as `case.state.assessment` has them. */
export interface VillageFacts extends AssessmentSlice {
  readonly village: Village
  readonly dossier?: Dossier
}

/** By which rulebook, and in which language. */
export interface VillageQuery {
  readonly rulebook: Rulebook
  /** A language tag (BCP 47). */
  readonly locale: string
  /** The names of villages, units and holders, by code. */
  readonly names?: Names
  /** Sentences of the embedding system's own. */
  readonly words?: Words
}

/** By which rulebooks, in which language, and with which dossier. */
export interface ReadingsQuery extends Omit<VillageQuery, 'rulebook'> {
  /** The rulebook versions that the case names, and the one in force. */
  readonly rulebooks: readonly Rulebook[]
  readonly dossier?: Dossier
}

/**
 * The dossier and the readings of one village: by aspect, dimension and problem type, item by item, what is missing and
 * which body supplies it, with the code of its unit (M1.3, M2.1, M2.4, D2). What is not given is left out.
 *
 * @example
 * ```ts
 * import { parseFortressReadings } from 'baolei'
 * import { viewVillage } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '999901001201', name: '示例村' }
 * const answers = { 'secretary-in-post': 'never' }
 * const fortress = parseFortressReadings(xining2024, { date: '2024-03-01', answers })
 * if (!fortress.ok) throw new Error('malformed')
 * const view = viewVillage({ village, fortress: fortress.value }, { rulebook: xining2024, locale: 'zh-CN' })
 * view.index?.dimensions[0]?.items[0]?.verdict // 'holds'
 * view.requests[0]?.from // { id: 'township-committee', label: '乡镇党委', unit: '999901001' }
 * ```
 */
export function viewVillage(facts: VillageFacts, query: VillageQuery): VillageView {
  const looking = lookingAt(facts, query)
  const dossier = facts.dossier === undefined ? undefined : dossierView(facts.dossier, looking)
  return villageView(facts.village, dossier, assessmentView(looking), problemsView(looking))
}

/**
 * {@link viewVillage} of the last readings of a case, each by the rulebook of its day; also those that a listing took
 * out of its state (`beforeListing`, D16). With a dossier if one is given.
 *
 * @example
 * ```ts
 * import { sampleLife } from 'baolei/testing'
 * import { viewReadings } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const lived = sampleLife(xining2024)
 * if (!lived.ok) throw new Error('no village gets through this')
 * const view = viewReadings(lived.value, { rulebooks: [xining2024], locale: 'zh-CN' })
 * view.index?.dimensions[0]?.items[0]?.verdict // 'holds'
 * view.screening?.risk.id // 'none'
 * ```
 */
export function viewReadings(theCase: Case, query: ReadingsQuery): VillageView {
  const { rulebooks, dossier } = query
  const village = villageOf(theCase)
  const { course } = historyOf(theCase, rulebooks, 1)
  const lastOf = <T>(kind: 'fortress' | 'screening', view: (looking: Looking) => T | undefined): T | undefined => {
    const last = lastReading(theCase, course, rulebooks, kind)
    const shown = last && view(lookingAt({ ...last.assessment, village }, { ...query, rulebook: last.rulebook }))
    return shown && { ...shown, ...last?.when }
  }
  const rulebook = findRulebook(rulebooks, theCase.rulebook)
  const looking = rulebook && lookingAt({ village }, { ...query, rulebook })
  return villageView(
    village,
    dossier && looking && dossierView(dossier, looking),
    lastOf('fortress', assessmentView),
    lastOf('screening', problemsView),
  )
}

function lookingAt(facts: VillageFacts, { rulebook, locale, names, words }: VillageQuery): Looking {
  const wording = { names: { [facts.village.code]: facts.village.name, ...names }, ...(words && { words }) }
  return { facts, rulebook, tag: locale, locale: localeOf(locale), wording }
}

function villageView(
  village: Village,
  dossier: DossierView | undefined,
  index: AssessmentView | undefined,
  screening: ProblemsView | undefined,
): VillageView {
  return {
    village,
    ...(dossier === undefined ? {} : { dossier }),
    ...(index === undefined ? {} : { index }),
    ...(screening === undefined ? {} : { screening }),
    requests: requestsOf([
      ...(dossier?.aspects ?? []).flatMap(({ wanted }) => wanted),
      ...[...(index?.dimensions ?? []), ...(screening?.problemTypes ?? [])].flatMap(({ items }) =>
        items.flatMap(({ id, label, wanted }) => (wanted === undefined ? [] : [{ id, label, from: wanted }])),
      ),
    ]),
  }
}

interface Looking {
  readonly facts: VillageFacts
  readonly rulebook: Rulebook
  readonly tag: string
  readonly locale: Locale
  readonly wording: Wording
}

/** A role, or a department of the county, over the village. */
function supplierOf(from: string, { facts: { village }, rulebook, locale }: Looking): Body {
  const role = ROLES.find((one) => one === from)
  const label = termIn(['role', 'department'], from, rulebook)?.[locale] ?? from
  return { id: from, label, unit: unitOf(village.code, role === undefined ? 'county' : ROLE_LEVEL[role]) }
}

function dossierView(dossier: Dossier, looking: Looking): DossierView {
  const { rulebook, locale, tag, wording } = looking
  return {
    revised: lastRevised(dossier),
    aspects: completeness(dossier, rulebook).map((one) => ({
      ...named(one.about ?? '', 'aspect', locale),
      known: one.found.fields,
      of: one.required.fields,
      line: lineFor(one, tag, rulebook, wording, { sentences: findingSentences }),
      wanted: (one.missing ?? []).map((missing) => fieldWanted(missing, looking)),
    })),
  }
}

function fieldWanted({ what, from }: Missing, looking: Looking): Wanted {
  const own = looking.rulebook.dossierFields?.find(({ path }) => path === what)?.label[looking.locale]
  const field = own === undefined ? named(what, 'dossier-field', looking.locale) : { id: what, label: own }
  return { ...field, from: supplierOf(from, looking) }
}

function itemViews(items: readonly Item[], findings: readonly Finding[], looking: Looking): readonly ItemView[] {
  const { rulebook, locale, tag, wording } = looking
  return items.flatMap(({ id }) =>
    findings
      .filter(({ code, about }) => about === id && (code === 'fortress-item' || code === 'negative-item'))
      .map((one) => {
        const from = one.verdict === 'unknown' ? one.missing?.[0]?.from : undefined
        return {
          ...named(id, 'item', locale, rulebook),
          verdict: one.verdict,
          line: lineFor(one, tag, rulebook, wording),
          ...(from === undefined ? {} : { wanted: supplierOf(from, looking) }),
        }
      }),
  )
}

function vetoLines(findings: readonly Finding[], { rulebook, tag, wording }: Looking): readonly string[] {
  return findings
    .filter(({ code, verdict }) => (code === 'fortress-veto' || code === 'negative-veto') && verdict !== 'holds')
    .map((one) => lineFor(one, tag, rulebook, wording))
}

function assessmentView(looking: Looking): AssessmentView | undefined {
  const { facts, rulebook, locale } = looking
  const view = indexView(rulebook, facts, locale)
  const index = latestIndex(rulebook, facts)
  if (view === undefined || index === undefined) return undefined
  return {
    ...view,
    dimensions: view.dimensions.map((dimension) => {
      const own = rulebook.fortress.items.filter((item) => item.dimension === dimension.id)
      return { ...dimension, items: itemViews(own, index.findings, looking) }
    }),
    vetoes: vetoLines(index.findings, looking),
  }
}

function problemsView(looking: Looking): ProblemsView | undefined {
  const { facts, rulebook, locale } = looking
  const view = screeningView(rulebook, facts, locale)
  const screening = latestScreening(rulebook, facts)
  if (view === undefined || screening === undefined) return undefined
  return {
    ...view,
    problemTypes: screening.problemTypes.map(({ problemType, deduction, risk: { min, max } }) => {
      const own = rulebook.negative.items.filter((item) => item.problemType === problemType)
      const levels = [...new Set([min, max])].map((level) => named(level, 'risk-level', locale, rulebook).label)
      return {
        ...named(problemType, 'problem-type', locale, rulebook),
        risk: levels.join(locale === 'zh-CN' ? '至' : ' to '),
        deduction: pointsView(deduction, locale),
        items: itemViews(own, screening.findings, looking),
      }
    }),
    vetoes: vetoLines(screening.findings, looking),
  }
}

function requestsOf(wanted: readonly Wanted[]): readonly Request[] {
  return [...groupBy(wanted, ({ from }) => `${from.id}/${from.unit}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ from }) => ({
      from,
      // A field and an item of one name are asked for once.
      facts: [...groupBy(group, ({ id }) => id).values()].flatMap((same) =>
        same.slice(0, 1).map(({ id, label }) => ({ id, label })),
      ),
    })),
  )
}
