import { type Label, label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** Where a text was made public. */
export interface Publication {
  readonly title: Label
  readonly issuer: Label
  /** A civil date `YYYY-MM-DD`. */
  readonly published: string
  readonly where: Label
}

/**
 * The text that the clauses come from. It has no number and is no document of regulations; the title here describes it.
 *
 * @example
 * ```ts
 * import { source } from 'baolei/source'
 *
 * source.published // '2024-07-23'
 * ```
 */
export const source: Publication = {
  title: label(
    '2024年7月23日公开的经验材料，介绍常态化排查整顿软弱涣散村党组织“三五”集中攻坚专项行动',
    'an account, published on 2024-07-23, of the "three fives" action for the regular screening and rectification of weak and lax village Party organizations',
  ),
  issuer: label('中共西宁市委组织部', 'Organization department of the Xining city Party committee'),
  published: '2024-07-23',
  where: label('人民网-中国共产党新闻网', 'People’s Daily Online, News of the Communist Party of China'),
}

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
      '100 organizations rectified in three years, 47 of them for weak leading bodies.',
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
