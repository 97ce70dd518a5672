import type { Actor, Case, Reason } from 'baolei'
import { record } from 'baolei'
import type { DutyRecord } from 'baolei/duties'
import { type Action, actionKindLabels, type CaseView, type Correcting, explain, formOf, viewCase } from 'baolei/view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { DutiesPanel } from './duties-panel'
import { EventForm } from './event-form'
import { History } from './history'
import { IndexPanel, LimitsPanel, ProgressPanel, ScreeningPanel } from './panels'
import { useReading } from './reader'
import { actorKey } from './samples'
import { Statechart } from './statechart'

const KINDS = ['next', 'evidence', 'exception', 'housekeeping'] as const

interface Open {
  readonly type: Action['type']
  readonly correcting?: Correcting
}

interface VillagePageProps {
  readonly theCase: Case
  readonly onRecorded: (next: Case) => void
  readonly onDuty: (record: DutyRecord) => void
  readonly onActor: (actor: Actor) => void
}

// biome-ignore lint/style/noDefaultExport: React loads a page on demand by its default export
export default function VillagePage({ theCase, onRecorded, onDuty, onActor }: VillagePageProps) {
  const { query, say } = useReading()
  const view = useMemo(() => viewCase(theCase, query), [theCase, query])
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState('')
  const [refusal, setRefusal] = useState<readonly Reason[]>([])
  const toldAt = useRef<HTMLParagraphElement>(null)
  const { actor, today, rulebooks } = query

  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal was about another actor or day
  useEffect(() => setRefusal([]), [actor, today])
  // A form belongs to one actor, day and language.
  const form = useMemo(
    () =>
      open &&
      formOf(theCase, open.type, {
        ...query,
        ...(open.correcting === undefined ? {} : { correcting: open.correcting }),
      }),
    [theCase, open, query],
  )

  const close = () => {
    setOpen(undefined)
    setRefusal([])
  }
  const send = (event: Parameters<typeof record>[1], label: string): boolean => {
    const step = record(theCase, event, { rulebooks, today })
    if (!step.ok) {
      setRefusal(step.error.reasons)
      return false
    }
    onRecorded(step.value.case)
    setTold(say('recorded', { what: label }))
    close()
    toldAt.current?.focus()
    return true
  }
  const start = (action: Pick<Action, 'type' | 'label' | 'asks'>, correcting?: Correcting) => {
    setTold('')
    setRefusal([])
    if (action.asks) {
      setOpen({ type: action.type, ...(correcting && { correcting }) })
      return
    }
    const plain = formOf(theCase, action.type, query)
    if (plain.ok) send({ ...plain.value.event, payload: {} } as Parameters<typeof record>[1], action.label)
  }
  const correction = view.actions.find(({ type }) => type === 'correct-event')

  return (
    <article className="village">
      <Heading view={view} />
      <p className="told" role="status" tabIndex={-1} ref={toldAt}>
        {told}
      </p>
      <Refusal reasons={refusal} />
      {form?.ok && open ? (
        <EventForm
          key={`${form.value.event.id}${actorKey(actor)}${query.locale}${open.correcting?.event ?? ''}`}
          form={form.value}
          onSend={(payload) => send({ ...form.value.event, payload } as Parameters<typeof record>[1], form.value.title)}
          onClose={close}
        />
      ) : (
        <>
          {form && !form.ok && <Refusal reasons={form.error.reasons} />}
          <div className="columns">
            <div>
              <NextPanel view={view} onStart={start} onActor={onActor} />
              <Actions view={view} onStart={start} onActor={onActor} />
            </div>
            <div>
              <ProgressPanel view={view} />
              <IndexPanel view={view} />
              <ScreeningPanel view={view} />
              <LimitsPanel view={view} />
              <DutiesPanel theCase={theCase} view={view} onDuty={onDuty} />
            </div>
          </div>
          <History
            theCase={theCase}
            view={view}
            {...(correction?.allowed ? { onCorrect: (event: string) => start(correction, { event }) } : {})}
          />
          <Statechart theCase={theCase} view={view} />
        </>
      )}
    </article>
  )
}

