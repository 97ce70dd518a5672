import { label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** Figures that the source publishes: for calibration and examples, never for scoring. */
export const publishedFacts: ClausesOf<'F'> = {
  F1: {
    id: 'F1',
    group: 'F',
    gist: label(
      '全市行政村 917 个；五年之内有 14 个两度被列入。',
      '917 administrative villages; 14 were listed twice within five years.',
    ),
  },
  F2: {
    id: 'F2',
    group: 'F',
    gist: label(
      '三年整顿党组织 100 个，其中 47 个是因为班子弱。',
      '100 organisations rectified in three years, 47 of them for weak leading bodies.',
    ),
  },
  F3: {
    id: 'F3',
    group: 'F',
    gist: label(
      '到 2023 年底，集体经济收益不足 5 万元的村已经没有了。',
      'By the end of 2023 no village with collective income below 50,000 yuan was left.',
    ),
  },
  F4: {
    id: 'F4',
    group: 'F',
    gist: label(
      '2023 年以来的集中整顿中，解决突出问题 56 个。',
      '56 prominent problems solved during concentrated rectification since 2023.',
    ),
  },
}
