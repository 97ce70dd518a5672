import { timeline } from 'baolei/view'
import { useMemo } from 'react'
import { dots, Panel, Press, useReading, type Village } from './reader'

/** What was recorded, the latest first. */
export function History({ theCase, view, start }: Village) {
  const { query, say, day, who } = useReading()
  const rows = useMemo(() => timeline(theCase, query).toReversed(), [theCase, query])
  const correction = view.actions.find(({ type, allowed }) => type === 'correct-event' && allowed)
  return (
    <Panel title={say('history')} isEmpty={rows.length === 0}>
      <ol className="history list-unstyled" reversed>
        {rows.map(({ id, date, event, actor, state, particulars, corrects, struck }) => (
          <li key={id} className={`row gx-2 py-2 border-top ${struck ? 'struck' : ''}`}>
            <time className="col-md-2 small text-body-secondary" dateTime={date}>
              {day(date)}
            </time>
            <div className="col">
              {struck ? <s>{event.label}</s> : <b>{event.label}</b>} {particulars}
              <small className="d-block">{dots(who(actor), state?.label, corrects?.why)}</small>
              {struck && (
                <small className="d-block">
                  {say('struck', { d: day(struck.date), who: struck.actor.label, why: struck.why })}
                  {struck.replacement && ` → ${day(struck.replacement.date)} ${struck.replacement.event.label}`}
                </small>
              )}
            </div>
            {correction && !struck && (
              <Press
                className="btn-sm btn-link col-auto"
                label={say('correct')}
                about={`${event.label} ${day(date)}`}
                onPress={() => start({ type: correction.type, wrong: id })}
              />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
