import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import { pollChecks, recordedChecks } from '../../src/acceptance/poll-checks.js'
import { type Reason, toReasons, unmet } from '../../src/core/finding.js'
import { label } from '../../src/core/label.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import { MISSING, named, pollRules, satisfied, through } from './poll-rules.js'

const from = pollRules({ indicators: [] }).indicators.from
const MOST = Number.MAX_SAFE_INTEGER

/** What is wrong with a poll, or unknown; without kind and clauses. */
function wrongWith(rules: PollRules, poll: Poll, ...codes: readonly string[]): readonly object[] {
  return unmet(pollChecks(rules, poll, MISSING.from))
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ kind: _kind, cites: _cites, ...told }) => told)
}

const of = (base: 'returned' | 'members') => pollRules({ indicators: [satisfied('s', base)] })
const poll = (yes: number, no = 0): Poll => ({ channels: { paper: through({ satisfied: yes, dissatisfied: no }) } })

describe('an answer that is none of the options [A1.4, D15]', () => {
  const yesNo = ['yes', 'no'].map((id) => ({ ...named(id), inBase: true }))
  const rules = (options: typeof yesNo | undefined): PollRules => ({
    ...of('returned'),
    questions: { value: ['unity', 'order'].map((id) => ({ ...named(id), ...(options ? { options } : {}) })), from },
  })
  const odd = (further: Readonly<Record<string, Readonly<Record<string, number>>>>, own = 'satisfied'): Poll => ({
    channels: { paper: { returned: 3, invalid: 0, answers: { [own]: 3 }, further } },
  })
  const told = (options: readonly string[], found: string) => ({
    code: 'ballot-option',
    verdict: 'fails',
    about: 'paper',
    required: { oneOf: options },
    found,
  })
  const usual = rules(undefined).options.value.map(({ id }) => id)

  it('is reported once, however many questions with the same options it was given to', () => {
    const given = odd({ unity: { loud: 3 }, order: { loud: 3 } }, 'loud')
    expect(wrongWith(rules(undefined), given, 'ballot-option')).toEqual([told(usual, 'loud')])
  })

  it('is reported for each question that has options of its own', () => {
    const given = odd({ unity: { loud: 1, yes: 2 }, order: { no: 3 } }, 'loud')
    expect(wrongWith(rules(yesNo), given, 'ballot-option')).toEqual([told(usual, 'loud'), told(['yes', 'no'], 'loud')])
    // What is an option of one question is none of another.
    expect(wrongWith(rules(yesNo), odd({ unity: { satisfied: 3 }, order: { no: 3 } }), 'ballot-option')).toEqual([
      told(['yes', 'no'], 'satisfied'),
    ])
  })

  it('says nothing of a question that the rulebook does not ask: that is reported by itself', () => {
    const given = odd({ unity: { yes: 3 }, order: { no: 3 }, weather: { loud: 3 } })
    expect(wrongWith(rules(yesNo), given)).toEqual([
      {
        code: 'ballot-question',
        verdict: 'fails',
        about: 'paper',
        required: { oneOf: ['unity', 'order'] },
        found: 'weather',
      },
    ])
  })
})

describe('a question that is only reported [D2, D15]', () => {
  const rules = (reported: boolean): PollRules => ({
    ...of('returned'),
    questions: { value: [{ ...named('unity'), ...(reported ? { reported } : {}) }, named('order')], from },
  })
  const held = (further: Readonly<Record<string, Readonly<Record<string, number>>>>): Poll => ({
    channels: { paper: through({ satisfied: 3 }, 0, further) },
  })
  const order = { order: { satisfied: 3 } }

  it('may be left out; another may not, and is missing', () => {
    expect(wrongWith(rules(true), held(order))).toEqual([])
    expect(wrongWith(rules(false), held(order))).toEqual([
      {
        code: 'ballot-adds-up',
        verdict: 'unknown',
        about: 'paper',
        required: { equals: 3, question: 'unity' },
        found: null,
        missing: [{ what: 'unity', from: MISSING.from }],
      },
    ])
    expect(wrongWith(rules(true), held({ unity: { satisfied: 3 } }))).toHaveLength(1)
  })

  it('adds up like any other where it is reported', () => {
    expect(wrongWith(rules(true), held({ ...order, unity: { satisfied: 2 } }))).toEqual([
      {
        code: 'ballot-adds-up',
        verdict: 'fails',
        about: 'paper',
        required: { equals: 3, question: 'unity' },
        found: 2,
      },
    ])
  })
})

