import type { Arbitrary } from 'fast-check'
import type { Input } from '../../src/core/event.js'
import { ok, type Result } from '../../src/core/result.js'
import { type Case, type CaseOpening, openCase as open } from '../../src/lifecycle/case.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { recordAny } from '../../src/lifecycle/record.js'
import { parseCase as parse, type ReplayRefusal, replayAny } from '../../src/lifecycle/replay.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Attempt, arbitraryLife, type Life } from '../../src/testing/arbitrary-life.js'
import { sampleLife as life, sampleVillage } from '../../src/testing/sample-life.js'
import { type DueListQuery, dueList as due } from '../../src/view/due-list.js'
import type { ViewQuery } from '../../src/view/looking.js'
import { timeline as rows } from '../../src/view/timeline.js'
import { viewCase as view } from '../../src/view/view-case.js'
import { xining2024 } from '../../src/xining-2024/index.js'

// The doors as most tests go through them: with the rulebook of Xining, whatever the day, and any input at all.
const shipped = [xining2024]

export function openCase(opening: Input<CaseOpening>): Case {
  const opened = open(opening)
  if (!opened.ok) throw new Error('the opening is malformed')
  return opened.value
}

export function record(theCase: Case, event: unknown, rulebooks: readonly Rulebook[] = shipped): Result<Case> {
  const recorded = recordAny(theCase, event, rulebooks)
  return recorded.ok ? ok(recorded.value.case) : recorded
}

export function replay(
  opening: unknown,
  events: readonly unknown[],
  rulebooks: readonly Rulebook[] = shipped,
): Result<Case, ReplayRefusal> {
  return replayAny(opening, events, rulebooks)
}

export function parseCase(input: unknown, rulebooks: readonly Rulebook[] = shipped): Result<Case> {
  return parse(input, { rulebooks })
}

export function sampleLife(
  rulebook: Rulebook = xining2024,
  village: typeof sampleVillage = sampleVillage,
): readonly LifecycleEvent[] {
  const lived = life(rulebook, village)
  if (!lived.ok) throw new Error(JSON.stringify(lived.error))
  return lived.value.events as readonly LifecycleEvent[]
}

/** Lives with so many interjections: what walks are made of. */
export function arbitraryWalk(maxSteps = 30, rulebook: Rulebook = xining2024): Arbitrary<Life> {
  return arbitraryLife(rulebook, { interjections: maxSteps })
}

/** Every event that a life tried. */
export function walk({ attempts }: Life): readonly Attempt[] {
  return attempts
}

/** The events of the sample life, each as it was tried. */
export function sampleAttempts(rulebook: Rulebook = xining2024): readonly Attempt[] {
  let before = openCase({ village: sampleVillage, rulebook })
  return sampleLife(rulebook).map((event) => {
    const step = record(before, event, [rulebook])
    if (!step.ok) throw new Error(`the sample life: ${event.type}`)
    const attempt = { before, event, after: step.value, accepted: true, reasons: [] }
    before = step.value
    return attempt
  })
}

export function arbitraryCase(rulebook: Rulebook = xining2024, maxSteps = 30): Arbitrary<Case> {
  return arbitraryWalk(maxSteps, rulebook).map((life) => life.case)
}

type Shipped<Q extends { readonly rulebooks: readonly Rulebook[] }> = Omit<Q, 'rulebooks'> &
  Partial<Pick<Q, 'rulebooks'>>

export function viewCase(theCase: Case, query: Shipped<ViewQuery>): ReturnType<typeof view> {
  return view(theCase, { rulebooks: shipped, ...query })
}

export function dueList(theCase: Case, query: Shipped<DueListQuery>): ReturnType<typeof due> {
  return due(theCase, { rulebooks: shipped, ...query })
}

export function timeline(
  theCase: Case,
  locale: ViewQuery['locale'],
  rulebooks: readonly Rulebook[] = shipped,
): ReturnType<typeof rows> {
  return rows(theCase, { locale, rulebooks })
}
