import { type Actor, type Case, type Reason, record } from 'baolei'
import {
  type Action,
  actionKindLabels,
  type Body,
  type DutyForm,
  dutyFormOf,
  explain,
  type Form,
  formOf,
  readDutyForm,
  readForm,
  viewCase,
} from 'baolei/view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Duties, keepDeed } from './duties'
import { FormPanel } from './form-panel'
import { History } from './history'
import { bodyOf, dots, Lines, List, More, Panel, Press, Row, useReading, type Village } from './reader'
import { LastReadings, ReadingsPage } from './readings'
import { Statechart } from './statechart'

const KINDS = ['next', 'evidence', 'exception', 'housekeeping'] as const

type Event = Parameters<typeof record>[1]

/** What is being filled in: an event, or a duty’s record. The form of an event is made again for another language. */
type Open = { readonly type: Action['type']; readonly wrong?: string | undefined } | { readonly duty: DutyForm }

interface Of {
  readonly action: Action
}

interface VillagePageProps {
  readonly theCase: Case
  readonly part: string | undefined
  readonly onRecorded: (next: Case) => void
  readonly onStored: () => void
}

// biome-ignore lint/style/noDefaultExport: React loads a page on demand by its default export
export default function VillagePage({ theCase, part, onRecorded, onStored }: VillagePageProps) {
  const { query, say } = useReading()
  const { actor, today, rulebooks } = query
  const view = useMemo(() => viewCase(theCase, query), [theCase, query])
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState('')
  const [refusal, setRefusal] = useState<readonly Reason[]>([])
  const toldAt = useRef<HTMLParagraphElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal was about another actor or day
  useEffect(() => setRefusal([]), [actor, today])
  const form = useMemo(() => {
    if (open === undefined || 'duty' in open) return undefined
    return formOf(theCase, open.type, { ...query, ...(open.wrong && { correcting: { event: open.wrong } }) })
  }, [theCase, open, query])

  const close = () => {
    setOpen(undefined)
    setRefusal([])
  }
  const done = (what: string): true => {
    setTold(say('recorded', { what }))
    close()
    toldAt.current?.focus()
    return true
  }
  const send = ({ event, title }: Form, payload: unknown): boolean => {
    const step = record(theCase, { ...event, payload } as Event, { rulebooks, today })
    if (step.ok) onRecorded(step.value.case)
    else setRefusal(step.error.reasons)
    return step.ok && done(title)
  }
  const village: Village = {
    theCase,
    view,
    start({ type, asks }, wrong) {
      setTold('')
      close()
      const plain = formOf(theCase, type, query)
      if (asks) setOpen({ type, wrong })
      else if (plain.ok) send(plain.value, {})
    },
    open(duty, kind) {
      const made = dutyFormOf(theCase, duty, kind, query)
      if (made.ok) setOpen({ duty: made.value })
    },
  }
  return (
    <article className="village">
      <Heading view={view} part={part} />
      <p className={`told ${told && 'alert alert-success py-2 my-3'}`} role="status" tabIndex={-1} ref={toldAt}>
        {told}
      </p>
      <Refusal reasons={form && !form.ok ? form.error.reasons : refusal} />
      {form?.ok ? (
        <FormPanel
          key={`${form.value.draft}${form.value.event.id}${query.locale}`}
          form={form.value}
          read={(answers) => readForm(form.value, answers)}
          onRead={(payload) => send(form.value, payload)}
          onClose={close}
        />
      ) : open && 'duty' in open ? (
        <FormPanel
          form={open.duty}
          read={(answers) => readDutyForm(open.duty, answers)}
          onRead={(deed) => {
            void keepDeed(theCase, deed, query).then(onStored)
            return done(open.duty.title)
          }}
          onClose={close}
        />
      ) : part === 'readings' ? (
        <ReadingsPage {...village} />
      ) : (
        <>
          <div className="row gx-3">
            <div className="col-lg-7">
              <Next {...village} />
              <Actions {...village} />
              <Duties {...village} />
            </div>
            <div className="col-lg-5">
              <Progress {...village} />
              <LastReadings {...village} />
            </div>
          </div>
          <History {...village} />
          <Statechart {...village} />
        </>
      )}
    </article>
  )
}

