import type { SweepResult } from '../../src/identification/sweep.js'
import type { Cell } from './villages.js'

// A share may have a fault in each of its halves: `/negative/answers/debt/whole`. A kind is at `/negative/kind`.
function itemAt(path: string): string {
  const [, , key = '', item = ''] = path.split('/')
  return key === 'answers' ? item : key
}

/** What a query has to give of a village, from what the library says of it. */
export function expectedRow({
  village,
  index,
  screening,
  proposal,
  composite,
  unread,
}: SweepResult): Readonly<Record<string, Cell>> {
  return {
    code: village.code,
    points_lower: index.total.min,
    points_upper: index.total.max,
    grade: index.grade,
    grade_worst: index.grades.worst,
    grade_best: index.grades.best,
    deduction_lower: screening.deduction.min,
    deduction_upper: screening.deduction.max,
    risk: screening.risk,
    risk_lowest: screening.risks.min,
    risk_highest: screening.risks.max,
    list: proposal.list,
    list_mildest: proposal.lists.mildest,
    list_strictest: proposal.lists.strictest,
    grounds: proposal.problemTypes.join(' '),
    composite_lower: composite.min,
    composite_upper: composite.max,
    unread: [...new Set(unread.map(({ path = '' }) => itemAt(path)))].sort().join(' '),
  }
}
