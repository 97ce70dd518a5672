import type { ResponsibilityRules } from '../duty.js'
import { countyDuties, linkedLeaderDuties } from './duties-county.js'
import { firstSecretaryDuties, pairedUnitDuties } from './duties-support.js'
import { townshipDuties } from './duties-township.js'
import { assumed } from './provenance.js'

/** The five responsibilities (五个责任): every clause of R and L6 as a duty of its own (D19, D20). */
export const responsibility: ResponsibilityRules = {
  duties: [...countyDuties, ...linkedLeaderDuties, ...townshipDuties, ...pairedUnitDuties, ...firstSecretaryDuties],
  regularly: {
    value: 'quarter',
    from: assumed(
      '原文“定期”未给频次,取每季度一次',
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
      '列入时间不足周期一半的,不计逾期,为示例',
      'a period covered for less than half of its days is never counted overdue; an example',
      'D19',
    ),
  },
}
