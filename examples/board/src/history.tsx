import { timeline } from 'baolei/view'
import { useMemo, useState } from 'react'
import { dots, Panel, Press, useReading, type Village } from './reader'

/** What was recorded, the latest first. */
export function History({ theCase, view, start }: Village) {
  const { query, say, day, who } = useReading()
  const [whole, setWhole] = useState(false)
  const all = useMemo(() => (whole ? timeline(theCase, query) : view.timeline), [theCase, query, view, whole])
  const correction = view.actions.find(({ type, allowed }) => type === 'correct-event' && allowed)
  return (
    <Panel title={say('history')} empty={all.length === 0 && say('noHistory')}>
      <ol className="history list-unstyled" reversed>
        {all.toReversed().map(({ id, date, event, actor, state, particulars, corrects, struck }) => (
          <li key={id} className={`row g-2 py-2 border-top ${struck ? 'struck' : ''}`}>
            <time className="col-md-2 small text-secondary" dateTime={date}>
              {day(date)}
            </time>
            <div className="col">
              <p>
                {struck ? <s>{event.label}</s> : <b>{event.label}</b>} {particulars}
              </p>
              <small>{dots(who(actor), state?.label)}</small>
              {corrects && <p className="small text-secondary">{corrects.why}</p>}
              {struck && (
                <p className="small text-secondary">
                  {say('struck', { d: day(struck.date), who: struck.actor.label, why: struck.why })}
                  {struck.replacement && ` → ${day(struck.replacement.date)} ${struck.replacement.event.label}`}
                </p>
              )}
            </div>
            {correction && !struck && (
              <Press
                className="col-auto btn btn-sm btn-link"
                label={say('correct')}
                about={`${event.label} ${day(date)}`}
                onPress={() => start(correction, id)}
              />
            )}
          </li>
        ))}
      </ol>
      {!whole && theCase.events.length > view.timeline.length && (
        <Press
          className="btn btn-link w-100"
          label={say('whole', { n: theCase.events.length })}
          onPress={() => setWhole(true)}
        />
      )}
    </Panel>
  )
}
