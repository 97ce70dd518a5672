import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import type { Actor } from '../../src/core/actor.js'
import { isCivilDate } from '../../src/core/date.js'
import type { Json } from '../../src/core/json.js'
import { LOCALES } from '../../src/core/label.js'
import type { Case } from '../../src/lifecycle/case.js'
import { RECORDED_TYPES, type RecordedEvent, type RecordedType } from '../../src/lifecycle/correction.js'
import { recordAny } from '../../src/lifecycle/record.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Attempt } from '../../src/testing/arbitrary-life.js'
import { castOf } from '../../src/testing/cast.js'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { type Form, type FormQuery, formOf, readForm } from '../../src/view/forms.js'
import type { Question } from '../../src/view/question.js'
import { isFields } from '../../src/view/read-answers.js'
import { write } from '../../src/view/write-answers.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, openCase, sampleAttempts, walk } from '../lifecycle/doors.js'
import { listedLife, rectifiedLife, soundReadings, village } from '../rulebook-examples/life.js'
import { answersTo, untouched } from './form-answers.js'

/** An event, the case before it, and the rulebook. */
interface Moment {
  readonly rulebook: Rulebook
  readonly before: Case
  readonly event: RecordedEvent
}

/** The lives of the two example rulebooks, event by event. */
const exampleMoments: readonly Moment[] = (['yunze', 'wanglan'] as const).flatMap((city) => {
  const rulebook = readExampleRulebook(city)
  const cast = castOf(village)
  const lines = [...listedLife(city), ...rectifiedLife(city), ...soundReadings(city, '2025-09-06')]
  let before = openCase({ village, rulebook, earlier: { since: '2015-01-01', entries: [] } })
  return lines.map(([date, by, type, payload], index): Moment => {
    const step = recordAny(before, { id: `e${index + 1}`, date, type, actor: cast[by], payload }, [rulebook])
    if (!step.ok) throw new Error(`${type}: ${JSON.stringify(step.error.reasons)}`)
    const moment = { rulebook, before, event: step.value.event }
    before = step.value.case
    return moment
  })
})

/** Accepted events of walks under the default rulebook. */
const walked: fc.Arbitrary<readonly Moment[]> = arbitraryWalk(8).map((one) => walk(one).flatMap(momentOf))

function momentOf({ before, after, accepted }: Attempt): readonly Moment[] {
  const event = after.events[after.events.length - 1]
  return accepted && event !== undefined ? [{ rulebook: xining2024, before, event }] : []
}

const moments: fc.Arbitrary<readonly Moment[]> = fc.oneof(
  { weight: 3, arbitrary: walked.map((all) => all.slice(-9)) },
  { weight: 1, arbitrary: fc.constant(exampleMoments) },
)
const moment: fc.Arbitrary<Moment | undefined> = moments.chain((all) => fc.constantFrom(undefined, ...all))

function actorsOf({ village }: Case): readonly Actor[] {
  const { department, ...bodies } = castOf(village)
  return [...Object.values(bodies), department('petitions')]
}

/** A form of any type, for any actor, in the case of a moment; for a correction, of that case's last event. */
const anyForm: fc.Arbitrary<{ readonly one: Moment; readonly form: Form } | undefined> = fc
  .tuple(
    moment,
    fc.constantFrom(...RECORDED_TYPES),
    fc.nat(),
    fc.constantFrom(...LOCALES),
    fc.constantFrom(...RECORDED_TYPES),
  )
  .map(([one, type, pick, locale, other]) => {
    if (one === undefined) return undefined
    const actors = actorsOf(one.before)
    const actor = pick % 2 === 0 ? one.event.actor : (actors[pick % actors.length] ?? one.event.actor)
    const last = one.before.events[one.before.events.length - 1]
    const as = other === 'correct-event' ? {} : { as: other }
    const wrong = last === undefined ? [] : [{ event: last.id, ...as }]
    const forgotten = {
      inserts: one.event.type === 'correct-event' ? 'raise-signal' : one.event.type,
      on: one.event.date,
    } as const
    const ways = [{}, ...wrong.map((correcting) => ({ correcting })), { correcting: [...wrong, forgotten] }]
    const correcting = ways[pick % ways.length] ?? {}
    const form = formFor(one, pick % 5 === 0 ? one.event.type : type, { actor, locale, ...correcting })
    return form === undefined ? undefined : { one, form }
  })

function formFor<T extends RecordedType>(
  { rulebook, before, event }: Moment,
  type: T,
  query: Pick<FormQuery, 'actor' | 'locale'> & Partial<FormQuery>,
): Form<T> | undefined {
  const form = formOf(before, type, { today: event.date, rulebooks: [rulebook], ...query })
  return form.ok ? form.value : undefined
}

