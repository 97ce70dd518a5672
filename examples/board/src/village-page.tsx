import { type Case, type Reason, record } from 'baolei'
import {
  type Action,
  actionKindLabels,
  type DutyForm,
  dutyFormOf,
  explain,
  type FieldFault,
  type Form,
  formOf,
  readDutyForm,
  readForm,
  viewCase,
} from 'baolei/view'
import { useMemo, useState } from 'react'
import { Duties, keptOf } from './duties'
import { FormPanel } from './form-panel'
import { History } from './history'
import { dots, Lines, List, More, Notice, Panel, Press, Row, type Task, useReading, type Village } from './reader'
import { Readings } from './readings'
import { rulebook } from './samples'
import { Statechart } from './statechart'

interface VillagePageProps {
  readonly theCase: Case
  readonly part: string | undefined
  readonly onRecorded: (next: Case) => void
}

// biome-ignore lint/style/noDefaultExport: React loads a page on demand by its default export
export default function VillagePage({ theCase, part, onRecorded }: VillagePageProps) {
  const { query, change, say } = useReading()
  const view = useMemo(() => viewCase(theCase, query), [theCase, query])
  const [task, setTask] = useState<Task>()
  const [done, setDone] = useState('')
  const [refusal, setRefusal] = useState<readonly Reason[]>([])
  const formFor = (task: Task) => {
    if ('duty' in task) return dutyFormOf(theCase, task.duty, task.kind, query)
    return formOf(theCase, task.type, { ...query, ...(task.wrong && { correcting: { event: task.wrong } }) })
  }
  const form = task && formFor(task)
  const reasons = form && !form.ok ? form.error.reasons : refusal

  const turnTo = (next?: Task) => {
    setTask(next)
    setDone('')
    setRefusal([])
  }
  /** Records what is answered; what is wrong with the answers. */
  const send = (form: Form | DutyForm, answers: unknown): readonly FieldFault[] => {
    if ('event' in form) {
      const read = readForm(form, answers)
      if (!read.ok) return read.error.reasons
      const event = { ...form.event, payload: read.value } as Parameters<typeof record>[1]
      const step = record(theCase, event, query)
      if (!step.ok) {
        setRefusal(step.error.reasons)
        return []
      }
      onRecorded(step.value.case)
    } else {
      const read = readDutyForm(form, answers)
      if (!read.ok) return read.error.reasons
      change(keptOf(theCase, read.value, query))
    }
    localStorage.removeItem(form.draft)
    turnTo()
    setDone(form.title)
    return []
  }
  const village: Village = {
    theCase,
    view,
    start(next, asks = true) {
      turnTo(next)
      const plain = formFor(next)
      if (!asks && plain.ok) send(plain.value, {})
    },
  }
  return (
    <article className="village">
      <Heading view={view} other={part === 'readings' ? 'case' : 'readings'} />
      {done && (
        <Notice className="told alert-success py-2" of={theCase}>
          {say('recorded', { what: done })}
        </Notice>
      )}
      {reasons.length > 0 && (
        <Notice className="refusal alert-danger" of={reasons}>
          <h2>{say('refused')}</h2>
          <Lines lines={reasons.map((one) => explain(one, query.locale, rulebook, query))} />
        </Notice>
      )}
      {form?.ok ? (
        <FormPanel
          key={`${form.value.draft}${query.locale}`}
          form={form.value}
          send={(answers) => send(form.value, answers)}
          onClose={() => turnTo()}
        />
      ) : part === 'readings' ? (
        <Readings theCase={theCase} isWhole />
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
              <Readings theCase={theCase} />
            </div>
          </div>
          <Statechart key={`${query.locale}${theCase.events.length}`} {...village} />
          <History {...village} />
        </>
      )}
    </article>
  )
}

function Heading({ view, other }: Pick<Village, 'view'> & { readonly other: 'case' | 'readings' }) {
  const { say, day } = useReading()
  const { village, list, state, since, episode, steps, recurrent } = view
  return (
    <header>
      <h1>
        {village.name}
        <small>{village.code}</small>
      </h1>
      <p className="d-flex flex-wrap gap-2 mb-3 align-items-center text-body-secondary">
        {list && <span className={`badge ${list.id}`}>{list.label}</span>}
        <b className="text-body">{state.label}</b>
        {dots(
          since && say('since', { d: day(since) }),
          recurrent && episode && say('relapse', { n: episode.number }),
          ...(episode?.grounds ?? []).map(({ problemType, risk }) => `${problemType.label} ${risk.label}`),
        )}
      </p>
      {steps.length > 0 && (
        <ol className="steps row row-cols-1 row-cols-md-5 g-0 mb-3 list-unstyled" aria-label={say('step')}>
          {steps.map(({ id, number, label, passedOn, underWay }) => (
            <li key={id} className={passedOn && 'passed'} aria-current={underWay && 'step'}>
              {number} {label}
              <small className="d-block">{passedOn && day(passedOn)}</small>
            </li>
          ))}
        </ol>
      )}
      <nav className="d-flex gap-3 d-print-none">
        <a href="#/">{say('worklist')}</a>
        <a href={`#/village/${village.code}/${other}`}>{say(other)}</a>
      </nav>
    </header>
  )
}

function Next({ view: { next, actions }, start }: Village) {
  const { say, who } = useReading()
  const action = actions.find(({ type }) => type === next?.type)
  return (
    <Panel title={say('next')} className="now" isEmpty={next === undefined}>
      {next && <p className="next fs-5 fw-semibold">{next.label}</p>}
      {next && <Lines lines={next.blocked} />}
      {action?.allowed && <Start action={action} start={start} className="btn-primary my-2 me-auto px-4" />}
      {next && <small>{next.by.map(who).join(' / ')}</small>}
    </Panel>
  )
}

type StartProps = Pick<Village, 'start'> & { readonly action: Action; readonly className: string }

function Start({ action: { type, label, asks }, start, className }: StartProps) {
  const { say } = useReading()
  const press = () => start({ type }, asks)
  return <Press className={className} label={say(asks ? 'fill' : 'act')} about={label} onPress={press} />
}

function Actions({ view: { actions, standing }, start }: Village) {
  const { query, say } = useReading()
  const others = actions.filter(({ allowed }) => !allowed)
  const kinds = Object.entries(actionKindLabels).map(([kind, label]) => ({
    label: label[query.locale],
    own: actions.filter((one) => one.kind === kind && one.allowed),
  }))
  return (
    <Panel title={say('actions')}>
      {kinds.map(
        ({ label, own }) =>
          own.length > 0 && (
            <div key={label} className="actions d-print-none">
              <h3>{label}</h3>
              <List>
                {own.map((action) => (
                  <Row key={action.type} text={action.label}>
                    <Start action={action} start={start} className="btn-sm btn-outline-primary" />
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
  const meters = [
    [say('measures'), progress.measures.done, progress.measures.of],
    [say('problems'), progress.problems.solved, progress.problems.of],
  ] as const
  return (
    <Panel title={say('plan')}>
      {control && <small>{dots(control.label, control.measure)}</small>}
      <List>
        {meters.map(([label, value, of]) => (
          <Row key={label} text={label}>
            <b>{`${value} / ${of}`}</b>
            <progress className="w-100" max={Math.max(of, 1)} value={value} aria-label={label} />
          </Row>
        ))}
        {limits.map(({ id, sentence, status }) => (
          <Row key={id} className={status.id} text={sentence} small={status.label} />
        ))}
      </List>
    </Panel>
  )
}