function Heading({ view: { village, list, state, since, episode, steps, recurrent } }: { readonly view: CaseView }) {
  const { say, day } = useReading()
  return (
    <header className="heading">
      <p className="crumbs">
        <a href="#/">{say('worklist')}</a>
        <span aria-hidden="true"> / </span>
        <span className="code">{village.code}</span>
        <button type="button" className="quiet print" onClick={() => print()}>
          {say('print')}
        </button>
      </p>
      <h1>{village.name}</h1>
      <p className="facts">
        {list && <span className={`tag ${list.id}`}>{list.label}</span>}
        <span className="state">{state.label}</span>
        {since && <span>{say('since', { d: day(since) })}</span>}
        {episode && recurrent && <span>{say('relapse', { n: episode.number })}</span>}
        {episode?.grounds.map(({ problemType, risk }) => (
          <span key={problemType.id}>
            {problemType.label} · {risk.label}
          </span>
        ))}
      </p>
      {steps.length > 0 && (
        <ol className="steps" aria-label={say('steps')}>
          {steps.map(({ id, number, label, passedOn, underWay }) => (
            <li
              key={id}
              className={passedOn ? 'passed' : ''}
              {...(underWay ? { 'aria-current': 'step' as const } : {})}
            >
              <b>{number}</b>
              <span>{label}</span>
              <small>{passedOn ? day(passedOn) : underWay && since ? say('since', { d: day(since) }) : ''}</small>
            </li>
          ))}
        </ol>
      )}
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
    <section className="refusal" role="alert" tabIndex={-1} ref={place}>
      <h2>{say('refused')}</h2>
      <ul>
        {reasons.map((one) => (
          <li key={`${one.code}${one.path ?? ''}`}>
            {explain(one, query.locale, query.rulebooks[0], { names: query.names, today: query.today })}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Doing {
  readonly view: CaseView
  readonly onStart: (action: Action) => void
  readonly onActor: (actor: Actor) => void
}

function NextPanel({ view, onStart, onActor }: Doing) {
  const { say } = useReading()
  const { next, actions } = view
  const action = actions.find(({ type }) => type === next?.type)
  return (
    <section className="panel now" aria-labelledby="next">
      <h2 id="next">{say('next')}</h2>
      {next === undefined || action === undefined ? (
        <p className="empty">{say('noNext')}</p>
      ) : (
        <>
          <p className="what">{next.label}</p>
          <Blocked lines={next.blocked} />
          <Do action={action} onStart={onStart} onActor={onActor} strong />
        </>
      )}
    </section>
  )
}

function Blocked({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="why">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

interface DoProps extends Omit<Doing, 'view'> {
  readonly action: Action
  readonly strong?: true
}

/** The button of an action, or whom to ask instead. */
function Do({ action, onStart, onActor, strong }: DoProps) {
  const { say, who } = useReading()
  if (action.allowed)
    return (
      <button
        type="button"
        className={strong ? 'lead' : ''}
        onClick={() => onStart(action)}
        aria-label={`${say(action.asks ? 'fill' : 'act')}${strong ? '' : `: ${action.label}`}`}
      >
        {say(action.asks ? 'fill' : 'act')}
      </button>
    )
  if (action.mine) return null
  return (
    <span className="instead">
      {action.by.map(({ id, unit }) =>
        id === 'department' ? (
          <span key={id}>{say('by', { who: who({ role: id, unit }) })}</span>
        ) : (
          <button key={id} type="button" className="quiet" onClick={() => onActor({ role: id, unit } as Actor)}>
            {say('as', { who: who({ role: id, unit }) })}
          </button>
        ),
      )}
    </span>
  )
}

function Actions({ view, onStart, onActor }: Doing) {
  const { query, say } = useReading()
  const others = view.actions.filter(({ allowed }) => !allowed)
  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{say('actions')}</h2>
      {KINDS.map((kind) => {
        const own = view.actions.filter((one) => one.kind === kind && one.allowed)
        return own.length === 0 ? null : (
          <div key={kind} className="kind">
            <h3>{actionKindLabels[kind][query.locale]}</h3>
            <ul className="actions">
              {own.map((action) => (
                <li key={action.type}>
                  <span>{action.label}</span>
                  <Do action={action} onStart={onStart} onActor={onActor} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {others.length > 0 && (
        <details>
          <summary>{say('waiting', { n: others.length })}</summary>
          <ul className="actions">
            {others.map((action) => (
              <li key={action.type}>
                <div>
                  <span>{action.label}</span>
                  <Blocked lines={action.blocked.map(({ line }) => line)} />
                </div>
                <Do action={action} onStart={onStart} onActor={onActor} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.standing.length > 0 && (
        <>
          <h3>{say('standing')}</h3>
          <ul className="standing">
            {view.standing.map(({ code, verdict, line }) => (
              <li key={`${code}${line}`} className={verdict}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
