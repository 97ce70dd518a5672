import { type CivilDate, yearStart } from '../core/date.js'
import { label } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { acceptance, exit, lookBack } from './acceptance-and-exit.js'
import { fortress } from './fortress.js'
import { identification } from './identification.js'
import { negative } from './negative.js'
import { assumed } from './provenance.js'
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
 * xining2024.acceptance.ballot.indicators.value[0]?.passing // { op: 'at-least', value: { part: 1, whole: 2 } }
 * assumptionsOf(xining2024).length // what a city would have to settle
 * ```
 */
export const xining2024: Rulebook = {
  format: 1,
  id: 'xining',
  version: '2024',
  label: label('西宁市村党组织堡垒指数与整顿提升规则（2024）', 'Xining: fortress index and rectification, 2024'),
  // Not the department's own document: its text gives the rules, the figures are ours where it gives none.
  issuer: label(
    'baolei 默认规则集（依据公开材料编制，非官方文件）',
    'baolei’s default rulebook (after public material; not an official document)',
  ),
  effectiveFrom: {
    value: yearStart(2024),
    from: assumed(
      '原文未载施行日期；年初排查，取当年首日',
      'the source gives no date of effect; screening is at the start of the year, so its first day is taken',
      'L1.1',
      'D24',
    ),
  },
  documents: [
    {
      id: 'xining-2024-07-23',
      title: label(
        '西宁市常态化排查整顿软弱涣散村党组织“三五”集中攻坚专项行动',
        'Xining’s campaign of regular screening and rectification of weak-lax village Party organisations',
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