describe('the populations of a poll [D15]', () => {
  const own: PollRules = {
    ...of('returned'),
    populations: { value: [{ id: 'two-committees', label: label('两委成员', 'the two committees') }], from },
  }
  const known = ['people-present', 'representatives', 'members', 'households']

  it('are those that every rulebook knows and its own; how many there are is asked of its own only', () => {
    const counted = {
      ...poll(3),
      populations: { 'two-committees': 5, members: 5, elders: 5 },
      attended: { 'two-committees': 5, members: 5, elders: 5 },
    }
    const told = (oneOf: readonly string[], found: string) => ({
      code: 'ballot-population',
      verdict: 'fails',
      required: { oneOf },
      found,
    })
    expect(wrongWith(own, counted)).toEqual([
      told(['two-committees'], 'members'),
      told(['two-committees'], 'elders'),
      told([...known, 'two-committees'], 'elders'),
    ])
    expect(wrongWith(of('returned'), { ...poll(3), populations: { elders: 5 }, attended: { members: 1 } })).toEqual([
      told([], 'elders'),
    ])
  })

  it('have no more who attended than there are', () => {
    const count = fc.option(fc.nat(9), { nil: undefined })
    fc.assert(
      fc.property(count, count, (part, whole) => {
        const counted: Poll = {
          ...poll(3),
          ...(whole === undefined ? {} : { populations: { 'two-committees': whole } }),
          ...(part === undefined ? {} : { attended: { 'two-committees': part } }),
        }
        const tooMany = part !== undefined && whole !== undefined && part > whole
        expect(wrongWith(own, counted)).toEqual(
          tooMany
            ? [
                {
                  code: 'ballot-attended',
                  verdict: 'fails',
                  about: 'two-committees',
                  required: { atMost: whole },
                  found: part,
                },
              ]
            : [],
        )
      }),
    )
  })
})

describe('more ballots than people [D15]', () => {
  const voted: PollRules = { ...of('returned'), voters: { value: 'representatives', from } }
  const told = (about: string, base: string, atMost: number | null, more: object = {}) => ({
    code: 'ballot-voters',
    verdict: atMost === null ? 'unknown' : 'fails',
    about,
    required: { atMost, base },
    found: 60,
    ...more,
  })

  it('are compared with those in the village, if they were counted', () => {
    expect(wrongWith(of('returned'), poll(50, 10))).toEqual([])
    expect(wrongWith(of('returned'), { ...poll(50, 10), peoplePresent: 60 })).toEqual([])
    expect(wrongWith(of('returned'), { ...poll(50, 10), peoplePresent: 59 })).toEqual([
      told('people-present', 'people-present', 59),
    ])
  })

  it('are compared with those who may vote and attended; until that is known, with all who may vote', () => {
    const missing = [{ what: 'attended-representatives', from: MISSING.from }]
    const at = (counts: Omit<Poll, 'channels'>) => wrongWith(voted, { ...poll(50, 10), ...counts })
    expect(at({ attended: { representatives: 60 } })).toEqual([])
    expect(at({ attended: { representatives: 59 } })).toEqual([
      told('attended-representatives', 'attended-representatives', 59),
    ])
    expect(at({ representatives: 59 })).toEqual([told('representatives', 'representatives', 59)])
    expect(at({ representatives: 60 })).toEqual([
      told('representatives', 'attended-representatives', null, { missing }),
    ])
    expect(at({})).toEqual([told('representatives', 'attended-representatives', null, { missing })])
    // Both are reported, the people in the village first.
    expect(at({ peoplePresent: 58, attended: { representatives: 59 } })).toEqual([
      told('people-present', 'people-present', 58),
      told('attended-representatives', 'attended-representatives', 59),
    ])
  })
})

describe('a quorum [A1.4, D15]', () => {
  const half = { op: 'at-least', value: { part: 1, whole: 2 } } as const
  const quorum = (one: object): PollRules => ({
    ...pollRules({ indicators: [satisfied('s', 'returned')], quorum: [{ ...named('enough'), ...one } as never] }),
  })

  it('of the people in the village counts those who returned a ballot, unless the poll says how many took part', () => {
    const rules = quorum({ of: 'people-present', share: half })
    const at = (counts: Omit<Poll, 'channels'>) => wrongWith(rules, { ...poll(40, 10), ...counts })
    expect(at({ peoplePresent: 100 })).toEqual([])
    const told = {
      code: 'ballot-quorum',
      verdict: 'fails',
      about: 'enough',
      required: { ...half, base: 'people-present' },
    }
    expect(at({ peoplePresent: 101 })).toEqual([{ ...told, found: { part: 50, whole: 101 } }])
    expect(at({ peoplePresent: 101, attended: { 'people-present': 51 } })).toEqual([])
    expect(at({ peoplePresent: 100, attended: { 'people-present': 49 } })).toEqual([
      { ...told, found: { part: 49, whole: 100 } },
    ])
    // Nobody else is counted by the ballots.
    const members = quorum({ of: 'members', share: half })
    expect(wrongWith(members, { ...poll(40, 10), members: 100 })).toMatchObject([
      { verdict: 'unknown', missing: [{ what: 'attended-members', from: MISSING.from }] },
    ])
  })

  it('by number is met by so many who took part, whatever share that is', () => {
    const rules = quorum({ of: 'members', number: { op: 'at-least', value: 5 } })
    const at = (part: number | undefined, more: Omit<Poll, 'channels'> = {}) =>
      wrongWith(rules, { ...poll(1), ...more, ...(part === undefined ? {} : { attended: { members: part } }) })
    const required = { op: 'at-least', value: 5, base: 'attended-members' }
    expect(at(5)).toEqual([])
    expect(at(5, { members: 5_000 })).toEqual([])
    expect(at(4)).toEqual([{ code: 'ballot-quorum', verdict: 'fails', about: 'enough', required, found: 4 }])
    expect(at(undefined, { members: 5 })).toEqual([
      {
        code: 'ballot-quorum',
        verdict: 'unknown',
        about: 'enough',
        required,
        found: null,
        missing: [{ what: 'attended-members', from: MISSING.from }],
      },
    ])
  })

  it('is unknown where more ballots came back than a number holds exactly [D2, D3]', () => {
    const rules = quorum({ of: 'people-present', number: { op: 'at-least', value: 5 } })
    const one = { returned: MOST, invalid: 0, answers: { satisfied: MOST } }
    const at = (channels: Poll['channels']) => wrongWith(rules, { channels }, 'ballot-quorum')
    expect(at({ paper: one })).toEqual([])
    expect(at({ paper: one, online: { returned: 1, invalid: 0, answers: { satisfied: 1 } } })).toMatchObject([
      { verdict: 'unknown', found: null },
    ])
  })

  it('cites what the rulebook gives for it', () => {
    const cited = { kind: 'document', cites: ['doc:quorum'] } as const
    const rules = quorum({ of: 'members', share: half })
    const own: PollRules = { ...rules, quorum: { value: rules.quorum?.value ?? [], from: cited } }
    const [reason] = unmet(pollChecks(own, { ...poll(1), members: 3, attended: { members: 1 } }, MISSING.from))
    expect([reason?.code, reason?.cites]).toEqual(['ballot-quorum', ['doc:quorum']])
  })
})

