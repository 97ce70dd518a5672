import { label } from '../core/label.js'
import type { Duty } from '../rulebook/duty.js'
import { bothLists, weakLax } from './listed-for.js'
import { fromClause } from './provenance.js'

/** First responsibility: the county Party committee (R1, L6). */
export const countyDuties: readonly Duty[] = [
  {
    id: 'report-to-city-standing-committee',
    label: label('向市委常委会专题汇报整顿情况', 'report on rectification to the city standing committee'),
    responsibility: 'first-responsibility',
    owner: 'county-committee-secretary',
    scope: 'county',
    lists: weakLax,
    recurrence: 'year',
    times: 1,
    from: fromClause('R1.1'),
  },
  {
    id: 'hear-linked-leaders',
    label: label('听取县级联点领导专题汇报', 'hear the special reports of the linked county leaders'),
    responsibility: 'first-responsibility',
    owner: 'county-committee-secretary',
    scope: 'county',
    lists: weakLax,
    recurrence: 'half-year',
    times: 1,
    from: fromClause('R1.2', 'D19'),
  },
  {
    id: 'deliberate-plan',
    label: label('集体研究审议整顿方案', 'deliberate the rectification plan collectively'),
    responsibility: 'first-responsibility',
    owner: 'county-standing-committee',
    scope: 'village',
    lists: weakLax,
    recurrence: 'once',
    times: 1,
    from: fromClause('R1.3'),
  },
  {
    id: 'hold-special-meetings',
    label: label(
      '召开书记议事专题会，听取专班负责同志汇报',
      'hold the secretary’s special meetings, at which task-force heads report',
    ),
    responsibility: 'first-responsibility',
    owner: 'county-committee-secretary',
    scope: 'county',
    lists: weakLax,
    recurrence: 'year',
    times: 2,
    from: fromClause('L6.1', 'D19'),
  },
  {
    id: 'report-to-city-special-meeting',
    label: label(
      '向市委书记议事专题会议汇报整顿提升情况',
      'report on rectification to the city secretary’s special meeting',
    ),
    responsibility: 'first-responsibility',
    owner: 'county-committee-secretary',
    scope: 'county',
    lists: weakLax,
    recurrence: 'year',
    times: 1,
    from: fromClause('L6.2', 'D20'),
  },
]

/** Main responsibility: the linked county leader (R2). */
export const linkedLeaderDuties: readonly Duty[] = [
  {
    id: 'coordinate-departments',
    label: label(
      '统筹职能部门解决联点村风险隐患和突出问题',
      'coordinate departments on the linked village’s risks and problems',
    ),
    responsibility: 'main-responsibility',
    owner: 'linked-county-leader',
    scope: 'village',
    lists: bothLists,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R2.1'),
  },
  {
    id: 'track-and-urge',
    label: label('掌握进展、督促跟进整治', 'keep track of progress and urge correction'),
    responsibility: 'main-responsibility',
    owner: 'linked-county-leader',
    scope: 'village',
    lists: bothLists,
    recurrence: 'standing',
    times: 1,
    from: fromClause('R2.2'),
  },
  {
    id: 'report-to-county-secretary',
    label: label('定期向县区委书记汇报整顿提升情况', 'report regularly to the county secretary'),
    responsibility: 'main-responsibility',
    owner: 'linked-county-leader',
    scope: 'village',
    lists: bothLists,
    recurrence: 'regularly',
    times: 1,
    from: fromClause('R2.3', 'D19'),
  },
]
