import { label } from '../core/label.js'
import type { Duty } from '../rulebook/duty.js'
import { bothLists, weakLax } from './listed-for.js'
import { fromClause } from './provenance.js'

/** Support responsibility: the paired unit (R4). */
export const pairedUnitDuties: readonly Duty[] = [
  {
    id: 'support-by-function',
    label: label('发挥职能破解问题、防控风险', 'use its function to solve problems and prevent risks'),
    responsibility: 'support-responsibility',
    owner: 'paired-unit',
    scope: 'village',
    lists: bothLists,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R4.1'),
  },
  {
    id: 'visit-village',
    label: label('负责同志定期到村调研指导、解决实际问题', 'its head visits regularly and solves actual problems'),
    responsibility: 'support-responsibility',
    owner: 'paired-unit',
    scope: 'village',
    lists: bothLists,
    recurrence: 'regularly',
    times: 1,
    from: fromClause('R4.2', 'D19'),
  },
]

/** Resident responsibility: the first secretary (R5). */
export const firstSecretaryDuties: readonly Duty[] = [
  {
    id: 'follow-rectification',
    label: label(
      '紧盯实际问题、联系职能部门、跟进整顿',
      'keep to the village’s problems, contact departments, follow the rectification',
    ),
    responsibility: 'resident-responsibility',
    owner: 'first-secretary',
    scope: 'village',
    lists: weakLax,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R5.1'),
  },
  {
    id: 'hear-residents',
    label: label('每半月听取一次群众意见建议', 'hear residents’ opinions once each half-month'),
    responsibility: 'resident-responsibility',
    owner: 'first-secretary',
    scope: 'village',
    lists: weakLax,
    recurrence: 'half-month',
    times: 1,
    from: fromClause('R5.2', 'D19'),
  },
  {
    id: 'help-improve-measures',
    label: label('协助村“两委”完善整顿措施', 'help the two village committees improve the measures'),
    responsibility: 'resident-responsibility',
    owner: 'first-secretary',
    scope: 'village',
    lists: weakLax,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R5.3'),
  },
]