function Heading({ view, part = 'case' }: Pick<Village, 'view'> & { readonly part: string | undefined }) {
  const { say, day } = useReading()
  const { village, list, state, since, episode, steps, recurrent } = view
  return (
    <header>
      <p className="d-flex gap-2 align-items-center small text-secondary d-print-none">
        <a href="#/">{say('worklist')}</a>
        <span aria-hidden="true">/</span>
        <span className="me-auto">{village.code}</span>
        <Press label={say('print')} onPress={() => print()} />
      </p>
      <h1>{village.name}</h1>
      <p className="d-flex flex-wrap gap-2 mb-3 align-items-center text-secondary">
        {list && <span className={`badge ${list.id}`}>{list.label}</span>}
        <b className="text-body">{state.label}</b>
        {since && <span>{say('since', { d: day(since) })}</span>}
        {episode && recurrent && <span>{say('relapse', { n: episode.number })}</span>}
        {episode?.grounds.map(({ problemType, risk }) => (
          <span key={problemType.id}>{dots(problemType.label, risk.label)}</span>
        ))}
      </p>
      {steps.length > 0 && (
        <ol className="steps row row-cols-1 row-cols-md-5 g-0 mb-3 list-unstyled" aria-label={say('steps')}>
          {steps.map(({ id, number, label, passedOn, underWay }) => (
            <li
              key={id}
              className={`border-top border-4 pt-1 ${passedOn && 'passed'}`}
              aria-current={underWay && 'step'}
            >
              {number} {label}
              <small className="d-block">
                {passedOn ? day(passedOn) : underWay && since && say('since', { d: day(since) })}
              </small>
            </li>
          ))}
        </ol>
      )}
      <nav className="nav nav-pills d-print-none" aria-label={village.name}>
        {(['case', 'readings'] as const).map((one) => (
          <a
            key={one}
            className="nav-link"
            href={`#/village/${village.code}/${one}`}
            aria-current={part === one && 'page'}
          >
            {say(one)}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Refusal({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { query, say } = useReading()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (reasons.length > 0) place.current?.focus()
  }, [reasons])
  if (reasons.length === 0) return null
  return (
    <section className="refusal alert alert-danger mt-3" role="alert" tabIndex={-1} ref={place}>
      <h2>{say('refused')}</h2>
      <Lines lines={reasons.map((one) => explain(one, query.locale, query.rulebooks[0], query))} />
    </section>
  )
}

function Next({ view, start }: Village) {
  const { say } = useReading()
  const { next, actions } = view
  const action = actions.find(({ type }) => type === next?.type)
  return (
    <Panel title={say('next')} className="now" empty={next === undefined && say('noNext')}>
      {next && <p className="next fs-5 fw-semibold">{next.label}</p>}
      {next && <Lines lines={next.blocked} />}
      {action?.allowed && <Start action={action} start={start} className="btn btn-primary my-2 me-auto px-4" />}
      {action && <Instead action={action} view={view} />}
    </Panel>
  )
}

function Start({ action, start, className }: Pick<Village, 'start'> & Of & { readonly className: string }) {
  const { say } = useReading()
  const label = say(action.asks ? 'fill' : 'act')
  return <Press className={className} label={label} about={action.label} onPress={() => start(action)} />
}

/** Who records an action of others, each a button that lets the reader act as that body. */
function Instead({ action: { mine, by }, view: { departments } }: Pick<Village, 'view'> & Of) {
  const { say, who, actAs } = useReading()
  const actors = ({ id, unit }: Body): readonly Actor[] => {
    const actor = { role: id, unit } as Actor
    return id === 'department' ? departments.map((department) => ({ ...actor, department })) : [actor]
  }
  return mine ? null : (
    <p className="instead w-100 small text-secondary d-print-none">
      {say('as')}
      {by.flatMap(actors).map((one) => (
        <Press key={`${one.role}${one.department}`} label={who(bodyOf(one))} onPress={() => actAs(one)} />
      ))}
    </p>
  )
}

function Actions({ view, start }: Village) {
  const { query, say } = useReading()
  const { actions, standing } = view
  const others = actions.filter(({ allowed }) => !allowed)
  return (
    <Panel title={say('actions')}>
      {KINDS.map((kind) => ({ kind, own: actions.filter((one) => one.kind === kind && one.allowed) })).map(
        ({ kind, own }) =>
          own.length > 0 && (
            <div key={kind} className="actions d-print-none">
              <h3>{actionKindLabels[kind][query.locale]}</h3>
              <List>
                {own.map((action) => (
                  <Row key={action.type} text={action.label}>
                    <Start action={action} start={start} className="btn btn-sm btn-outline-primary" />
                  </Row>
                ))}
              </List>
            </div>
          ),
      )}
      <More word="waiting" n={others.length}>
        {others.map((action) => (
          <Row key={action.type} text={action.label}>
            <Lines lines={action.blocked.map(({ line }) => line)} />
            <Instead action={action} view={view} />
          </Row>
        ))}
      </More>
      {standing.length > 0 && <h3>{say('standing')}</h3>}
      <List>
        {standing.map(({ code, verdict, line }) => (
          <Row key={`${code}${line}`} className={verdict} text={line} />
        ))}
      </List>
    </Panel>
  )
}

/** How far the plan is carried out, the control level, and the time limits. */
function Progress({ view: { progress, control, limits } }: Village) {
  const { say } = useReading()
  if (progress === undefined) return null
  const { measures, problems } = progress
  const meters = [
    { label: say('measures'), value: measures.done, of: measures.of },
    { label: say('problems'), value: problems.solved, of: problems.of },
  ]
  return (
    <Panel title={say('plan')}>
      {meters.map(({ label, value, of }) => (
        <p key={label} className="d-flex gap-3 align-items-center">
          <span className="w-50">{label}</span>
          <progress max={Math.max(of, 1)} value={value} aria-label={label} />
          <b className="text-nowrap">
            {value} / {of}
          </b>
        </p>
      ))}
      {control && <p className="small text-secondary">{dots(control.label, control.measure)}</p>}
      <List>
        {limits.map(({ id, sentence, status }) => (
          <Row key={id} text={sentence}>
            <b className={status.id}>{status.label}</b>
          </Row>
        ))}
      </List>
    </Panel>
  )
}
