import { type Label, label } from '../../src/core/label.js'
import type { GradeCut, Item, RiskLevel } from '../../src/rulebook/checklist.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { mostPoints, type Scoring } from '../../src/rulebook/scoring.js'
import { xining2024 } from '../../src/xining-2024/index.js'

/** An assumption moved to try what hangs on it: how, in words, and the rulebook with that change and no other. */
export interface Move {
  readonly how: Label
  readonly rulebook: Rulebook
}

const always = (points: number): Scoring => ({ perOccurrence: points, cap: points })

// Every answer gets the same points.
function flat<I extends Item>(item: I, points: number): I {
  const { scoring } = item
  const bands = 'bands' in scoring ? { bands: scoring.bands.map((band) => ({ ...band, points })) } : always(points)
  return { ...item, scoring: bands }
}

function higher(cut: GradeCut): GradeCut {
  const { when } = cut
  return when === undefined || typeof when.value !== 'number'
    ? cut
    : { ...cut, when: { op: when.op, value: when.value + 500 } }
}

function lower(level: RiskLevel): RiskLevel {
  const { when } = level
  return when === undefined ? level : { ...level, when: { op: when.op, value: Math.max(0, when.value - 200) } }
}

const full = label('一律按满分计', 'full points for all')
const noDeduction = label('不扣分', 'no deduction')
const dropped = label('取消', 'left out')

/** How the assumption at a pointer is moved; undefined where it cannot change a grade, a warning level or a list. */
export function moveAt(pointer: string): Move | undefined {
  const [, part, group, place] = pointer.split('/')
  const at = Number(place)
  const { fortress, negative, identification } = xining2024
  const inFortress = (how: Label, change: Partial<Rulebook['fortress']>): Move => ({
    how,
    rulebook: { ...xining2024, version: 'moved', fortress: { ...fortress, ...change } },
  })
  const inNegative = (how: Label, change: Partial<Rulebook['negative']>): Move => ({
    how,
    rulebook: { ...xining2024, version: 'moved', negative: { ...negative, ...change } },
  })
  const swap = <T>(all: readonly T[], change: (one: T) => T): readonly T[] =>
    all.map((one, index) => (index === at ? change(one) : one))
  const without = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => index !== at)
  switch (`${part}/${group}`) {
    case 'fortress/dimensions': {
      const own = fortress.dimensions[at]?.id
      const items = fortress.items.map((item) =>
        item.dimension === own && item.bonus !== true ? flat(item, mostPoints(item.scoring)) : item,
      )
      return inFortress(full, { items })
    }
    case 'fortress/items':
      return mostPoints(fortress.items[at]?.scoring ?? { bands: [] }) === 0
        ? undefined
        : inFortress(full, { items: swap(fortress.items, (item) => flat(item, mostPoints(item.scoring))) })
    case 'fortress/bonusCap':
      return inFortress(label('不加分', 'no bonus'), { bonusCap: { ...fortress.bonusCap, value: 0 } })
    case 'fortress/vetoes':
      return inFortress(dropped, { vetoes: without(fortress.vetoes) })
    case 'fortress/grades':
      return inFortress(label('分数线各提高5分', 'each cut-off 5 points higher'), {
        grades: { ...fortress.grades, value: fortress.grades.value.map(higher) },
      })
    case 'negative/items':
      return inNegative(noDeduction, {
        items: swap(negative.items, (item) => {
          const { risk: _risk, ...rest } = flat(item, 0)
          return rest
        }),
      })
    case 'negative/vetoes':
      return inNegative(dropped, { vetoes: without(negative.vetoes) })
    case 'negative/levels':
      return inNegative(label('扣分线各降低2分', 'each line 2 points lower'), {
        levels: { ...negative.levels, value: negative.levels.value.map(lower) },
      })
    case 'identification/listing': {
      const value = identification.listing.value.map((row) =>
        row.risk === 'medium' ? { ...row, list: 'weak-lax' as const } : row,
      )
      const listing = { ...identification.listing, value }
      return {
        how: label('中风险也列入软弱涣散', 'medium risk leads to weak-lax too'),
        rulebook: { ...xining2024, version: 'moved', identification: { ...identification, listing } },
      }
    }
    default:
      return undefined
  }
}
