import fc from 'fast-check'
import type { CivilDate } from '../../src/core/date.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { type Condition, itemsOf } from '../../src/rulebook/condition.js'
import { LISTS, type ListName } from '../../src/rulebook/lists.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { representativeAnswers } from '../../src/rulebook/sample-answers.js'
import type { Scoring } from '../../src/rulebook/scoring.js'

// An item that a veto reads cannot go, nor be read as something else: the veto would ask for nothing.
const unread = (rules: Rulebook['fortress'] | Rulebook['negative']): ReadonlySet<string> => {
  const read = new Set(rules.vetoes.flatMap((veto) => itemsOf(veto.when)))
  return new Set(rules.items.flatMap(({ id }) => (read.has(id) ? [] : [id])))
}

function without<T extends Item>(items: readonly T[], free: ReadonlySet<string>, pick: number): readonly T[] {
  const one = at(items, pick)
  return free.has(one.id) && items.length > 1 ? items.filter((item) => item !== one) : items
}

const withCopy = <T extends Item>(items: readonly T[], pick: number): readonly T[] =>
  items.some(({ id }) => id === `new-${pick}`) ? items : [...items, { ...at(items, pick), id: `new-${pick}` }]

type Change = (rulebook: Rulebook) => Rulebook

const at = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T
const replaced = <T>(list: readonly T[], pick: number, make: (one: T) => T): readonly T[] =>
  list.map((one, index) => (index === pick % list.length ? make(one) : one))

function rescored(scoring: Scoring, points: number): Scoring {
  if ('bands' in scoring) return { bands: scoring.bands.map((band) => ({ ...band, points: band.points + points })) }
  if ('proportional' in scoring) return { proportional: scoring.proportional + points }
  if ('start' in scoring) return { ...scoring, start: scoring.start + points }
  return { ...scoring, perOccurrence: scoring.perOccurrence + points, cap: scoring.cap + points }
}

const fortress =
  (change: (rules: Rulebook['fortress']) => Partial<Rulebook['fortress']>): Change =>
  (rulebook) => ({ ...rulebook, fortress: { ...rulebook.fortress, ...change(rulebook.fortress) } })
const negative =
  (change: (rules: Rulebook['negative']) => Partial<Rulebook['negative']>): Change =>
  (rulebook) => ({ ...rulebook, negative: { ...rulebook.negative, ...change(rulebook.negative) } })

function asks(item: Item, pick: number): Condition {
  const answer = at(representativeAnswers(item, '2024-03-01' as CivilDate), pick)
  if (typeof answer === 'number') return { item: item.id, test: { op: 'at-least', value: answer } }
  if (typeof answer === 'object') return { item: item.id, test: { op: 'at-most', value: answer } }
  if (item.measure.kind === 'date') return { item: item.id, test: { op: 'more-than', value: { months: pick % 24 } } }
  return { item: item.id, test: { is: answer } }
}

const changes: readonly ((pick: number, figure: number) => Change)[] = [
  (pick, figure) =>
    fortress(({ grades, total }) => ({
      grades: {
        ...grades,
        value: replaced(grades.value, pick % (grades.value.length - 1), (cut) => ({
          ...cut,
          when: { op: 'at-least', value: Math.floor((total.value * figure) / 100) },
        })),
      },
    })),
  (pick, figure) =>
    negative(({ levels }) => ({
      levels: {
        ...levels,
        value: replaced(levels.value, pick, (level) => ({ ...level, when: { op: 'at-least', value: 20 * figure } })),
      },
    })),
  (pick, figure) =>
    fortress(({ items }) => ({
      items: replaced(items, pick, (item) => ({ ...item, scoring: rescored(item.scoring, figure) })),
    })),
  (pick, figure) =>
    negative(({ items }) => ({
      items: replaced(items, pick, (item) => ({ ...item, scoring: rescored(item.scoring, figure) })),
    })),
  (pick) => fortress((rules) => ({ items: without(rules.items, unread(rules), pick) })),
  (pick) => negative((rules) => ({ items: without(rules.items, unread(rules), pick) })),
  (pick) => fortress(({ items }) => ({ items: withCopy(items, pick) })),
  (pick) => negative(({ items }) => ({ items: withCopy(items, pick) })),
  // Read as something else: what a roster answers can no longer be read.
  (pick) =>
    negative((rules) => ({
      items: rules.items.map((item) =>
        item === at(rules.items, pick) && unread(rules).has(item.id)
          ? { ...item, measure: { kind: 'ratio' as const }, scoring: { proportional: 300 } }
          : item,
      ),
    })),
  (pick) => fortress(({ vetoes }) => ({ vetoes: vetoes.filter((veto) => veto !== at(vetoes, pick)) })),
  (pick, figure) =>
    fortress(({ items, vetoes, grades }) => ({
      vetoes: [
        ...vetoes,
        {
          id: `veto-${pick}-${figure}-${vetoes.length}`,
          label: at(items, pick).label,
          from: at(items, pick).from,
          when: asks(at(items, pick), figure),
          gradeAtMost: at(grades.value, figure).id,
        },
      ],
    })),
  (pick, figure) =>
    negative(({ items, vetoes, levels }) => ({
      vetoes: [
        ...vetoes,
        {
          id: `veto-${pick}-${figure}-${vetoes.length}`,
          label: at(items, pick).label,
          problemType: at(items, pick).problemType,
          when: asks(at(items, pick), figure),
          riskAtLeast: at(levels.value, figure).id,
          from: at(items, pick).from,
        },
      ],
    })),
  (_, figure) => fortress(({ bonusCap }) => ({ bonusCap: { ...bonusCap, value: 8 * figure } })),
  (pick, figure) => (rulebook) => {
    const { identification } = rulebook
    const list: ListName = at(LISTS, figure)
    const value = replaced(identification.listing.value, pick, (row) => ({ ...row, list }))
    return { ...rulebook, identification: { ...identification, listing: { ...identification.listing, value } } }
  },
  (_, figure) => (rulebook) => ({ ...rulebook, label: { 'zh-CN': `第 ${figure} 稿`, en: `draft ${figure}` } }),
]

/** A rulebook with a few small changes, of the kinds that a city makes. */
export function changed(rulebook: Rulebook, most = 4): fc.Arbitrary<Rulebook> {
  const one = fc
    .tuple(fc.nat(changes.length - 1), fc.nat(200), fc.nat(100))
    .map(([kind, pick, figure]) => at(changes, kind)(pick, figure))
  return fc
    .array(one, { minLength: 1, maxLength: most })
    .map((all) => all.reduce((made, change) => change(made), { ...rulebook, version: `${rulebook.version}-tried` }))
}
