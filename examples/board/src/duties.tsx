import type { Case } from 'baolei'
import { handover, listingsOf, tenuresOf } from 'baolei/duties'
import { type DutyAction, type DutyDeed, dutyActionLabels, dutyActions } from 'baolei/view'
import { dots, List, More, Panel, Press, Row, type Settings, useReading, type Village } from './reader'
import { rulebook } from './samples'

/** What the actor owes about the village, what it may do about the duties of others, and what others owe, in figures. */
export function Duties({ theCase, view, start }: Village) {
  const { query, say, term, who } = useReading()
  const { mine, others } = view.duties
  const ofOthers = dutyActions(theCase, query).filter(({ by }) => by.id !== query.actor.role)
  const row = ({ id, duty, line, may, times = 1 }: DutyAction & { readonly times?: number }) => (
    <Row key={id} text={line} small={times > 1 && say('times', { n: times })}>
      <span>
        {may.map((kind) => (
          <Press
            key={kind}
            label={dutyActionLabels[kind][query.locale]}
            about={duty.label}
            onPress={() => start({ duty: id, kind })}
          />
        ))}
      </span>
    </Row>
  )
  return (
    <Panel title={say('duties')} isEmpty={mine.length === 0}>
      <List>{mine.map(row)}</List>
      <More word="mayDuties" n={ofOthers.length}>
        {ofOthers.map(row)}
      </More>
      <More word="otherDuties" n={others.length}>
        {others.map(({ by, overdue, due }) => (
          <Row
            key={`${by.id}${by.unit}${by.holder}`}
            text={who(by)}
            small={dots(`${term('overdue')} ${overdue}`, `${term('due')} ${due}`)}
          />
        ))}
      </More>
    </Panel>
  )
}

/** What is kept of a deed about a duty: its record, or the terms of the posts after a handover. */
export function keptOf(theCase: Case, deed: DutyDeed, { records, holders }: Settings): Partial<Settings> {
  if (deed.kind === 'record') return { records: [...records, deed.record] }
  const own = { listings: listingsOf(theCase), tenures: [...tenuresOf(theCase), ...holders], records }
  return { holders: handover(rulebook, own, deed.handover).tenures }
}
