import { type Actor, type Case, type Reason, record } from 'baolei'
import {
  type Action,
  actionKindLabels,
  type Body,
  type CaseView,
  type DutyForm,
  explain,
  type Form,
  type FormQuery,
  formOf,
  readDutyForm,
  readForm,
  viewCase,
} from 'baolei/view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Duties, keepDeed } from './duties'
import { FormPanel } from './form-panel'
import { History } from './history'
import { bodyOf, Lines, Panel, useReading } from './reader'
import { IndexPanel, ReadingsPage, ScreeningPanel } from './readings'
import { Statechart } from './statechart'

const KINDS = ['next', 'evidence', 'exception', 'housekeeping'] as const

type Event = Parameters<typeof record>[1]

/** What is being filled in: an event, or a duty’s record. The form of an event is made again for another language. */
type Open =
  | { readonly type: Action['type']; readonly more?: Pick<FormQuery, 'correcting'> }
  | { readonly duty: DutyForm }

interface VillagePageProps {
  readonly theCase: Case
  readonly part: string | undefined
  readonly onRecorded: (next: Case) => void
  readonly onStored: () => void
  readonly onActor: (actor: Actor) => void
}

// biome-ignore lint/style/noDefaultExport: React loads a page on demand by its default export
export default function VillagePage({ theCase, part, onRecorded, onStored, onActor }: VillagePageProps) {
  const { query, say } = useReading()
  const view = useMemo(() => viewCase(theCase, query), [theCase, query])
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState('')
  const [refusal, setRefusal] = useState<readonly Reason[]>([])
  const toldAt = useRef<HTMLParagraphElement>(null)
  const { actor, today, rulebooks } = query

  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal was about another actor or day
  useEffect(() => setRefusal([]), [actor, today])
  const form = useMemo(
    () => (open && 'type' in open ? formOf(theCase, open.type, { ...query, ...open.more }) : undefined),
    [theCase, open, query],
  )

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
  const start = ({ type, asks }: Pick<Action, 'type' | 'asks'>, more?: Pick<FormQuery, 'correcting'>) => {
    setTold('')
    close()
    const plain = formOf(theCase, type, query)
    if (asks) setOpen({ type, ...(more && { more }) })
    else if (plain.ok) send(plain.value, {})
  }
  const doing = { view, onStart: start, onActor }
  const correction = view.actions.find(({ type, allowed }) => type === 'correct-event' && allowed)

  return (
    <article className="village">
      <Heading view={view} part={part} />
      <p className="told" role="status" tabIndex={-1} ref={toldAt}>
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
        <ReadingsPage theCase={theCase} />
      ) : (
        <>
          <div className="columns">
            <div>
              <NextPanel {...doing} />
              <Actions {...doing} />
              <Duties theCase={theCase} view={view} onOpen={(duty) => setOpen({ duty })} />
            </div>
            <div>
              <ProgressPanel view={view} />
              <IndexPanel view={view} />
              <ScreeningPanel view={view} />
            </div>
          </div>
          <History
            theCase={theCase}
            view={view}
            onCorrect={correction && ((event) => start(correction, { correcting: { event } }))}
          />
          <Statechart theCase={theCase} view={view} />
        </>
      )}
    </article>
  )
}

interface HeadingProps {
  readonly view: CaseView
  readonly part: string | undefined
}

