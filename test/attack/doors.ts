import * as assignment from '../../src/assignment/index.js'
import { yearStart } from '../../src/core/date.js'
import { plainCopy } from '../../src/core/plain.js'
import type { Dossier } from '../../src/dossier/dossier.js'
import { emptyDossier } from '../../src/dossier/dossier.js'
import * as dossiers from '../../src/dossier/index.js'
import * as duties from '../../src/duties/index.js'
import * as root from '../../src/index.js'
import type { Case } from '../../src/lifecycle/case.js'
import * as lint from '../../src/lint/index.js'
import * as rulebooks from '../../src/rulebook/index.js'
import * as simulation from '../../src/simulation/index.js'
import { samplePlan, sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife, viewCase } from '../lifecycle/doors.js'

const baolei = { ...root, ...assignment, ...dossiers, ...duties, ...lint, ...rulebooks }
const shipped = { rulebooks: [xining2024] }
const opened = openCase({ village: sampleVillage, rulebook: xining2024 })
const life = sampleLife()
const event = life.find(({ type }) => type === 'submit-plan') ?? { payload: samplePlan }
const lived = baolei.replay(opened, life.slice(0, 12), shipped)
export const theCase: Case = lived.ok ? lived.value : opened
export const dossier: Dossier = emptyDossier(sampleVillage, opened.earlierListings[0] ?? yearStart(2024))
const revision = {
  id: 'r1',
  date: '2024-03-01',
  actor: { role: 'township-committee', unit: '999901001' },
  changes: { economy: { collectiveIncome: 5_000_000 } },
}
const row = { village: sampleVillage, fortress: { answers: {} }, negative: { answers: { 'disputes-frequent': 3 } } }
const duty = {
  kind: 'done',
  id: 'd1',
  duty: 'hear-residents',
  subject: sampleVillage.code,
  date: '2024-03-10',
  actor: { role: 'first-secretary', unit: sampleVillage.code },
}
const listing = { village: sampleVillage.code, list: 'weak-lax', from: '2024-03-10' }
const actor = { role: 'township-committee', unit: '999901001' } as const
const span = { seed: 7, from: '2024-02-01', to: '2024-04-01' }

/** Every public function that takes `unknown` or text, with a sound input to spoil. */
export const doors: readonly (readonly [name: string, sound: unknown, call: (input: unknown) => unknown])[] = [
  ['record', event, (input) => baolei.record(theCase, input as never, { ...shipped, today: '2024-12-31' })],
  [
    'the day of record',
    '2024-12-31',
    (input) => baolei.record(theCase, life[12] as never, { ...shipped, today: input as never }),
  ],
  ['openCase', { village: sampleVillage, rulebook: xining2024 }, (input) => baolei.openCase(input as never)],
  ['restoreCase', JSON.parse(JSON.stringify(theCase)), (input) => baolei.restoreCase(input, { trusted: true })],
  ['parseEvent', event, (input) => baolei.parseEvent(input)],
  ['parseCase', JSON.parse(JSON.stringify(theCase)), (input) => baolei.parseCase(input, shipped)],
  ['parseVillage', sampleVillage, (input) => baolei.parseVillage(input)],
  ['parseRulebook', { format: 1, id: 'x', version: '1', documents: [] }, (input) => baolei.parseRulebook(input)],
  ['parseRulebookText', '{"format": 1}', (input) => baolei.parseRulebookText(input)],
  ['lintRulebook', { format: 1, id: 'x', version: '1', documents: [] }, (input) => baolei.lintRulebook(input)],
  [
    'parseFortressReadings',
    { date: '2024-03-01', answers: {} },
    (input) => baolei.parseFortressReadings(xining2024, input),
  ],
  [
    'parseNegativeReadings',
    { date: '2024-03-01', answers: { 'disputes-frequent': 3 } },
    (input) => baolei.parseNegativeReadings(xining2024, input),
  ],
  ['parseSignal', { source: 'petitions', problemType: 'governance' }, (input) => baolei.parseSignal(xining2024, input)],
  ['sweep', row, (input) => baolei.sweep(xining2024, [row, input], { date: yearStart(2024) })],
  ['openDossier', sampleVillage, (input) => baolei.openDossier(input as never, '2024-03-01')],
  ['the day of openDossier', '2024-03-01', (input) => baolei.openDossier(sampleVillage, input as never)],
  ['the day of dossierAsOf', '2024-03-01', (input) => baolei.dossierAsOf(dossier, input as never)],
  [
    'a day of dutiesOf',
    '2024-03-01',
    (input) => baolei.dutiesOf(xining2024, { listings: [], from: input as never, to: '2024-03-31' }),
  ],
  ['parseDossier', JSON.parse(JSON.stringify(dossier)), (input) => baolei.parseDossier(input)],
  ['reviseDossier', revision, (input) => baolei.reviseDossier(dossier, input)],
  ['parseDutyRecord', duty, (input) => baolei.parseDutyRecord(input)],
  ['parseListing', listing, (input) => baolei.parseListing(input)],
  [
    'parseTenure',
    { role: 'first-secretary', unit: sampleVillage.code, ref: 'a', from: '2024-03-01' },
    (input) => baolei.parseTenure(input),
  ],
  ['readDueQuery', { listings: [listing], records: [duty] }, (input) => baolei.readDueQuery(input)],
  [
    'proposeAssignment',
    { villages: [{ code: sampleVillage.code, grounds: ['governance'] }], leaders: [], units: [], cadres: [] },
    (input) => baolei.proposeAssignment(xining2024, input),
  ],
  ['plainCopy', [1, { a: 'b' }], (input) => plainCopy(input)],
  ['isCivilDate', '2024-03-01', (input) => (typeof input === 'string' ? baolei.isCivilDate(input) : false)],
  [
    'the days of simulate',
    '2024-03-01',
    (input) => simulation.simulate({ rulebooks: [xining2024], roster: [sampleVillage], ...span, from: input as never }),
  ],
  [
    'the day of population',
    '2024-03-01',
    (input) => simulation.population(xining2024, [sampleVillage], { seed: 7, date: input as never }),
  ],
  [
    'the rows of compareRulebooks',
    row,
    (input) => simulation.compareRulebooks(xining2024, xining2024, { date: '2024-03-01', rows: [row, input] }),
  ],
  [
    'the day of compareRulebooks',
    '2024-03-01',
    (input) =>
      simulation.compareRulebooks(xining2024, xining2024, { date: '2024-03-01', rows: [row] }, { on: input as never }),
  ],
  ['viewCase', actor, (input) => viewCase(theCase, { actor: input as never, today: input as never, locale: 'zh-CN' })],
]
