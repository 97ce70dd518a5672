import type { Readings } from '../assessment/readings.js'
import { ROLES } from '../core/actor.js'
import { hasOwn, sameJson } from '../core/json.js'
import type { Answer } from '../rulebook/measure.js'
import type { Past, PastEntry } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type SuccessorKind, successorsOf } from '../rulebook/successors.js'
import type { CaseSlices, Situation } from './situation.js'

type Translated = Pick<CaseSlices, 'assessment' | 'episodes' | 'rectification'>

/**
 * What a case says, in the ids of a later version: everything that the version has renamed, merged or split is read
 * through its successors (D29). An id that stands alone, such as the type of a problem, takes the first of several
 * successors; one without any stays, and a migration then says that it has no place.
 */
export function readThrough(situation: Situation, next: Rulebook): Translated {
  const { assessment, episodes, rectification } = situation
  if (next.successors === undefined) return { assessment, episodes, rectification }
  const all = (kind: SuccessorKind, ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => successorsOf(next, kind, id))),
  ]
  const one = (kind: SuccessorKind, id: string): string => successorsOf(next, kind, id)[0] ?? id
  const party = (id: string): string => one((ROLES as readonly string[]).includes(id) ? 'roles' : 'departments', id)
  const problem = <P extends { readonly problemType: string; readonly responsible?: string }>(row: P): P => ({
    ...row,
    problemType: one('problemTypes', row.problemType),
    ...(row.responsible === undefined ? {} : { responsible: party(row.responsible) }),
  })
  const { pendingPlan: plan, taskForce } = rectification
  const { fortress, screening, past } = assessment
  return {
    assessment: {
      ...assessment,
      ...(fortress === undefined ? {} : { fortress: readingThrough(fortress, next) }),
      ...(screening === undefined ? {} : { screening: readingThrough(screening, next) }),
      ...(past === undefined ? {} : { past: pastThrough(past, next) }),
    },
    episodes: episodes.map((episode, index) =>
      index < episodes.length - 1
        ? episode
        : {
            ...episode,
            grounds: episode.grounds.flatMap((ground) =>
              grounds(all('problemTypes', [ground.problemType]), ground.problemType).map((problemType) => ({
                ...ground,
                problemType,
              })),
            ),
          },
    ),
    rectification: {
      ...rectification,
      problems: rectification.problems.map(problem),
      assignments: rectification.assignments.map((held) =>
        held.post === 'paired-unit' && held.until === undefined ? { ...held, field: one('fields', held.field) } : held,
      ),
      ...(taskForce === undefined
        ? {}
        : { taskForce: { ...taskForce, departments: all('departments', taskForce.departments) } }),
      ...(plan === undefined
        ? {}
        : {
            pendingPlan: {
              ...plan,
              problems: plan.problems.map(problem),
              consulted: all('departments', plan.consulted),
            },
          }),
    },
  }
}

// A ground that has no successor stays, so that a migration names it.
function grounds(now: readonly string[], before: string): readonly string[] {
  return now.length === 0 ? [before] : now
}

/** An answer goes with an item that has one successor; where two that differ come together, or an item is split, nobody knows (D2). */
function readingThrough<R extends Readings>(readings: R, next: Rulebook): R {
  const answers: Record<string, Answer> = {}
  const unclear = new Set<string>()
  for (const [id, answer] of Object.entries(readings.answers)) {
    const [now, ...more] = successorsOf(next, 'items', id)
    if (now === undefined || more.length > 0) continue
    if (hasOwn(answers, now) && !sameJson(answers[now], answer)) unclear.add(now)
    answers[now] = answer
  }
  const known = Object.entries(answers).filter(([id]) => !unclear.has(id))
  return { ...readings, answers: Object.fromEntries(known) }
}

function pastThrough(past: Past, next: Rulebook): Past {
  const entries = past.entries.flatMap((entry): readonly PastEntry[] =>
    'item' in entry ? successorsOf(next, 'items', entry.item).map((item) => ({ ...entry, item })) : [entry],
  )
  return { ...past, entries }
}