function Heading({ view, part }: HeadingProps) {
  const { say, day } = useReading()
  const { village, list, state, since, episode, steps, recurrent } = view
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
            <li key={id} className={passedOn ? 'passed' : ''} {...(underWay && { 'aria-current': 'step' as const })}>
              <b>{number}</b>
              <span>{label}</span>
              <small>{passedOn ? day(passedOn) : underWay && since ? say('since', { d: day(since) }) : ''}</small>
            </li>
          ))}
        </ol>
      )}
      <nav className="tabs" aria-label={village.name}>
        {(['case', 'readings'] as const).map((one) => (
          <a
            key={one}
            href={`#/village/${village.code}${one === 'case' ? '' : `/${one}`}`}
            {...((part ?? 'case') === one && { 'aria-current': 'page' as const })}
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
    <section className="refusal" role="alert" tabIndex={-1} ref={place}>
      <h2>{say('refused')}</h2>
      <Lines lines={reasons.map((one) => explain(one, query.locale, query.rulebooks[0], query))} />
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
    <Panel title={say('next')} className="now">
      {next === undefined || action === undefined ? (
        <p className="empty">{say('noNext')}</p>
      ) : (
        <>
          <p className="what">{next.label}</p>
          <Lines lines={next.blocked} />
          {action.allowed ? (
            <Start action={action} onStart={onStart} className="lead" />
          ) : (
            !action.mine && <Instead view={view} by={action.by} onActor={onActor} />
          )}
        </>
      )}
    </Panel>
  )
}

interface StartProps extends Pick<Doing, 'onStart'> {
  readonly action: Action
  readonly className?: string
}

function Start({ action, onStart, className = '' }: StartProps) {
  const { say } = useReading()
  return (
    <button type="button" className={className} onClick={() => onStart(action)}>
      {say(action.asks ? 'fill' : 'act')}
      <span className="unseen">{action.label}</span>
    </button>
  )
}

interface InsteadProps extends Omit<Doing, 'onStart'> {
  readonly by: readonly Body[]
}

/** Who records an action, each a button that lets the reader act as that body. */
function Instead({ view, by, onActor }: InsteadProps) {
  const { say, who } = useReading()
  const actors = by.flatMap(({ id, unit }): readonly Actor[] => {
    const actor = { role: id, unit } as Actor
    return id === 'department' ? view.departments.map((department) => ({ ...actor, department })) : [actor]
  })
  return (
    <p className="instead">
      {say('as')}
      {actors.map((one) => (
        <button key={`${one.role}${one.department}`} type="button" className="quiet" onClick={() => onActor(one)}>
          {who(bodyOf(one))}
        </button>
      ))}
    </p>
  )
}

function Actions({ view, onStart, onActor }: Doing) {
  const { query, say } = useReading()
  const others = view.actions.filter(({ allowed }) => !allowed)
  return (
    <Panel title={say('actions')}>
      {KINDS.map((kind) => {
        const own = view.actions.filter((one) => one.kind === kind && one.allowed)
        return own.length === 0 ? null : (
          <div key={kind} className="kind">
            <h3>{actionKindLabels[kind][query.locale]}</h3>
            <ul className="actions">
              {own.map((action) => (
                <li key={action.type}>
                  <span>{action.label}</span>
                  <Start action={action} onStart={onStart} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {others.length > 0 && (
        <details>
          <summary>{say('waiting', { n: others.length })}</summary>
          <ul className="rowlist">
            {others.map(({ type, label, blocked, mine, by }) => (
              <li key={type}>
                <span>{label}</span>
                <Lines lines={blocked.map(({ line }) => line)} />
                {!mine && <Instead view={view} by={by} onActor={onActor} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.standing.length > 0 && (
        <>
          <h3>{say('standing')}</h3>
          <ul className="rowlist">
            {view.standing.map(({ code, verdict, line }) => (
              <li key={`${code}${line}`} className={verdict}>
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** How far the plan is carried out, the control level, and the time limits. */
function ProgressPanel({ view: { progress, control, limits } }: Pick<Doing, 'view'>) {
  const { say } = useReading()
  if (progress === undefined) return null
  const { measures, problems } = progress
  return (
    <Panel title={say('plan')}>
      <Meter label={say('measures')} value={measures.done} of={measures.of} />
      <Meter label={say('problems')} value={problems.solved} of={problems.of} />
      {control && <p className="help">{[control.label, ...(control.measure ? [control.measure] : [])].join(' · ')}</p>}
      <ul className="rowlist">
        {limits.map(({ id, sentence, status }) => (
          <li key={id}>
            <span>{sentence}</span>
            <b className={status.id}>{status.label}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Meter({ label, value, of }: { readonly label: string; readonly value: number; readonly of: number }) {
  return (
    <p className="meter">
      <span>{label}</span>
      <progress max={Math.max(of, 1)} value={value} aria-label={label} />
      <b>
        {value} / {of}
      </b>
    </p>
  )
}
