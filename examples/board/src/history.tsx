import type { Case } from 'baolei'
import { type CaseView, timeline } from 'baolei/view'
import { useMemo, useState } from 'react'
import { Panel, useReading } from './reader'

interface HistoryProps {
  readonly theCase: Case
  readonly view: CaseView
  readonly onCorrect: ((event: string) => void) | undefined
}

/** What was recorded, the latest first. */
export function History({ theCase, view, onCorrect }: HistoryProps) {
  const { query, say, day, who } = useReading()
  const [whole, setWhole] = useState(false)
  const all = useMemo(() => (whole ? timeline(theCase, query) : view.timeline), [theCase, query, view, whole])
  return (
    <Panel title={say('history')}>
      {all.length === 0 && <p className="empty">{say('noHistory')}</p>}
      <ol className="history" reversed>
        {all.toReversed().map(({ id, date, event, actor, state, particulars, corrects, struck }) => (
          <li key={id} className={struck ? 'struck' : ''}>
            <time dateTime={date}>{day(date)}</time>
            <div>
              <p>
                {struck ? <s>{event.label}</s> : <b>{event.label}</b>} {particulars}
              </p>
              <small>{[who(actor), ...(state ? [state.label] : [])].join(' · ')}</small>
              {corrects && <p className="help">{corrects.why}</p>}
              {struck && (
                <p className="help">
                  {say('struck', { d: day(struck.date), who: struck.actor.label, why: struck.why })}
                  {struck.replacement && ` → ${day(struck.replacement.date)} ${struck.replacement.event.label}`}
                </p>
              )}
            </div>
            {onCorrect && !struck && (
              <button type="button" className="quiet" onClick={() => onCorrect(id)}>
                {say('correct')}
                <span className="unseen">
                  {event.label} {day(date)}
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {!whole && theCase.events.length > view.timeline.length && (
        <button type="button" className="wide quiet" onClick={() => setWhole(true)}>
          {say('whole', { n: theCase.events.length })}
        </button>
      )}
    </Panel>
  )
}
