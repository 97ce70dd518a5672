import type { Occasion } from '../core/event.js'
import { type Reason, unmet } from '../core/finding.js'
import type { EventType, LifecycleEvent } from '../lifecycle/event-rules.js'
import { ruleOf } from '../lifecycle/event-rules.js'
import type { Payloads } from '../lifecycle/payloads.js'
import type { Situation } from '../lifecycle/situation.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import type { RulebookRef } from '../rulebook/rulebook.js'

/** Payloads of an event: one for each answer to the choice that decides whether it is accepted. */
type Tries = { readonly [T in EventType]?: (situation: Situation) => readonly Payloads[T][] }

function versionNow({ inForce, rulebook }: Situation): RulebookRef {
  const { id, version } = inForce ?? rulebook
  return { id, version }
}

const levels = ({ rulebook }: Situation): readonly string[] => rulebook.negative.levels.value.map(({ id }) => id)

const tries: Tries = {
  'raise-signal': ({ rulebook: { identification, negative } }) => {
    const problemType = negative.problemTypes[0]?.id ?? ''
    const sources = [...identification.departments.value, ...identification.sources.value]
    return sources.map(({ id }) => ({ source: id, problemType }))
  },
  'determine-listing': (situation) =>
    (['weak-lax', 'key-prevention'] as const).map((list) => ({ list, rulebook: versionNow(situation) })),
  'vacate-post': () => FOUR_ONES.map((post) => ({ post })),
  'complete-measure': ({ rectification }) => rectification.measures.map(({ id }) => ({ measure: id })),
  'judge-problem': ({ rectification: { problems } }) =>
    problems.map(({ id, exitLine }) =>
      exitLine?.kind === 'quantitative' ? { problem: id, value: exitLine.baseline } : { problem: id, met: true },
    ),
  'raise-risk': (situation) => levels(situation).map((level) => ({ level, why: '' })),
  'lower-control': (situation) => levels(situation).map((level) => ({ level })),
  'apply-limit': ({ rulebook }) => {
    const ids = (rulebook.limits?.value ?? []).map(({ id }) => id)
    return (ids.length === 0 ? [''] : ids).map((limit) => ({ limit }))
  },
  'migrate-rulebook': (situation) => [{ rulebook: versionNow(situation), why: '' }],
}

const MOST = 3

/**
 * Why an event cannot be accepted, whatever is chosen in its form: each choice is put to the checks that `record` puts
 * it to. Empty if one of them passes, or if its form has no choice that decides. Otherwise the reasons against the choices
 * that fail the fewest checks, a few of them.
 */
export function hopeless(type: EventType, situation: Situation, occasion: Occasion): readonly Reason[] {
  const payloads = tries[type]?.(situation) ?? []
  const refused = payloads.map((payload) => {
    const event = { ...occasion, type, id: '', payload } as LifecycleEvent
    return unmet(ruleOf(type).checks(situation, event as never))
  })
  const fewest = Math.min(...refused.map(({ length }) => length))
  if (refused.length === 0 || fewest === 0) return []
  const all = refused.filter(({ length }) => length === fewest).flat()
  const told = new Map(all.map((one) => [`${one.code}/${one.about ?? ''}`, one]))
  return [...told.values()].slice(0, MOST)
}
