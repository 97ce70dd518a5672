// Until the world lands: the present simulation behind the coming interface.

import type { CivilDate } from '../core/date.js'
import { parseDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { malformed } from '../core/parse.js'
import { ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import type { StateId } from '../lifecycle/states.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { SimulatedLife as OldLife } from './live.js'
import { simulate as old } from './simulate.js'

export interface Wait {
  readonly desk: string
  readonly unit: string
  readonly at: StateId
  readonly from: CivilDate
  readonly to: CivilDate
}
export interface Listed {
  readonly on: CivilDate
  readonly list: 'weak-lax' | 'key-prevention'
  readonly theme: string
}
export interface SimulatedLife extends OldLife {
  readonly waits: readonly Wait[]
  readonly listings: readonly Listed[]
}
export interface Options {
  readonly rulebooks: readonly Rulebook[]
  readonly roster: readonly Village[]
  readonly seed: number
  readonly from: string
  readonly to: string
  readonly behaviour?: unknown
  readonly unlistedReadings?: boolean
}
export function check(options: Options): readonly Reason[] {
  const [from, to] = [parseDate(options.from, '/from'), parseDate(options.to, '/to')]
  const days = [from, to].flatMap((day) => (day.ok ? [] : day.error.reasons))
  if (from.ok && to.ok && to.value < from.value) return [malformed('/to', { atLeast: from.value }, to.value)]
  const uncovered = from.ok && rulebookInForce(options.rulebooks, from.value) === undefined
  return [...days, ...(uncovered ? [malformed('/rulebooks', { inForceOn: options.from }, 'none')] : [])]
}
export function simulate(options: Options): Result<{ readonly lives: readonly SimulatedLife[] }> {
  const rulebook = rulebookInForce(options.rulebooks, options.from) as Rulebook
  const done = old(rulebook, options.roster, options)
  if (!done.ok) return done
  const lives = done.value.lives.map((life) => ({
    ...life,
    waits: [],
    listings: life.case.state.episodes.map(({ list, listedOn, grounds }) => ({
      on: listedOn,
      list,
      theme: grounds[0]?.problemType ?? 'none',
    })),
  }))
  return ok({ lives })
}