describe('an indicator of those who attended [D15]', () => {
  const rules = pollRules({ indicators: [satisfied('s', 'members', { attending: true })] })
  const base = 'attended-members'

  it('has them for its base, and no more answers than they are', () => {
    const at = (part: number | undefined) =>
      wrongWith(rules, { ...poll(6, 3), members: 100, ...(part === undefined ? {} : { attended: { members: part } }) })
    expect(at(9)).toEqual([])
    expect(at(5)).toEqual([
      { code: 'ballot-within-base', verdict: 'fails', about: 's', required: { atMost: 5, base }, found: 6 },
    ])
    const required = { base, moreThan: 0 }
    expect(at(0)).toEqual([
      { code: 'ballot-base', verdict: 'fails', about: 's', required, found: 0 },
      { code: 'ballot-within-base', verdict: 'fails', about: 's', required: { atMost: 0, base }, found: 6 },
    ])
    expect(at(undefined)).toEqual([
      {
        code: 'ballot-base',
        verdict: 'unknown',
        about: 's',
        required,
        found: null,
        missing: [{ what: base, from: MISSING.from }],
      },
    ])
  })

  it('counts the answers to its own question, through the channels that it names', () => {
    const asked = pollRules({
      indicators: [satisfied('s', 'members', { question: 'unity', channels: ['paper'] })],
      questions: ['unity'],
    })
    const held = (online: number, paper: number): Poll => ({
      channels: {
        online: through({ satisfied: 9 }, 0, { unity: { satisfied: online, dissatisfied: 9 - online } }),
        paper: through({ satisfied: 9 }, 0, { unity: { satisfied: paper, dissatisfied: 9 - paper } }),
      },
      members: 5,
    })
    expect(wrongWith(asked, held(9, 5))).toEqual([])
    expect(wrongWith(asked, held(0, 6))).toMatchObject([{ code: 'ballot-within-base', found: 6 }])
  })
})

describe('a poll that is declared void [D15]', () => {
  const rules = of('members')
  const recorded = (held: Poll): readonly Reason[] => toReasons(recordedChecks(rules, held, MISSING.from))

  it('is recorded with all that is wrong with it, if something is, and if its ids are the rulebook’s', () => {
    const reasons = recorded({ ...poll(3), members: 2, void: true })
    const last = reasons.at(-1)
    expect(last).toMatchObject({
      code: 'ballot-void',
      verdict: 'holds',
      required: { void: true },
      found: { void: true },
    })
    expect(last?.because?.map(({ code, verdict }) => [code, verdict])).toEqual([['ballot-within-base', 'fails']])
    expect(reasons.map(({ code }) => code)).toEqual(['ballot-channel', 'ballot-option', 'ballot-option', 'ballot-void'])
  })

  it('is refused if it is in order, merely fails, or only lacks something', () => {
    for (const held of [{ ...poll(3), members: 3 }, { ...poll(0, 3), members: 3 }, poll(3)])
      expect(unmet(recordedChecks(rules, { ...held, void: true }, MISSING.from))).toMatchObject([
        { code: 'ballot-void', verdict: 'fails', required: { void: true }, found: { void: false }, because: [] },
      ])
  })

  it('is refused for a channel that the rulebook does not have, though that is something wrong', () => {
    const odd: Poll = { channels: { shouting: through({ satisfied: 3 }) }, members: 3, void: true }
    expect(unmet(recordedChecks(rules, odd, MISSING.from)).map(({ code }) => code)).toEqual([
      'ballot-channel',
      'ballot-void',
    ])
  })
})
