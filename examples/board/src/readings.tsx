import { type CaseView, type ItemView, type VillageView, viewReadings } from 'baolei/view'
import { useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { dots, Lines, Panel, Row, useReading, type Village } from './reader'

type Reading = Pick<NonNullable<VillageView['screening']>, 'on' | 'beforeListing' | 'missing'> & {
  readonly example?: string
}

/** When a reading was made, what is missing in it, and whether its lines are examples. */
function Facts({ of: { on, beforeListing, missing, example } }: { readonly of: Reading }) {
  const { say, day } = useReading()
  return (
    <>
      <small>{dots(day(on), beforeListing && say('before'), missing > 0 && say('missing', { n: missing }))}</small>
      {example && <p className="help">{say('example', { why: example })}</p>}
    </>
  )
}

/** The fortress index by dimension, and what costs points. The page of the readings has the same item by item. */
export function LastReadings({ view: { index, screening } }: Village) {
  const { say, term } = useReading()
  return (
    <>
      <Panel title={term('fortress-index')} empty={index === undefined && say('noIndex')}>
        {index && (
          <>
            <p className="figure">
              <b>{index.total.text}</b> {index.grade.label}
            </p>
            <Facts of={index} />
            <p className="help">{dots(...index.caps.map(({ label }) => label))}</p>
            <Dimensions index={index} />
          </>
        )}
      </Panel>
      {screening && (
        <Panel title={term('negative-screening')}>
          <p className="figure">{screening.risk.label}</p>
          <Facts of={screening} />
          {screening.hits.length === 0 && <p className="empty">{say('noHits')}</p>}
          <ul className="rowlist">
            {screening.hits.map(({ id, label, problemType, deduction }) => (
              <Row key={id} text={label} small={problemType.label}>
                <b>−{deduction.text}</b>
              </Row>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Dimensions({ index }: { readonly index: NonNullable<CaseView['index']> }) {
  const data = index.dimensions.map(({ label, points: { min, max, text }, of }) => ({
    label: `${label} ${text}`,
    parts: [min, max - min, of - max],
  }))
  return (
    <>
      <p className="unseen">{data.map(({ label }) => label).join('; ')}</p>
      <div className="chart" aria-hidden="true">
        <BarChart
          responsive
          layout="vertical"
          accessibilityLayer={false}
          style={{ width: '100%', height: 34 * data.length }}
          data={data}
          barSize={10}
        >
          <XAxis type="number" hide />
          <YAxis type="category" dataKey="label" width={168} axisLine={false} tickLine={false} />
          {['var(--deep)', 'var(--soft)', 'var(--line)'].map((fill, part) => (
            <Bar key={fill} dataKey={`parts[${part}]`} stackId="one" fill={fill} isAnimationActive={false} />
          ))}
        </BarChart>
      </div>
    </>
  )
}

/** The readings of a village item by item, what is missing, and who supplies it. */
export function ReadingsPage({ theCase }: Village) {
  const { query, say, term, who } = useReading()
  const { index, screening, requests } = useMemo(() => viewReadings(theCase, query), [theCase, query])
  return (
    <>
      <Panel title={say('requests')} className="now" empty={requests.length === 0 && say('noRequests')}>
        <ul className="rowlist">
          {requests.map(({ from, facts }) => (
            <Row
              key={`${from.id}${from.unit}`}
              text={<b>{who(from)}</b>}
              small={facts.map(({ label }) => label).join(query.locale === 'zh-CN' ? '、' : '; ')}
            />
          ))}
        </ul>
      </Panel>
      {index && (
        <Panel title={term('fortress-index')}>
          <Facts of={index} />
          <Vetoes lines={index.vetoes} />
          {index.dimensions.map(({ id, label, points, of, items }) => (
            <Items key={id} title={label} figure={say('ofPoints', { p: points.text, of: of / 100 })} items={items} />
          ))}
        </Panel>
      )}
      {screening && (
        <Panel title={term('negative-screening')}>
          <Facts of={screening} />
          <Vetoes lines={screening.vetoes} />
          {screening.problemTypes.map(({ id, label, risk, deduction, items }) => (
            <Items
              key={id}
              title={label}
              figure={dots(risk, deduction.max > 0 && `−${deduction.text}`)}
              items={items}
            />
          ))}
        </Panel>
      )}
    </>
  )
}

/** The vetoes that apply or may apply. */
function Vetoes({ lines }: { readonly lines: readonly string[] }) {
  const { say } = useReading()
  return lines.length === 0 ? null : (
    <details>
      <summary>{say('vetoes', { n: lines.length })}</summary>
      <Lines lines={lines} />
    </details>
  )
}

type ItemsProps = Readonly<Record<'title' | 'figure', string>> & { readonly items: readonly ItemView[] }

function Items({ title, figure, items }: ItemsProps) {
  const { say, who } = useReading()
  return (
    <>
      <h3>
        {title} <small>{figure}</small>
      </h3>
      <ul className="rowlist">
        {items.map(({ id, verdict, line, wanted }) => (
          <Row key={id} className={verdict} text={line}>
            {wanted && <small>{say('by', { who: who(wanted) })}</small>}
          </Row>
        ))}
      </ul>
    </>
  )
}
