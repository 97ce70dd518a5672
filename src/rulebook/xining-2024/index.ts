import { type CivilDate, yearStart } from '../../core/date.js'
import { label } from '../../core/label.js'
import type { Rulebook } from '../rulebook.js'
import { acceptance, exit, lookBack } from './acceptance-and-exit.js'
import { fortress } from './fortress.js'
import { identification } from './identification.js'
import { negative } from './negative.js'
import { rectification } from './rectification.js'
import { responsibility } from './responsibility.js'

/**
 * The default rulebook: Xining, 2024, after what its organisation department published on 2024-07-23. Everything for which that
 * text gives no figure is an assumption (示例) and says so; `assumptionsOf` lists them.
 *
 * @example
 * ```ts
 * import { assumptionsOf, xining2024 } from 'baolei'
 *
 * xining2024.acceptance.ballot.passing.value // { op: 'at-least', value: { part: 1, whole: 2 } }
 * assumptionsOf(xining2024).length // what a city would have to settle
 * ```
 */
export const xining2024: Rulebook = {
  format: 1,
  id: 'xining',
  version: '2024',
  label: label('西宁市村党组织堡垒指数与整顿提升规则(2024)', 'Xining: fortress index and rectification, 2024'),
  issuer: label('中共西宁市委组织部', 'Organisation Department, Xining Municipal Committee of the CPC'),
  // An assumption: the source has no date of effect. Screening is at the start of the year (L1.1), so the year's first day is taken.
  effectiveFrom: yearStart(2024),
  documents: [
    {
      id: 'xining-2024-07-23',
      title: label(
        '西宁市常态化排查整顿软弱涣散村党组织“三五”集中攻坚专项行动(原文未载施行日期,按年初排查取2024年1月1日)',
        'Xining’s campaign of regular screening and rectification of weak-lax village Party organisations (it gives no date of effect; 2024-01-01 is taken, as screening is at the start of the year)',
      ),
      issuer: label('中共西宁市委组织部', 'Organisation Department, Xining Municipal Committee of the CPC'),
      date: '2024-07-23' as CivilDate,
    },
  ],
  fortress,
  negative,
  identification,
  rectification,
  acceptance,
  exit,
  lookBack,
  responsibility,
}
