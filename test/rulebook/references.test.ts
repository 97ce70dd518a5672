import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { brokenAt } from './broken.js'

const reason = (path: string, required: Json, found: Json): Reason => ({
  code: 'malformed',
  verdict: 'fails',
  cites: ['D26'],
  required,
  found,
  kind: 'malformed',
  path,
})

const problemsOf = (input: unknown): readonly Reason[] => {
  const parsed = parseRulebook(input)
  return parsed.ok ? [] : parsed.error.reasons
}

const { fortress, negative, identification, rectification } = xining2024
const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map((entry) => entry.id)
const types = ids(negative.problemTypes)
const levels = ids(negative.levels.value)
const grades = ids(fortress.grades.value)
const fields = ids(rectification.fields.value)
const departments = ids(identification.departments.value)

describe('references of a rulebook', () => {
  it.each<[string, unknown, Json]>([
    ['/fortress/items/0/dimension', 'nowhere', { oneOf: ids(fortress.dimensions) }],
    ['/fortress/vetoes/1/gradeAtMost', 'nowhere', { oneOf: grades }],
    ['/fortress/vetoes/0/when/any/2/all/1/item', 'nowhere', { oneOf: ids(fortress.items) }],
    ['/negative/items/0/problemType', 'nowhere', { oneOf: types }],
    ['/negative/items/1/risk', 'nowhere', { oneOf: levels }],
    ['/negative/vetoes/0/when/all/1/item', 'nowhere', { oneOf: ids(negative.items) }],
    ['/negative/vetoes/0/problemType', 'nowhere', { oneOf: types }],
    ['/negative/vetoes/0/riskAtLeast', 'nowhere', { oneOf: levels }],
    ['/identification/departments/value/3/field', 'nowhere', { oneOf: fields }],
    ['/identification/listing/value/5/problemType', 'nowhere', { oneOf: types }],
    ['/identification/listing/value/5/risk', 'nowhere', { oneOf: levels }],
    ['/rectification/unitField/value/0/problemType', 'nowhere', { oneOf: types }],
    ['/rectification/unitField/value/0/field', 'nowhere', { oneOf: fields }],
    ['/rectification/kinds/value/0/problemTypes/1', 'nowhere', { oneOf: types }],
    ['/rectification/taskForce/value/2/problemType', 'nowhere', { oneOf: types }],
    ['/rectification/taskForce/value/2/departments/0', 'nowhere', { oneOf: departments }],
    ['/exit/gradeAtLeast/value', 'nowhere', { oneOf: grades }],
    ['/responsibility/evidence/value/0/duty', 'nowhere', { oneOf: ids(xining2024.responsibility.duties) }],
  ])('finds what leads nowhere at %s, and that alone', (path, value, required) => {
    expect(problemsOf(brokenAt({ [path]: value }))).toEqual([reason(path, required, 'nowhere')])
  })

  it('takes a role or a department as supplier, nothing else [D2]', () => {
    const path = '/negative/items/2/supplier'
    expect(problemsOf(brokenAt({ [path]: 'petitions' }))).toEqual([])
    expect(problemsOf(brokenAt({ [path]: 'first-secretary' }))).toEqual([])
    expect(problemsOf(brokenAt({ [path]: 'party' }))).toMatchObject([{ path, found: 'party' }])
  })

  it('reads only its own checklist in a condition', () => {
    const path = '/fortress/vetoes/1/when/item'
    expect(problemsOf(brokenAt({ [path]: 'forces-interfere' }))).toMatchObject([{ path, found: 'forces-interfere' }])
  })

  it.each<[string, unknown, string, Json, Json]>([
    // A threshold in months against a yes or no.
    [
      '/fortress/vetoes/1/when/test',
      { op: 'more-than', value: { months: 3 } },
      '/fortress/vetoes/1/when/test',
      { measure: 'yes-no', testOf: ['yes-no'] },
      { testOf: 'duration' },
    ],
    // A number against a ratio.
    [
      '/fortress/items/1/scoring/bands/0/when',
      { op: 'at-least', value: 1 },
      '/fortress/items/1/scoring/bands/0/when',
      { measure: 'ratio', testOf: ['ratio'] },
      { testOf: 'number' },
    ],
    // A yes against a date.
    [
      '/fortress/items/0/scoring/bands/0/when',
      { is: true },
      '/fortress/items/0/scoring/bands/0/when',
      { measure: 'date', testOf: ['duration', 'option'] },
      { testOf: 'yes-no' },
    ],
    // A ratio against a count.
    [
      '/negative/vetoes/2/when/test',
      { op: 'at-least', value: { part: 1, whole: 2 } },
      '/negative/vetoes/2/when/test',
      { measure: 'count', testOf: ['number'] },
      { testOf: 'ratio' },
    ],
    // An option that the choice does not have, and one that a date does not have.
    [
      '/negative/items/0/scoring/bands/0/when',
      { in: ['weak', 'feeble'] },
      '/negative/items/0/scoring/bands/0/when/in/1',
      { oneOf: ['sound', 'partial', 'weak'] },
      'feeble',
    ],
    [
      '/fortress/items/0/scoring/bands/0/when',
      { is: 'always' },
      '/fortress/items/0/scoring/bands/0/when/is',
      { oneOf: ['never'] },
      'always',
    ],
    // A ratio does not occur so and so many times.
    [
      '/fortress/items/1/scoring',
      { perOccurrence: 100, cap: 500 },
      '/fortress/items/1/scoring/perOccurrence',
      { measure: ['count', 'yes-no'] },
      { measure: 'ratio' },
    ],
  ])('finds a test that does not fit its measure at %s', (edit, value, path, required, found) => {
    expect(problemsOf(brokenAt({ [edit]: value }))).toEqual([reason(path, required, found)])
  })

  it('looks under a negation', () => {
    const when = { not: { item: 'nowhere', test: { is: true } } }
    expect(problemsOf(brokenAt({ '/negative/vetoes/0/when': when }))).toMatchObject([
      { path: '/negative/vetoes/0/when/not/item', found: 'nowhere' },
    ])
  })

  it('follows citations to the local documents of the rulebook, articles included [D5]', () => {
    const path = '/fortress/grades/from/cites/0'
    expect(problemsOf(brokenAt({ [path]: 'doc:xining-2024-07-23#2' }))).toEqual([])
    expect(problemsOf(brokenAt({ [path]: 'doc:lost#2' }))).toEqual([
      reason(path, { oneOf: ['xining-2024-07-23'] }, 'lost'),
    ])
  })

  const twice = (list: string, entries: readonly object[], key: string): [string, unknown, string, string] => [
    `${list}/${entries.length}`,
    entries[0],
    key === '' ? `${list}/${entries.length}` : `${list}/${entries.length}/${key}`,
    key === '' ? `${list}/0` : `${list}/0/${key}`,
  ]
  const { acceptance, exit, responsibility, documents } = xining2024
  it.each<[string, unknown, string, string]>([
    twice('/documents', documents, 'id'),
    twice('/fortress/dimensions', fortress.dimensions, 'id'),
    twice('/fortress/items', fortress.items, 'id'),
    twice('/fortress/vetoes', fortress.vetoes, 'id'),
    twice('/fortress/grades/value', fortress.grades.value, 'id'),
    twice('/negative/problemTypes', negative.problemTypes, 'id'),
    twice('/negative/items', negative.items, 'id'),
    twice('/negative/vetoes', negative.vetoes, 'id'),
    twice('/negative/levels/value', negative.levels.value, 'id'),
    twice('/identification/departments/value', identification.departments.value, 'id'),
    twice('/identification/sources/value', identification.sources.value, 'id'),
    twice('/identification/listing/value', identification.listing.value, ''),
    twice('/rectification/fields/value', rectification.fields.value, 'id'),
    twice('/rectification/unitField/value', rectification.unitField.value, 'problemType'),
    twice('/rectification/measureKinds/value', rectification.measureKinds.value, 'id'),
    twice('/rectification/kinds/value', rectification.kinds.value, 'id'),
    twice('/rectification/taskForce/value', rectification.taskForce.value, 'problemType'),
    twice('/acceptance/ballot/options/value', acceptance.ballot.options.value, 'id'),
    twice('/acceptance/ballot/channels/value', acceptance.ballot.channels.value, 'id'),
    twice('/acceptance/townshipCriteria/value', reviewTerms(acceptance, 'township'), 'id'),
    twice('/acceptance/countyMethods/value', acceptance.countyMethods.value, 'id'),
    twice('/acceptance/cityMethods/value', reviewTerms(acceptance, 'city'), 'id'),
    twice('/exit/survey/options/value', exit.survey.options.value, 'id'),
    twice('/exit/survey/channels/value', exit.survey.channels.value, 'id'),
    twice('/responsibility/duties', responsibility.duties, 'id'),
    twice('/responsibility/authority/value', responsibility.authority.value, 'owner'),
    twice('/responsibility/evidence/value', responsibility.evidence.value, 'duty'),
  ])('finds an entry given twice at %s, at the later one', (edit, value, path, earlier) => {
    expect(problemsOf(brokenAt({ [edit]: value }))).toMatchObject([{ path, required: { differsFrom: earlier } }])
  })

  it('finds an option, and a prerequisite, given twice', () => {
    const paths = ['/negative/items/0/measure/options/3', '/rectification/beforeApproval/value/2']
    const option = negative.items[0]?.measure.kind === 'choice' ? negative.items[0].measure.options[0] : undefined
    expect(problemsOf(brokenAt({ [paths[0] ?? '']: option, [paths[1] ?? '']: 'four-ones' }))).toEqual([
      reason(`${paths[0]}/id`, { differsFrom: '/negative/items/0/measure/options/0/id' }, 'sound'),
      reason(
        '/rectification/beforeApproval/value/2',
        { differsFrom: '/rectification/beforeApproval/value/0' },
        'four-ones',
      ),
    ])
  })

  it('takes no owner that waives its own duty, escalates to itself, or a part of another level [D20, D26]', () => {
    const edits = {
      '/responsibility/authority/value/0/mayWaive/0': 'county-committee-secretary',
      '/responsibility/escalation/value/0/to': 'first-secretary',
      '/rectification/taskForceParts/leader/value/level': 'county',
    }
    expect(problemsOf(brokenAt(edits)).map(({ path, required }) => [path, required])).toEqual([
      ['/rectification/taskForceParts/leader/value/level', { rule: 'the level of the role' }],
      [
        '/responsibility/authority/value/0/mayWaive',
        { rule: 'others than the owner, which never waives its own duty' },
      ],
      ['/responsibility/escalation/value/0/to', { rule: 'another than the owners' }],
    ])
  })

  it('gives ten reasons with their pointers for ten references that lead nowhere [D26]', () => {
    const paths = [
      '/fortress/items/3/dimension',
      '/fortress/items/4/supplier',
      '/fortress/vetoes/3/gradeAtMost',
      '/negative/items/5/problemType',
      '/negative/vetoes/4/riskAtLeast',
      '/identification/departments/value/0/field',
      '/identification/listing/value/11/risk',
      '/rectification/kinds/value/2/problemTypes/0',
      '/rectification/taskForce/value/3/departments/1',
      '/exit/gradeAtLeast/value',
    ]
    const problems = problemsOf(brokenAt(Object.fromEntries(paths.map((path) => [path, 'nowhere']))))
    expect(problems.map((problem) => problem.path)).toEqual(paths)
  })

  it('gives ten reasons with their pointers for ten faults of form [D26]', () => {
    const faults: Record<string, unknown> = {
      '/format': 3,
      '/label/en': ' ',
      '/effectiveFrom/value': '2024-02-30',
      '/fortress/total/value': 0.1,
      '/fortress/bonusCap/from/cites': ['Z9.9'],
      '/negative/levels/value/0/when/value': '300',
      '/identification/departments/value': [],
      '/identification/screeningMaxAge/value': {},
      '/responsibility/duties/0/owner': 'mayor',
      '/responsibility/duties/1/times': 0,
    }
    const paths = problemsOf(brokenAt(faults)).map((problem) => problem.path ?? '')
    for (const path of Object.keys(faults)) expect(paths.some((found) => found.startsWith(path))).toBe(true)
  })
})
