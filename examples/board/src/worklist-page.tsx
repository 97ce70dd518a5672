import { type Case, governs, unitOf } from 'baolei'
import { listLabels } from 'baolei/rulebook'
import { filterWorklist, stepLabels, type WorklistFilter, type WorklistRow, worklist } from 'baolei/view'
import { useMemo, useState } from 'react'
import { bodyOf, dots, Lines, Press, useReading } from './reader'

const TABS = ['all', 'mine', 'late', 'blocked'] as const
const CHOICES = { list: listLabels, step: stepLabels } as const
const PAGE = 40

/** The list of work of the actor. */
export function WorklistPage({ cases }: { readonly cases: readonly Case[] }) {
  const { query, say, who } = useReading()
  const [tab, setTab] = useState<(typeof TABS)[number]>('all')
  const [choice, setChoice] = useState<Pick<WorklistFilter, 'list' | 'step'>>({})
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(PAGE)
  const list = useMemo(() => {
    const own = cases.filter(({ village }) => governs(query.actor.unit, village.code))
    const made = worklist(own, query)
    return made.ok ? made.value : undefined
  }, [cases, query])
  const found = useMemo(() => {
    const rows = filterWorklist(list?.rows ?? [], { ...choice, ...(tab !== 'all' && { [tab]: true }) })
    return rows.filter(({ village }) => `${village.name}${village.code}`.includes(search.trim()))
  }, [list, choice, tab, search])
  return (
    <>
      <h1>
        {say('worklist')}
        <small>{who(bodyOf(query.actor))}</small>
      </h1>
      <div className="d-flex flex-wrap gap-2 mt-3 justify-content-between d-print-none">
        {/* biome-ignore lint/a11y/useSemanticElements: no fields of a form, but buttons that choose what is shown */}
        <div className="nav nav-pills" role="group" aria-label={say('worklist')}>
          {TABS.map((one) => (
            <button key={one} type="button" className="nav-link" aria-pressed={tab === one} onClick={() => setTab(one)}>
              {say(one)} <b>{list?.counts[one]}</b>
            </button>
          ))}
        </div>
        <div className="d-flex flex-wrap flex-md-nowrap gap-2">
          {(['list', 'step'] as const).map((name) => (
            <select
              key={name}
              className="form-select form-select-sm"
              aria-label={say(name)}
              onChange={({ target: { value } }) =>
                setChoice(({ [name]: _, ...rest }) => ({ ...rest, ...(value && { [name]: value }) }))
              }
            >
              <option value="">{say(name)}</option>
              {Object.entries(CHOICES[name]).map(([id, label]) => (
                <option key={id} value={id}>
                  {label[query.locale]}
                </option>
              ))}
            </select>
          ))}
          <input
            type="search"
            className="form-control form-control-sm"
            aria-label={say('search')}
            placeholder={say('search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      </div>
      <p className="count my-2 small text-body-secondary" role="status">
        {say('shown', { n: found.length })}
      </p>
      <table className="list table bg-body border" hidden={found.length === 0}>
        <thead>
          <tr>
            <th scope="col">{say('village')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('next')}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, most).map((row) => (
            <VillageRow key={row.village.code} row={row} />
          ))}
        </tbody>
      </table>
      {found.length > most && (
        <Press className="btn-link w-100" label={say('more', { n: PAGE })} onPress={() => setMost(most + PAGE)} />
      )}
    </>
  )
}

function VillageRow({ row: { village, list, state, since, step, next, late } }: { readonly row: WorklistRow }) {
  const { query, say, day } = useReading()
  return (
    <tr>
      <th scope="row" className="fw-normal">
        <a href={`#/village/${village.code}`}>{village.name}</a>
        <small className="d-block">
          {query.names[unitOf(village.code, 'township')]} {village.code}
        </small>
      </th>
      <td>
        {list && <span className={`badge ${list.id}`}>{list.label}</span>}
        {state.label}
        {step && <progress max={step.of} value={step.number} aria-label={`${step.number}/${step.of} ${step.label}`} />}
        {since && <small className="d-block">{say('since', { d: day(since) })}</small>}
      </td>
      <td>
        {next && (next.mine ? <b>{next.label}</b> : next.label)}
        {next && <small className="d-block">{next.by.map(({ label }) => label).join(' / ')}</small>}
        <Lines
          lines={[...late.map(({ days, label }) => dots(say('days', { n: days }), label)), ...(next?.blocked ?? [])]}
        />
      </td>
    </tr>
  )
}
