import { ROLES } from 'baolei'
import { cadenceLabels } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { constructsIn, constructsOfForm } from './constructs.js'

const form = constructsOfForm()
const shown = constructsIn(EXAMPLE_CITIES.map(readExampleRulebook))

/** What the examples need not show, and why. */
const elsewhere: readonly (readonly [part: RegExp, why: string])[] = [
  [/^this-year\|last-year\|.* = /, 'a span of the calendar is the same at every length; two are shown'],
  [/^\{kind=clause /, 'an invented place does not rest on the source'],
  [/^M1\.1\|.* = /, 'the clauses and decisions that a citation may name are a register, not a form'],
  [/^village,county\|.* = /, 'a level left out is shown; which one makes no difference to the form'],
  [
    /\.successors$|^\{items departments fields /,
    'a first version has nothing before it; test/lint/versions shows them',
  ],
  [/\.\$schema$/, 'for editors; no part of the rules'],
  [new RegExp(`^${ROLES.join('\\|')} = department$`), 'a department raises signals and is owed no duty here'],
  [/^village\|township\|county\|city = city$/, 'a seat of a task force that no place has given to a city'],
  [/^rectifying\|consolidating = rectifying$/, 'where Xining sends a refusal of the city; the other way is shown'],
  [/^identifying\|preparing\|.* = /, 'a time limit is the same in every stage; its outcomes are all shown'],
  [/^record-fortress\|record-screening\|.* = /, 'an event serves a duty the same whatever its type'],
  [new RegExp(`(^|\\|)${Object.keys(cadenceLabels).join('\\|')}.* = `), 'a duty is the same at every cadence'],
]

describe('the two example rulebooks between them', () => {
  it('say everything that the form of a rulebook can say', () => {
    const missing = [...form].filter((one) => !shown.has(one))
    expect(missing.filter((one) => !elsewhere.some(([part]) => part.test(one)))).toEqual([])
  })

  it('say nothing that the form does not know, so that the walk through the data is the walk through the form', () => {
    expect([...shown].filter((one) => !form.has(one))).toEqual([])
    expect(shown.size).toBeGreaterThan(250)
  })

  it('say what Xining does not, each of them, and differ from one another', () => {
    const xining = constructsIn([xining2024])
    const [yunze, wanglan] = EXAMPLE_CITIES.map((city) => constructsIn([readExampleRulebook(city)]))
    const beyond = (own: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) =>
      [...(own ?? [])]
        .filter((one) => !xining.has(one) && others?.has(one) === false)
        .map((one) => one.split('.').pop())
    expect(beyond(yunze, wanglan)).toEqual(
      expect.arrayContaining(['villageKinds', 'parts', 'onlyFor', 'levels', 'weight', 'questions', 'years', 'moveTo']),
    )
    expect(beyond(wanglan, yunze)).toEqual(expect.arrayContaining(['atLeast', 'of', 'item', 'grade', 'veto']))
  })

  it('miss a construct where one of them is left out', () => {
    const only = constructsIn([readExampleRulebook('yunze')])
    expect(only.has('{atLeast of}.atLeast')).toBe(false)
    expect(form.has('{atLeast of}.atLeast')).toBe(true)
  })
})
