import { label } from '../core/label.js'
import type { DutyAuthority, DutyEvidence, EscalationStep, ResponsibilityRules } from '../rulebook/duty.js'
import { countyDuties, linkedLeaderDuties } from './duties-county.js'
import { firstSecretaryDuties, pairedUnitDuties } from './duties-support.js'
import { townshipDuties } from './duties-township.js'
import { assumed } from './provenance.js'

const county = 'county-organization-department'
const city = 'city-organization-department'

const authority: readonly DutyAuthority[] = [
  { owner: 'county-committee-secretary', mayRecord: [county, city], mayWaive: [city] },
  { owner: 'county-standing-committee', mayRecord: [county, city], mayWaive: [city] },
  {
    owner: 'linked-county-leader',
    mayRecord: ['county-committee-secretary', county, city],
    mayWaive: ['county-committee-secretary', city],
  },
  { owner: 'paired-unit', mayRecord: [county, city], mayWaive: [county, city] },
  { owner: 'township-committee', mayRecord: [county, city], mayWaive: [county, city] },
  {
    owner: 'township-leader',
    mayRecord: ['township-committee', county, city],
    mayWaive: ['township-committee', county, city],
  },
  {
    owner: 'first-secretary',
    mayRecord: ['township-committee', 'paired-unit', county, city],
    mayWaive: ['township-committee', county, city],
  },
]

const evidence: readonly DutyEvidence[] = [
  { duty: 'report-to-city-standing-committee', document: label('专题汇报材料', 'the report') },
  { duty: 'hear-linked-leaders', document: label('会议纪要', 'the minutes') },
  { duty: 'deliberate-plan', document: label('会议纪要', 'the minutes') },
  { duty: 'hold-special-meetings', document: label('会议纪要', 'the minutes') },
  { duty: 'report-to-city-special-meeting', document: label('专题汇报材料', 'the report') },
  { duty: 'form-task-force', document: label('专班成立文件', 'the paper that forms the task force') },
  { duty: 'keep-ledger-and-chart', document: label('整顿工作台账', 'the ledger') },
]

const escalation: readonly EscalationStep[] = [
  { owners: ['first-secretary', 'township-leader'], after: { days: 15 }, to: 'township-committee' },
  {
    owners: ['first-secretary', 'township-leader', 'township-committee', 'paired-unit'],
    after: { months: 1 },
    to: county,
  },
  {
    owners: ['first-secretary', 'township-leader', 'township-committee', 'paired-unit'],
    after: { months: 3 },
    to: 'county-committee-secretary',
  },
  { owners: ['linked-county-leader'], after: { months: 1 }, to: 'county-committee-secretary' },
  { owners: ['county-committee-secretary', 'county-standing-committee'], after: { months: 1 }, to: city },
]

/** The five responsibilities (五个责任): every clause of R and L6 as a duty of its own (D19, D20). */
export const responsibility: ResponsibilityRules = {
  duties: [...countyDuties, ...linkedLeaderDuties, ...townshipDuties, ...pairedUnitDuties, ...firstSecretaryDuties],
  authority: {
    value: authority,
    from: assumed(
      '原文未说明由谁登记、由谁免除，取责任主体本级及其上级，责任主体不得自行免除，为示例',
      'who records and who waives is not said; the owner or those above it record, those above it waive; an example',
      'D20',
      'D23',
    ),
  },
  evidence: {
    value: evidence,
    from: assumed(
      '原文未要求佐证材料，此处列工作中本已形成的文件，均为选填，为示例',
      'the source asks for no evidence; these are papers that the work produces anyway, each optional; an example',
      'D9',
      'D19',
      'P5',
    ),
  },
  escalation: {
    value: escalation,
    from: assumed(
      '原文未给逾期提级的期限，逐级提示，期限为示例',
      'the source gives no term after which the next level is named; level by level, the terms are an example',
      'D20',
      'R1.1',
      'R1.2',
      'R2.3',
      'L6.1',
    ),
  },
  regularly: {
    value: 'quarter',
    from: assumed(
      '原文“定期”未给频次，取每季度一次',
      'the source says regularly without a figure; once a quarter is taken',
      'R2.3',
      'R3.4',
      'R4.2',
      'D19',
    ),
  },
  partialBelow: {
    value: { part: 1, whole: 2 },
    from: assumed(
      '列入时间不足周期一半的，不计逾期，为示例',
      'a period covered for less than half of its days is never counted overdue; an example',
      'D19',
    ),
  },
}
