/**
 * `npm run test:planted`: plants twenty faults, ten in the rulebook and ten in what records the events, and has lives
 * look for each by the laws of `laws-of-lives.ts`. Ends with 1 if fewer than eighteen are found in 1,000 lives.
 */
import { check, property } from 'fast-check'
import { ok } from '../../src/core/result.js'
import { amendEpisode } from '../../src/identification/episode.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { recordAny } from '../../src/lifecycle/record.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { arbitraryLife, type Recorder } from '../../src/testing/arbitrary-life.js'
import { actorFor } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { LAWS } from './laws-of-lives.js'

const { acceptance, exit, identification, rectification } = xining2024
const { from } = identification.listing
const half = (part: number, whole: number) => ({ part, whole })

/** A rulebook in which somebody got one figure, one word or one row wrong. */
const rulebooks: Readonly<Record<string, Partial<Rulebook>>> = {
  'an exit with a weak grade': { exit: { ...exit, gradeAtLeast: { value: 'weak', from } } },
  'evidence of twenty years ago': { exit: { ...exit, maxAge: { value: { years: 20 }, from } } },
  'a screening of twenty years ago': {
    identification: { ...identification, screeningMaxAge: { value: { years: 20 }, from } },
  },
  'a row of the listing table a list too mild': {
    identification: {
      ...identification,
      listing: {
        from,
        value: identification.listing.value.map((row) =>
          row.risk === 'high' ? { ...row, list: 'key-prevention' as const } : row,
        ),
      },
    },
  },
  'a plan that the township approves': {
    recording: { recorders: { value: [{ event: 'approve-plan', roles: ['township-committee'] }], from } },
  },
  'a raised risk that suspends nothing': { recording: { sendsBack: { value: ['find-problem'], from } } },
  'a plan without the four ones': {
    rectification: { ...rectification, beforeApproval: { value: ['task-force'], from } },
  },
  'a third of the village instead of half': {
    acceptance: {
      ...acceptance,
      ballot: {
        ...acceptance.ballot,
        indicators: {
          from,
          value: acceptance.ballot.indicators.value.map((one) => ({
            ...one,
            passing: { op: 'at-least' as const, value: half(1, 3) },
          })),
        },
      },
    },
  },
  'half of the answers instead of four fifths': {
    exit: {
      ...exit,
      survey: {
        ...exit.survey,
        indicators: {
          from,
          value: exit.survey.indicators.value.map((one) => ({
            ...one,
            passing: { op: 'at-least' as const, value: half(1, 2) },
          })),
        },
      },
    },
  },
  'no city review': { acceptance: { ...acceptance, levels: { value: ['village', 'township', 'county'], from } } },
}

const right: Recorder = (theCase, event) => recordAny(theCase, event, [xining2024])

/** Records a mended event, and then puts the event itself on record: the check is gone. */
function without(mend: (event: RecordedEvent, theCase: Case) => RecordedEvent): Recorder {
  return (theCase, event) => {
    const step = right(theCase, event)
    if (step.ok) return step
    const mended = right(theCase, mend(event, theCase))
    if (!mended.ok) return step
    const { events } = mended.value.case
    return ok({ case: { ...mended.value.case, events: [...events.slice(0, -1), event] } })
  }
}

/** Records an event right, and then spoils the case. */
function spoiling(spoil: (after: Case, event: RecordedEvent, before: Case) => Case): Recorder {
  return (theCase, event) => {
    const step = right(theCase, event)
    return step.ok ? ok({ case: spoil(step.value.case, event, theCase) }) : step
  }
}

const lastDay = ({ events }: Case) => events[events.length - 1]?.date

/** A record in which somebody forgot a check, or a change. */
const records: Readonly<Record<string, Recorder>> = {
  'a role that is not checked': without(
    (event) => ({ ...event, actor: actorFor(sampleVillage, 'county-organization-department', '') }) as RecordedEvent,
  ),
  'a county that is not checked': without(
    (event) =>
      ({ ...event, actor: { ...event.actor, unit: event.actor.unit.replace('999902', '999901') } }) as RecordedEvent,
  ),
  'dates out of order': without(
    (event, theCase) => ({ ...event, date: lastDay(theCase) ?? event.date }) as RecordedEvent,
  ),
  'an id that comes twice': without(
    (event, theCase) => ({ ...event, id: `x${theCase.events.length}` }) as RecordedEvent,
  ),
  'a refused event on record': (theCase, event) => {
    const step = right(theCase, event)
    return step.ok || event.type !== 'evaluate-self'
      ? step
      : ok({ case: { ...theCase, events: [...theCase.events, event] } })
  },
  'a new problem that suspends nothing': spoiling((after, event, before) =>
    event.type === 'find-problem' ? { ...after, state: { ...after.state, at: before.state.at } } : after,
  ),
  'a list that nobody leaves': spoiling((after, event, before) =>
    event.type === 'exit-list' ? { ...after, state: { ...after.state, episodes: before.state.episodes } } : after,
  ),
  'an event written down twice': spoiling((after, event) =>
    event.type === 'note-progress' ? { ...after, events: [...after.events, event] } : after,
  ),
  'a first secretary on probation': without((event) =>
    event.type === 'assign-post' && event.payload.post === 'first-secretary'
      ? { ...event, payload: { ...event.payload, fullMember: true } }
      : event,
  ),
  'a level that is lowered upwards': spoiling((after, event, before) =>
    event.type === 'lower-control'
      ? { ...after, state: { ...after.state, rectification: before.state.rectification } }
      : after,
  ),
  'an episode of another version': spoiling((after, event) =>
    event.type === 'determine-listing'
      ? {
          ...after,
          state: {
            ...after.state,
            episodes: amendEpisode(after.state.episodes, { rulebook: { id: 'xining', version: '2024' } }),
          },
        }
      : after,
  ),
}

/** How many lives it takes until a law is broken; undefined if none is. */
function searched(name: string, rulebook: Rulebook, record: Recorder | undefined): boolean {
  const started = performance.now()
  let lives = 0
  let law: string | undefined
  const holds = property(arbitraryLife(rulebook, record === undefined ? {} : { record }), ({ attempts }) => {
    lives += 1
    for (const attempt of attempts) {
      law = LAWS.find(({ broken }) => broken(attempt, xining2024))?.name
      if (law !== undefined) throw new Error(law)
    }
  })
  const details = check(holds, {
    numRuns: 1_000,
    seed: 20_240_723,
    endOnFailure: true,
    interruptAfterTimeLimit: 30_000,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const shown = details.failed ? `${lives} lives: ${law}` : `not found in ${lives} lives`
  console.log(`${details.failed ? '✓' : '✗'} ${name}: ${shown} (${seconds} s)`)
  return details.failed
}

const [rules, checks] = [Object.entries(rulebooks), Object.entries(records).slice(0, 10)]
const control = searched('nothing planted', xining2024, undefined)
const found = [
  ...rules.map(([name, change]) => searched(name, { ...xining2024, ...change }, undefined)),
  ...checks.map(([name, record]) => searched(name, xining2024, record)),
].filter((one) => one).length
console.log(`${found} of ${rules.length + checks.length} found`)
process.exitCode = found >= 18 && !control ? 0 : 1
