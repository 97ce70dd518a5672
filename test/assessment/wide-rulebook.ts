import { label } from '../../src/core/label.js'
import type { Provenance } from '../../src/rulebook/provenance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { small } from './small-rulebook.js'

const from: Provenance = { kind: 'clause', cites: ['M2.1'] }
const named = (id: string) => ({ id, label: label(id, id) })
const sourced = <T>(value: T) => ({ value, from })

/**
 * The small rulebook with what it does not use: kinds of village, parts, every other way of scoring, cuts over a
 * share, conditions on points and on the past, a veto that calls for a list by itself, warnings that add up.
 */
export const wide: Rulebook = {
  ...small,
  id: 'wide',
  villageKinds: sourced([named('farm'), named('herd')]),
  fortress: {
    ...small.fortress,
    parts: [
      { ...named('common'), points: 1_000, from },
      { ...named('farming'), points: 200, onlyFor: ['farm'], from },
      { ...named('herding'), points: 200, onlyFor: ['herd'], from },
    ],
    dimensions: [
      ...small.fortress.dimensions.map((dimension) => ({ ...dimension, part: 'common' })),
      { ...named('fields'), points: 200, part: 'farming', from },
      { ...named('pastures'), points: 200, part: 'herding', from },
    ],
    total: sourced(1_200),
    items: [
      ...small.fortress.items,
      {
        ...named('irrigated'),
        dimension: 'fields',
        measure: { kind: 'ratio', atMostOne: true },
        scoring: { proportional: 200 },
        supplier: 'agriculture',
        from,
      },
      {
        ...named('grazing-ban-broken'),
        dimension: 'pastures',
        measure: { kind: 'count', unit: label('次', 'times') },
        scoring: { start: 150, lessPerOccurrence: 40 },
        supplier: 'agriculture',
        from,
      },
      {
        ...named('herders-income'),
        dimension: 'pastures',
        onlyFor: ['herd'],
        measure: { kind: 'amount' },
        scoring: { perOccurrence: 10, each: 1_000_000, cap: 50 },
        supplier: 'agriculture',
        from,
      },
    ],
    vetoes: [
      ...small.fortress.vetoes,
      {
        ...named('thin-body'),
        onlyFor: ['farm'],
        when: { points: 'body', test: { op: 'less-than', value: { part: 1, whole: 2 } } },
        gradeAtMost: 'fair',
        from,
      },
      {
        ...named('hit-before'),
        when: { past: { item: 'disputes' }, within: { years: 3 }, test: { op: 'at-least', value: 1 } },
        gradeAtMost: 'fair',
        from,
      },
      {
        ...named('poor-twice'),
        when: { past: { grade: 'fair' }, within: { years: 2 }, test: { op: 'at-least', value: 2 } },
        gradeAtMost: 'poor',
        from,
      },
    ],
    grades: sourced([
      { ...named('good'), when: { op: 'at-least', value: { part: 4, whole: 5 } } },
      { ...named('fair'), when: { op: 'more-than', value: { part: 45, whole: 100 } } },
      named('poor'),
    ]),
  },
  negative: {
    ...small.negative,
    items: [
      ...small.negative.items,
      {
        ...named('overgrazed'),
        problemType: 'money',
        onlyFor: ['herd'],
        measure: { kind: 'yes-no' },
        scoring: { perOccurrence: 150, cap: 150 },
        supplier: 'agriculture',
        from,
      },
    ],
    vetoes: [
      ...small.negative.vetoes,
      {
        ...named('three-yellows-or-two-oranges'),
        when: {
          any: [
            { past: { level: 'yellow' }, within: { months: 12 }, test: { op: 'at-least', value: 3 } },
            { past: { level: 'orange' }, within: { months: 12 }, test: { op: 'at-least', value: 2 } },
          ],
        },
        problemType: 'order',
        list: 'weak-lax',
        from,
      },
      {
        ...named('two-signs'),
        when: {
          atLeast: 2,
          of: [
            { item: 'feud', test: { is: true } },
            { item: 'overgrazed', test: { is: true } },
            { points: 'money', test: { op: 'more-than', value: 350 } },
          ],
        },
        problemType: 'money',
        list: 'key-prevention',
        from,
      },
    ],
    // Only an item leads to the lowest level.
    levels: sourced([{ ...named('blue'), control: label('关注', 'attention') }, ...small.negative.levels.value]),
  },
  identification: {
    ...small.identification,
    listing: sourced([
      { problemType: 'order', risk: 'blue', list: 'none' },
      { problemType: 'money', risk: 'blue', list: 'none' },
      { problemType: 'money', risk: 'orange', list: 'key-prevention' },
      ...small.identification.listing.value,
    ]),
  },
}
