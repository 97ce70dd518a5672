import { isAskedOf, kindsApart, type NegativeItem, type VillageKind } from '../rulebook/checklist.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Line, negativePlan } from './plan.js'
import { remember } from './remember.js'
import { type RiskGauge, riskGauges } from './type-risk.js'
import { type ReadyVeto, readyVeto, type VetoPlans, vetoPlans } from './veto.js'

/** A veto of the negative checklist, ready. */
export interface RiskVetoPlan {
  readonly id: string
  readonly problemType: string
  readonly riskAtLeast: string | undefined
  readonly list: Exclude<ListName, 'none'> | undefined
  readonly judged: ReadyVeto
}

/** The checklist as it is for one kind of village. */
export interface ScreeningOfKind {
  readonly kind: VillageKind
  /** By place: whether the line is asked of the kind. */
  readonly asked: readonly boolean[]
  /** The items that are not. */
  readonly spared: ReadonlySet<string>
  /** The most that can be deducted of each problem type. */
  readonly of: ReadonlyMap<string, number>
}

/** What stays the same from one village to the next. */
export interface ScreeningPlan {
  readonly lines: readonly Line<NegativeItem>[]
  /** Whether each line is asked, by place, for each kind of village that the checklist tells apart. */
  readonly kinds: readonly ScreeningOfKind[]
  readonly gauges: readonly RiskGauge[]
  readonly vetoes: VetoPlans<RiskVetoPlan>
}

/** A rulebook's negative checklist, ready to be held against many villages. */
export const screeningPlan: (rulebook: Rulebook) => ScreeningPlan = remember((rulebook) => {
  const { negative } = rulebook
  const plan = negativePlan(negative.items)
  const own = new Set(negative.vetoes.map(({ id }) => id))
  return {
    lines: plan.lines,
    kinds: kindsApart(rulebook, [...negative.items, ...negative.vetoes]).map((kind) => {
      const asked = plan.lines.map(({ item }) => isAskedOf([item], kind))
      const counted = plan.lines.filter((_, place) => asked[place] === true)
      const most = (id: string): number =>
        counted.reduce((sum, line) => (line.item.problemType === id ? sum + line.most : sum), 0)
      return {
        kind,
        asked,
        spared: new Set(plan.lines.filter((line) => !counted.includes(line)).map((line) => line.item.id)),
        of: new Map(negative.problemTypes.map(({ id }) => [id, most(id)])),
      }
    }),
    gauges: riskGauges(rulebook),
    vetoes: vetoPlans(
      negative.vetoes.map((veto) => {
        const { id, problemType, riskAtLeast, list } = veto
        const effect = riskAtLeast === undefined ? { problemType, list } : { problemType, riskAtLeast }
        return { id, problemType, riskAtLeast, list, judged: readyVeto(veto, effect, plan) }
      }),
      (thing) => 'level' in thing || ('veto' in thing && own.has(thing.veto)),
    ),
  }
})
