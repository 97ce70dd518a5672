import { type Case, governs, unitOf } from 'baolei'
import { LISTS, listLabels } from 'baolei/rulebook'
import { filterWorklist, type StepId, stepLabels, type WorklistFilter, type WorklistRow, worklist } from 'baolei/view'
import { useMemo, useState } from 'react'
import { bodyOf, useReading } from './reader'
import { names } from './samples'

const TABS = ['all', 'mine', 'late', 'blocked'] as const
const STEPS = Object.keys(stepLabels) as readonly StepId[]
const PAGE = 40

/** The list of work of the actor. */
export function WorklistPage({ cases }: { readonly cases: readonly Case[] }) {
  const { query, say, who } = useReading()
  const [tab, setTab] = useState<(typeof TABS)[number]>('all')
  const [choice, setChoice] = useState<Pick<WorklistFilter, 'list' | 'step'>>({})
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(PAGE)
  const list = useMemo(() => {
    const made = worklist(
      cases.filter(({ village }) => governs(query.actor.unit, village.code)),
      query,
    )
    return made.ok ? made.value : undefined
  }, [cases, query])
  const found = useMemo(
    () =>
      filterWorklist(list?.rows ?? [], { ...choice, ...(tab === 'all' ? {} : { [tab]: true }) }).filter(({ village }) =>
        `${village.name}${village.code}`.includes(search.trim()),
      ),
    [list, choice, tab, search],
  )
  return (
    <>
      <h1>
        {say('worklist')}
        <small>{who(bodyOf(query.actor))}</small>
      </h1>
      <div className="bar">
        {/* biome-ignore lint/a11y/useSemanticElements: no fields of a form, but buttons that choose what is shown */}
        <div className="tabs" role="group" aria-label={say('worklist')}>
          {TABS.map((one) => (
            <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
              {say(one)} <b>{list?.counts[one]}</b>
            </button>
          ))}
        </div>
        <div className="filters">
          <Choice
            label={say('list')}
            all={say('anyList')}
            options={LISTS.map((id) => [id, listLabels[id][query.locale]])}
            onChange={(list) => setChoice(({ step }) => ({ ...(list && { list }), ...(step && { step }) }))}
          />
          <Choice
            label={say('step')}
            all={say('anyStep')}
            options={STEPS.map((id) => [id, stepLabels[id][query.locale]])}
            onChange={(step) => setChoice(({ list }) => ({ ...(list && { list }), ...(step && { step }) }))}
          />
          <input
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      </div>
      <p className="count" role="status">
        {say(found.length === 0 ? 'nothing' : 'shown', { n: found.length })}
      </p>
      {found.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              {(['village', 'state', 'next'] as const).map((one) => (
                <th key={one} scope="col">
                  {say(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((row) => (
              <Row key={row.village.code} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <button type="button" className="wide quiet" onClick={() => setMost(most + PAGE)}>
          {say('more', { n: Math.min(PAGE, found.length - most) })}
        </button>
      )}
    </>
  )
}

interface ChoiceProps<T> {
  readonly label: string
  readonly all: string
  readonly options: readonly (readonly [id: T, label: string])[]
  readonly onChange: (chosen: T | undefined) => void
}

function Choice<T extends string>({ label, all, options, onChange }: ChoiceProps<T>) {
  return (
    <select aria-label={label} onChange={({ target }) => onChange(options.find(([id]) => id === target.value)?.[0])}>
      <option value="">{all}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Row({ row: { village, list, state, since, step, next, late } }: { readonly row: WorklistRow }) {
  const { say, day } = useReading()
  const [first] = late
  return (
    <tr>
      <th scope="row">
        <a href={`#/village/${village.code}`}>{village.name}</a>
        <small>
          {names[unitOf(village.code, 'township')]} <span className="code">{village.code}</span>
        </small>
      </th>
      <td>
        {list && <span className={`tag ${list.id}`}>{list.label}</span>}
        <span className="state">{state.label}</span>
        {step && (
          <meter min={0} max={step.of} value={step.number} aria-label={`${step.number}/${step.of} ${step.label}`} />
        )}
        {since && <small>{say('since', { d: day(since) })}</small>}
      </td>
      <td>
        {next && (
          <>
            <span className={next.mine ? 'mine' : ''}>{next.label}</span>
            <small>{next.by.map(({ label }) => label).join(' / ')}</small>
            {next.blocked[0] && <small className="why">{next.blocked[0]}</small>}
          </>
        )}
        {first && (
          <small className="late">
            {say('days', { n: first.days })} · {first.label}
          </small>
        )}
      </td>
    </tr>
  )
}
