import type { Case } from 'baolei'
import { handover, listingsOf, tenuresOf } from 'baolei/duties'
import { type DutyDeed, type DutyRow, dutyActionLabels, dutyActions } from 'baolei/view'
import { useMemo } from 'react'
import { dots, List, More, Panel, Press, type Reader, Row, useReading, type Village } from './reader'
import { put } from './store'

/** What the actor owes about the village, what it may do about the duties of others, and what others owe, in figures. */
export function Duties({ theCase, view, open }: Village) {
  const { query, say, day, term, who } = useReading()
  const { mine, others } = view.duties
  const may = useMemo(() => dutyActions(theCase, query), [theCase, query])
  const ofOthers = may.filter(({ id, by }) => !mine.some((one) => one.id === id) && by.id !== query.actor.role)
  const row = (isMine: boolean) => (one: Omit<DutyRow, 'times'> & Partial<DutyRow>) => {
    const { id, duty, status, to, by, times = 1 } = one
    const small = dots(
      !isMine && who(by),
      status.label,
      to && say('due', { d: day(to) }),
      times > 1 && say('times', { n: times }),
    )
    return (
      <Row key={id} text={duty.label} small={small}>
        <span>
          {may
            .find((other) => other.id === id)
            ?.may.map((kind) => (
              <Press
                key={kind}
                label={dutyActionLabels[kind][query.locale]}
                about={duty.label}
                onPress={() => open(id, kind)}
              />
            ))}
        </span>
      </Row>
    )
  }
  return (
    <Panel title={say('duties')} empty={mine.length === 0 && say('noDuties')}>
      <List>{mine.map(row(true))}</List>
      <More word="mayDuties" n={ofOthers.length}>
        {ofOthers.map(row(false))}
      </More>
      <More word="otherDuties" n={others.length}>
        {others.map(({ by, overdue, due }) => (
          <Row key={`${by.id}${by.unit}${by.holder}`} text={who(by)}>
            <small>{dots(`${term('overdue')} ${overdue}`, `${term('due')} ${due}`)}</small>
          </Row>
        ))}
      </More>
    </Panel>
  )
}

/** Keeps what was done about a duty; after a handover, the terms of the post. */
export async function keepDeed(theCase: Case, deed: DutyDeed, { records, holders, rulebooks }: Reader) {
  if (deed.kind === 'record') return put('records', deed.record.id, deed.record)
  const own = { listings: listingsOf(theCase), tenures: [...tenuresOf(theCase), ...holders], records }
  return rulebooks[0] && put('holders', theCase.village.code, handover(rulebooks[0], own, deed.handover).tenures)
}
