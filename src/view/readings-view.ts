import type { Bounds } from '../assessment/bounds.js'
import { latestIndex, latestScreening } from '../assessment/latest.js'
import type { AssessmentSlice } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import { currentEpisode } from '../identification/episode.js'
import { type Case, rulebookFor } from '../lifecycle/case.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pointsText } from './amounts.js'
import type { History } from './history.js'
import { pick } from './phrases.js'
import { type Named, named } from './terms.js'

/** Points in hundredths, from the worst case to the best, as long as answers are missing (D2, D3); and in words. */
export interface PointsView extends Bounds {
  readonly text: string
}

/** The fortress index of a reading: the total, the grade, the points by dimension (M2.1). */
export interface IndexView {
  /** The day of the reading. */
  readonly on: CivilDate
  /** Set if the village was listed after it: it then counts for nothing any more (D16). */
  readonly beforeListing?: true
  readonly grade: Named
  /** What caps the grade, whatever the points (等次上限情形, D6, D8). */
  readonly caps: readonly Named[]
  readonly total: PointsView
  /** In hundredths of a point: what there was to earn. */
  readonly of: number
  readonly dimensions: readonly (Named & { readonly points: PointsView; readonly of: number })[]
  /** How many answers are missing. */
  readonly missing: number
  /** Why its lines are only examples, to be settled locally (示例, D32); absent if they are not. */
  readonly example?: string
}

/** The negative screening of a reading: the risk, and the items that hit (M2.3, M2.4). */
export interface ScreeningView {
  readonly on: CivilDate
  readonly beforeListing?: true
  readonly risk: Named
  readonly hits: readonly (Named & { readonly problemType: Named; readonly deduction: PointsView })[]
  readonly missing: number
  readonly example?: string
}

/** The last readings of a case, with their days. */
export interface ReadingViews {
  readonly index?: IndexView
  readonly screening?: ScreeningView
}

export function pointsView({ min, max }: Bounds, locale: Locale): PointsView {
  const [least, most] = [pointsText(min, locale), pointsText(max, locale)]
  return { min, max, text: min === max ? least : pick(locale, `${least}至${most}`, `${least} to ${most}`) }
}

function exampleIn(from: Provenance, locale: Locale): { readonly example?: string } {
  return from.kind === 'assumption' ? { example: from.reason[locale] } : {}
}

/** What a reading says in the reader's language. */
export function indexView(
  rulebook: Rulebook,
  assessment: AssessmentSlice,
  locale: Locale,
): Omit<IndexView, 'beforeListing'> | undefined {
  const index = latestIndex(rulebook, assessment)
  if (index === undefined) return undefined
  return {
    on: index.date,
    grade: named(index.grade, index.grade === 'undetermined' ? 'open' : 'grade', locale, rulebook),
    caps: index.findings
      .filter(({ code, verdict }) => code === 'fortress-veto' && verdict === 'fails')
      .map(({ about = '' }) => named(about, 'veto', locale, rulebook)),
    total: pointsView(index.total, locale),
    of: index.of,
    dimensions: index.dimensions.map(({ id, min, max, of }) => ({
      ...named(id, 'dimension', locale, rulebook),
      points: pointsView({ min, max }, locale),
      of,
    })),
    missing: index.missing.length,
    ...exampleIn(rulebook.fortress.grades.from, locale),
  }
}

/** The same for a screening. */
export function screeningView(
  rulebook: Rulebook,
  assessment: AssessmentSlice,
  locale: Locale,
): Omit<ScreeningView, 'beforeListing'> | undefined {
  const screening = latestScreening(rulebook, assessment)
  if (screening === undefined) return undefined
  const { date, risk, hits, missing } = screening
  return {
    on: date,
    risk: named(risk, risk === 'undetermined' ? 'open' : 'risk-level', locale, rulebook),
    hits: hits.map(({ item, problemType, deduction }) => ({
      ...named(item, 'item', locale, rulebook),
      problemType: named(problemType, 'problem-type', locale, rulebook),
      deduction: pointsView({ min: deduction, max: deduction }, locale),
    })),
    missing: missing.length,
    ...exampleIn(rulebook.negative.levels.from, locale),
  }
}

/**
 * The last readings of a case. A listing takes them out of its state, because only younger ones count for leaving the
 * list; what led to the listing is shown all the same, until there is a younger one.
 */
export function readingViews(
  theCase: Case,
  { course }: History,
  rulebooks: readonly Rulebook[],
  locale: Locale,
): ReadingViews {
  const lastWith = <T>(
    kind: ReadingKind,
    view: (rulebook: Rulebook, assessment: AssessmentSlice, locale: Locale) => T | undefined,
  ): (T & BeforeListing) | undefined => {
    const last = lastReading(theCase, course, rulebooks, kind)
    const shown = last && view(last.rulebook, last.assessment, locale)
    return shown && { ...shown, ...last?.when }
  }
  const index = lastWith('fortress', indexView)
  const screening = lastWith('screening', screeningView)
  return { ...(index === undefined ? {} : { index }), ...(screening === undefined ? {} : { screening }) }
}

type ReadingKind = 'fortress' | 'screening'

interface BeforeListing {
  readonly beforeListing?: true
}

/** What was known on the day of the last reading of a case, the rulebook of that day, and whether the listing came after. */
export function lastReading(
  theCase: Case,
  { states }: History['course'],
  rulebooks: readonly Rulebook[],
  kind: ReadingKind,
): { readonly rulebook: Rulebook; readonly assessment: AssessmentSlice; readonly when: BeforeListing } | undefined {
  const listedOn = currentEpisode(theCase.state.episodes)?.listedOn
  for (let place = states.length - 1; place >= 0; place -= 1) {
    const state = states[place]
    const on = state?.assessment[kind]?.date
    if (state === undefined || on === undefined) continue
    const rulebook = rulebookFor({ ...theCase, state }, rulebooks, on)
    const gone = theCase.state.assessment[kind] === undefined && listedOn !== undefined && on <= listedOn
    return rulebook && { rulebook, assessment: state.assessment, when: gone ? { beforeListing: true } : {} }
  }
  return undefined
}
