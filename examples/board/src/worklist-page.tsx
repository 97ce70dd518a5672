import { type Case, governs, unitOf } from 'baolei'
import { termLabel, type WorklistFilter, type WorklistRow, worklist } from 'baolei/view'
import { useMemo, useState } from 'react'
import { useReading } from './reader'
import { names } from './samples'

const TABS = ['all', 'mine', 'late', 'blocked'] as const
const LISTS = ['weak-lax', 'key-prevention', 'none'] as const
const PAGE = 40

/** The list of work of the actor. */
export function WorklistPage({ cases }: { readonly cases: readonly Case[] }) {
  const { query, say, who } = useReading()
  const [tab, setTab] = useState<(typeof TABS)[number]>('all')
  const [choice, setChoice] = useState<Pick<WorklistFilter, 'list'>>({})
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(PAGE)
  const own = useMemo(
    () => cases.filter(({ village }) => governs(query.actor.unit, village.code)),
    [cases, query.actor.unit],
  )
  const list = useMemo(
    () => worklist(own, { ...query, show: { ...choice, ...(tab === 'all' ? {} : { [tab]: true }) } }),
    [own, query, tab, choice],
  )
  if (!list.ok) return <p className="empty">{say('nothing')}</p>
  const { counts, rows } = list.value
  const found = rows.filter(({ village }) => `${village.name}${village.code}`.includes(search.trim()))
  return (
    <>
      <h1>
        {say('worklist')}
        <small>{who(query.actor)}</small>
      </h1>
      <div className="bar">
        {/* biome-ignore lint/a11y/useSemanticElements: no fields of a form, but buttons that choose what is shown */}
        <div className="tabs" role="group" aria-label={say('worklist')}>
          {TABS.map((one) => (
            <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
              {say(one)} <b>{counts[one]}</b>
            </button>
          ))}
        </div>
        <div className="filters">
          <Choice
            label={say('list')}
            all={say('anyList')}
            options={LISTS.map((id) => ({ id, label: termLabel(id, query.locale, undefined, 'list') }))}
            onChange={(list) => setChoice(list === undefined ? {} : { list })}
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
              <th scope="col">{say('village')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('waitsFor')}</th>
              <th scope="col">{say('lateness')}</th>
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

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly id: T; readonly label: string }[]
  readonly onChange: (chosen: T | undefined) => void
}

function Choice<T extends string>({ label, all, options, onChange }: ChoiceProps<T>) {
  return (
    <select aria-label={label} onChange={({ target }) => onChange(options.find(({ id }) => id === target.value)?.id)}>
      <option value="">{all}</option>
      {options.map(({ id, label: text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Row({ row }: { readonly row: WorklistRow }) {
  const { say, day } = useReading()
  const { village, list, state, since, step, next, late } = row
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
        {step && <Dots number={step.number} of={step.of} />}
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
      </td>
      <td>
        {first && (
          <>
            <span className="late">{say('days', { n: first.days })}</span>
            <small>{first.label}</small>
          </>
        )}
      </td>
    </tr>
  )
}

/** How far a case is in the steps, as dots. */
function Dots({ number, of }: { readonly number: number; readonly of: number }) {
  return (
    <span className="dots" role="img" aria-label={`${number}/${of}`}>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots have no other name than their place
        <i key={index} className={index < number ? 'full' : ''} />
      ))}
    </span>
  )
}
