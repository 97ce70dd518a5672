import { label } from '../core/label.js'
import type { Duty } from '../rulebook/duty.js'
import { bothLists, weakLax } from './listed-for.js'
import { fromClause } from './provenance.js'

/** Specific responsibility: the township (R3). */
export const townshipDuties: readonly Duty[] = [
  {
    id: 'form-task-force',
    label: label('成立书记“挂帅”的整顿工作专班', 'form a task force led by the township secretary'),
    responsibility: 'specific-responsibility',
    owner: 'township-committee',
    scope: 'village',
    lists: weakLax,
    recurrence: 'once',
    times: 1,
    from: fromClause('R3.1'),
  },
  {
    id: 'keep-ledger-and-chart',
    label: label('逐村建立整顿台账，挂图作战', 'keep a ledger for the village and work from the chart'),
    responsibility: 'specific-responsibility',
    owner: 'township-committee',
    scope: 'village',
    lists: weakLax,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R3.2'),
  },
  {
    id: 'screen-and-rectify',
    label: label('开展风险信息排查跟踪和专项整顿', 'screen and track risk information, run special rectification'),
    responsibility: 'specific-responsibility',
    owner: 'township-committee',
    scope: 'village',
    lists: bothLists,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R3.3'),
  },
  {
    id: 'review-progress',
    label: label('定期调度工作进展', 'review progress regularly'),
    responsibility: 'specific-responsibility',
    owner: 'township-leader',
    scope: 'village',
    lists: bothLists,
    recurrence: 'regularly',
    times: 1,
    from: fromClause('R3.4', 'D19'),
  },
]
