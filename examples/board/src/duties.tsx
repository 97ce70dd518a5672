import type { Case } from 'baolei'
import { handover, listingsOf, tenuresOf } from 'baolei/duties'
import {
  type CaseView,
  type DutyActionKind,
  type DutyDeed,
  type DutyForm,
  type DutyRow,
  dutyActions,
  dutyFormOf,
} from 'baolei/view'
import { useMemo } from 'react'
import { Panel, useReading } from './reader'
import { put } from './store'

interface DutiesProps {
  readonly theCase: Case
  readonly view: CaseView
  readonly onOpen: (form: DutyForm) => void
}

/** What the actor owes about the village, what it may do about the duties of others, and what others owe, in figures. */
export function Duties({ theCase, view: { duties }, onOpen }: DutiesProps) {
  const { query, say, day, who } = useReading()
  const may = useMemo(() => new Map(dutyActions(theCase, query).map((one) => [one.id, one])), [theCase, query])
  const open = (id: string, kind: DutyActionKind) => {
    const form = dutyFormOf(theCase, id, kind, query)
    if (form.ok) onOpen(form.value)
  }
  const row = ({ id, duty, status, to, by, times = 1 }: Omit<DutyRow, 'times'> & Partial<DutyRow>, isMine: boolean) => (
    <li key={id}>
      <span>
        {duty.label}
        <small>
          {[
            ...(isMine ? [] : [who(by)]),
            status.label,
            ...(to ? [say('due', { d: day(to) })] : []),
            ...(times > 1 ? [say('times', { n: times })] : []),
          ].join(' · ')}
        </small>
      </span>
      <span>
        {may.get(id)?.may.map((kind) => (
          <button key={kind} type="button" className="quiet" onClick={() => open(id, kind)}>
            {say(kind)}
            <span className="unseen">{duty.label}</span>
          </button>
        ))}
      </span>
    </li>
  )
  const mine = duties.mine.map(({ id }) => id)
  const others = [...may.values()].filter(({ id, by }) => !mine.includes(id) && by.id !== query.actor.role)
  return (
    <Panel title={say('duties')}>
      {mine.length === 0 && <p className="empty">{say('noDuties')}</p>}
      <ul className="rowlist">{duties.mine.map((one) => row(one, true))}</ul>
      {others.length > 0 && (
        <details>
          <summary>{say('mayDuties', { n: others.length })}</summary>
          <ul className="rowlist">{others.map((one) => row(one, false))}</ul>
        </details>
      )}
      {duties.others.length > 0 && (
        <details>
          <summary>{say('otherDuties')}</summary>
          <ul className="rowlist">
            {duties.others.map(({ by, overdue, due }) => (
              <li key={`${by.id}${by.unit}${by.holder ?? ''}`}>
                <span>{who(by)}</span>
                <small>
                  {say('overdue')} {overdue} · {say('owed')} {due}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

/** Keeps what was done about a duty; after a handover, the terms of the post. */
export async function keepDeed(theCase: Case, deed: DutyDeed, query: ReturnType<typeof useReading>['query']) {
  if (deed.kind === 'record') return put('records', deed.record.id, deed.record)
  const { records, holders, rulebooks } = query
  const own = { listings: listingsOf(theCase), tenures: [...tenuresOf(theCase), ...holders], records }
  return rulebooks[0] && put('holders', theCase.village.code, handover(rulebooks[0], own, deed.handover).tenures)
}