function parts(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(parts)
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner]
}

/** As react-jsonschema-form makes it but strict, so that no keyword is overlooked. */
function compiles(schema: JsonSchema, dialect: 'draft-07' | '2020-12'): boolean {
  const options = { allErrors: true, strict: true, formats: { date: isCivilDate } }
  const ajv = dialect === 'draft-07' ? new Ajv(options) : new Ajv2020(options)
  return typeof ajv.compile(JSON.parse(JSON.stringify(schema))) === 'function'
}

/** Whether answers fit the schema of a form, as a generator checks before it sends them. */
function fits(schema: JsonSchema, answers: Json): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: true, formats: { date: isCivilDate } })
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema)))
  return validate(answers)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What a generator has made of an untouched form, with what a person then answered. */
function filledIn(made: Json | undefined, answers: Json): Json {
  if (!isFields(made) || !isFields(answers)) return answers
  const keys = [...new Set([...Object.keys(made), ...Object.keys(answers)])]
  return Object.fromEntries(
    keys.map((key) => [key, answers[key] === undefined ? (made[key] ?? null) : filledIn(made[key], answers[key])]),
  )
}

/** What a payload says beyond what is given: every value that somebody must have answered. */
function saidIn(payload: Json, given: readonly string[]): readonly Json[] {
  if (given.includes(JSON.stringify(payload))) return []
  if (typeof payload !== 'object' || payload === null) return [payload]
  return Object.values(payload).flatMap((part: Json) => saidIn(part, given))
}

function givenIn(question: Question): readonly string[] {
  const inner =
    question.ask === 'section' || question.ask === 'group'
      ? Object.values(question.questions)
      : question.ask === 'one-of'
        ? Object.values(question.sections)
        : question.ask === 'rows'
          ? [question.of]
          : []
  return [...(question.ask === 'given' ? [JSON.stringify(question.value)] : []), ...inner.flatMap(givenIn)]
}

/** The order of the measures of a plan is that of their problems, in a form. */
function inOrder(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload
  if ('replacement' in payload && typeof payload.replacement === 'object' && payload.replacement !== null) {
    const { replacement } = payload as { readonly replacement: { readonly payload: unknown } }
    return { ...payload, replacement: { ...replacement, payload: inOrder(replacement.payload) } }
  }
  if (!('measures' in payload) || !('problems' in payload) || !('lowered' in payload)) return payload
  const { problems, measures } = payload as {
    readonly problems: readonly { readonly id: string }[]
    readonly measures: readonly { readonly problem: string }[]
  }
  return { ...payload, measures: problems.flatMap(({ id }) => measures.filter(({ problem }) => problem === id)) }
}

/** The answers that lead to a payload. */
function answersFor(form: Form, event: RecordedEvent): Json {
  const plain: Json = JSON.parse(JSON.stringify(event.payload))
  if (event.type !== 'correct-event') return write(form.question, plain) ?? {}
  if ('changes' in event.payload) throw new Error('a form corrects one event')
  const { replacement, why } = event.payload
  if (replacement === null) return { change: 'withdraw', why }
  const question = form.question.ask === 'section' ? form.question.questions.payload : undefined
  const payload = question && write(question, JSON.parse(JSON.stringify(replacement.payload)))
  return { change: 'replace', why, date: replacement.date, actor: { ...replacement.actor }, payload: payload ?? {} }
}

