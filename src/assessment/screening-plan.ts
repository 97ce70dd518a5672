import type { ListName, NegativeItem, Rulebook } from '../rulebook/index.js'
import { counts } from './history.js'
import { type Line, negativePlan } from './plan.js'
import { remember } from './remember.js'
import { asksOf, kindsToldApart, type VillageKind } from './scope.js'
import { type RiskGauge, riskGauges } from './type-risk.js'
import { type ReadyVeto, readyVeto } from './veto.js'

/** A veto of the negative checklist, ready. */
export interface RiskVetoPlan {
  readonly id: string
  readonly problemType: string
  readonly riskAtLeast: string | undefined
  readonly list: Exclude<ListName, 'none'> | undefined
  readonly judged: ReadyVeto
  /** It counts levels given or vetoes of its own list: judged after those that do not, on the level that they leave. */
  readonly late: boolean
}

/** What stays the same from one village to the next. */
export interface ScreeningPlan {
  readonly lines: readonly Line<NegativeItem>[]
  /** Whether each line is asked, by place, for each kind of village that the checklist tells apart. */
  readonly kinds: readonly { readonly kind: VillageKind; readonly asked: readonly boolean[] }[]
  readonly gauges: readonly RiskGauge[]
  readonly vetoes: readonly RiskVetoPlan[]
}

/** A rulebook's negative checklist, ready to be held against many villages. */
export const screeningPlan: (rulebook: Rulebook) => ScreeningPlan = remember((rulebook) => {
  const { negative } = rulebook
  const plan = negativePlan(negative.items)
  const own = new Set(negative.vetoes.map(({ id }) => id))
  return {
    lines: plan.lines,
    kinds: kindsToldApart(rulebook, negative.items).map((kind) => ({
      kind,
      asked: plan.lines.map(({ item }) => asksOf([item], kind)),
    })),
    gauges: riskGauges(rulebook),
    vetoes: negative.vetoes.map((veto) => {
      const { id, problemType, riskAtLeast, list } = veto
      const effect = riskAtLeast === undefined ? { problemType, list } : { problemType, riskAtLeast }
      return {
        id,
        problemType,
        riskAtLeast,
        list,
        judged: readyVeto(veto, effect, plan),
        late: counts(veto.when, (thing) => 'level' in thing || ('veto' in thing && own.has(thing.veto))),
      }
    }),
  }
})
