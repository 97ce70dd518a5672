import type { Village } from '../../src/core/village.js'
import { dutiesOf } from '../../src/duties/duties.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { viewCase } from '../../src/view/view-case.js'
import { worklist } from '../../src/view/worklist.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { dutyQuery } from './duty-query.js'
import { type Field, type Lane, type Raced, race } from './race.js'

/** What an office opens in the morning; milliseconds of CPU are a thousandth of these. */
export interface OfficeTimes extends Raced<Way> {}

const WAYS = ['viewCase', 'worklist', 'dutiesOfDay', 'dutiesOfYear'] as const
type Way = (typeof WAYS)[number]

const CASES = 900
const EVENTS = 15

function caseOf(rulebook: Rulebook, village: Village): Case {
  return sampleLife(rulebook, village)
    .slice(0, EVENTS)
    .reduce<Case>((theCase, event) => {
      const step = record(theCase, event, [rulebook])
      if (!step.ok) throw new Error(`${event.type} is refused`)
      return step.value
    }, openCase({ village, rulebook }))
}

/** One case in full, a page of cases, and the duties of a day and of a year. */
export function officeLanes(rulebook: Rulebook): Readonly<Record<Way, Lane>> {
  const first = caseOf(rulebook, sampleVillage)
  const cases = Array.from({ length: CASES }, (_, at) =>
    caseOf(rulebook, { code: `999901001${String(at).padStart(3, '0')}`, name: '示例村' }),
  )
  const { township: actor } = castOf(sampleVillage)
  const query = { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [rulebook] } as const
  const page = worklist(cases, query)
  if (!page.ok || page.value.rows.length !== CASES) throw new Error('the page does not show every case')
  const [day, year] = [dutyQuery('2024-09-30', '2024-09-30'), dutyQuery('2024-01-01', '2024-12-31')]
  if (dutiesOf(rulebook, year).length < year.listings.length) throw new Error('the villages owe nothing')
  return {
    viewCase: { name: 'viewCase, 15 events', units: 1, run: () => viewCase(first, query) },
    worklist: { name: 'worklist, 900 cases of 15 events', units: 1, run: () => worklist(cases, query) },
    dutiesOfDay: {
      name: 'dutiesOf, 1,000 villages, one day',
      units: 1,
      run: () => dutiesOf(rulebook, day),
    },
    dutiesOfYear: {
      name: 'dutiesOf, 1,000 villages, a year',
      units: 1,
      run: () => dutiesOf(rulebook, year),
    },
  }
}

/** Times what an office opens in the morning. */
export async function timeOffice(field: Field, rounds: number): Promise<OfficeTimes> {
  return race('office', WAYS, field, Math.min(rounds, 3), 'dutiesOfYear')
}