describe('forms', () => {
  it('compile in both dialects, titled throughout, without a default or an empty choice', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom('draft-07', '2020-12'), (made, dialect) => {
        if (made === undefined) return
        const { form } = made
        expect(form.schema).not.toHaveProperty('$schema')
        expect(compiles(form.schema, dialect)).toBe(true)
        for (const part of parts(form.schema)) {
          expect(part).not.toHaveProperty('default')
          for (const one of (part.oneOf ?? []) as readonly { title?: string }[]) expect(one.title).toBeTruthy()
          const { properties } = part
          if (typeof properties !== 'object' || properties === null || 'title' in properties) continue
          for (const one of Object.values(properties as Record<string, { title?: string }>))
            expect(one.title).toBeTruthy()
        }
        expect(JSON.parse(JSON.stringify(form))).toEqual(form)
      }),
      { numRuns: 60 },
    )
  })

  it('say nothing before anybody has answered: refused, or the event alone [D2]', () => {
    const read: string[] = []
    fc.assert(
      fc.property(anyForm, fc.boolean(), (made, filled) => {
        if (made === undefined) return
        const { form } = made
        const payload = readForm(form, filled ? untouched(form.schema) : undefined)
        if (!payload.ok) return
        read.push(form.event.type)
        expect(saidIn(JSON.parse(JSON.stringify(payload.value)), givenIn(form.question)), form.event.type).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(new Set(read).size).toBeGreaterThan(3)
  })

  it('of every type of event say nothing untouched, whoever asks and wherever the case is [D2]', () => {
    const stages = sampleAttempts().filter((_, index) => index % 6 === 4)
    const made = new Set<string>()
    for (const { before } of stages)
      for (const type of RECORDED_TYPES)
        for (const actor of actorsOf(before).slice(0, 3)) {
          const form = formOf(before, type, { actor, today: '2025-12-31', locale: 'en', rulebooks: [xining2024] })
          if (!form.ok) continue
          made.add(type)
          const payload = readForm<RecordedType>(form.value, untouched(form.value.schema))
          const plain: Json = payload.ok ? JSON.parse(JSON.stringify(payload.value)) : null
          if (payload.ok) expect(saidIn(plain, givenIn(form.value.question)), type).toEqual([])
        }
    expect([...made].sort()).toEqual([...RECORDED_TYPES].sort())
  })

  it('of a correction take over what was recorded, unchanged, for every event of a life [D25]', () => {
    const life = sampleAttempts()
    const theCase = life[life.length - 1]?.after
    if (theCase === undefined) throw new Error('a life has events')
    for (const { id, type, date, actor, payload } of theCase.events) {
      const correcting = [{ event: id }]
      const query = { actor, today: '2025-12-31', locale: 'zh-CN', rulebooks: [xining2024], correcting } as const
      const form = formOf(theCase, 'correct-event', query)
      if (!form.ok) throw new Error(JSON.stringify(form.error.reasons))
      const recorded = isFields(form.value.proposal?.answers) ? form.value.proposal.answers.changes : undefined
      const own = isFields(recorded) && isFields(recorded[0]) ? recorded[0] : {}
      const read = readForm(form.value, { changes: { 0: { ...own, change: 'replace' } }, why: '—' })
      const right = inOrder({ replacement: { type, date, actor, payload } }) as object
      expect(read.ok ? read.value : read.error.reasons, type).toEqual({
        changes: [{ corrects: id, ...right }],
        why: '—',
      })
    }
  })

  it('let nothing through that record would call malformed [D26]', () => {
    const accepted: string[] = []
    fc.assert(
      fc.property(
        anyForm.chain((made) =>
          made === undefined
            ? fc.constant(undefined)
            : answersTo(made.form.question).map((answers) => ({ ...made, answers })),
        ),
        (made) => {
          if (made === undefined) return
          const { one, form, answers } = made
          const payload = readForm(form, answers)
          if (!payload.ok) {
            expect(payload.error.reasons.length).toBeGreaterThan(0)
            for (const { path, sentence } of payload.error.reasons) expect([typeof path, sentence]).not.toContain('')
            return
          }
          accepted.push(form.event.type)
          const step = recordAny(one.before, { ...form.event, payload: payload.value }, [one.rulebook], form.event.date)
          const malformed = step.ok ? [] : step.error.reasons.filter(({ kind }) => kind === 'malformed')
          expect(malformed, JSON.stringify({ type: form.event.type, answers })).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
    expect(new Set(accepted).size).toBeGreaterThan(10)
  })

  it('can write every payload that is accepted, with choices no wider than the actor has', () => {
    const written = new Set<string>()
    const check = (one: Moment, byGenerator: boolean): void => {
      const { event } = one
      const correcting =
        event.type === 'correct-event' && !('changes' in event.payload)
          ? {
              correcting: {
                event: event.payload.corrects,
                ...(event.payload.replacement === null ? {} : { as: event.payload.replacement.type }),
              },
            }
          : {}
      const form = formFor(one, event.type, { actor: event.actor, locale: 'zh-CN', ...correcting })
      if (form === undefined) throw new Error(`${event.type} has no form`)
      const answers = answersFor(form, event)
      const filled = filledIn(untouched(form.schema), answers)
      if (byGenerator) expect(fits(form.schema, filled), event.type).toEqual([])
      const payload = readForm(form, JSON.parse(JSON.stringify(byGenerator ? filled : answers)))
      const wanted = inOrder(event.payload)
      expect(payload.ok ? payload.value : payload.error.reasons, event.type).toEqual(wanted)
      written.add(event.type)
    }
    const life = sampleAttempts()
    const lived = life.flatMap(momentOf)
    for (const one of [...exampleMoments, ...lived]) check(one, true)
    fc.assert(
      fc.property(walked, (all) => {
        for (const one of all) check(one, false)
      }),
      { numRuns: 30 },
    )
    expect(written.size).toBeGreaterThan(25)
  })
})
