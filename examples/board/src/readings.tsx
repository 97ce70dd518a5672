import type { Case } from 'baolei'
import { type CaseView, type ItemView, type VillageView, viewReadings } from 'baolei/view'
import { type ReactNode, useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { Lines, Panel, useReading } from './reader'

type Reading = Pick<NonNullable<VillageView['screening']>, 'on' | 'beforeListing' | 'missing'> & {
  readonly example?: string
}

/** When a reading was made, what is missing in it, and whether its lines are examples. */
function Facts({ of: { on, beforeListing, missing, example } }: { readonly of: Reading }) {
  const { say, day } = useReading()
  return (
    <>
      <small>
        {[
          day(on),
          ...(beforeListing ? [say('before')] : []),
          ...(missing > 0 ? [say('missing', { n: missing })] : []),
        ].join(' · ')}
      </small>
      {example && <p className="help">{say('example', { why: example })}</p>}
    </>
  )
}

interface ViewProps {
  readonly view: Pick<CaseView, 'index' | 'screening'>
}

/** The fortress index by dimension. The page of the readings has the same in words. */
export function IndexPanel({ view: { index } }: ViewProps) {
  const { say } = useReading()
  if (index === undefined)
    return (
      <Panel title={say('index')}>
        <p className="empty">{say('noIndex')}</p>
      </Panel>
    )
  const data = index.dimensions.map(({ label, points: { min, max, text }, of }) => ({
    label: `${label} ${text}`,
    parts: [min, max - min, of - max],
  }))
  return (
    <Panel title={say('index')}>
      <p className="figure">
        <b>{index.total.text}</b>
        <span>{index.grade.label}</span>
      </p>
      <Facts of={index} />
      {index.caps.map(({ id, label }) => (
        <p key={id} className="help">
          {label}
        </p>
      ))}
      <p className="unseen">{data.map(({ label }) => label).join('; ')}</p>
      <div className="chart" aria-hidden="true">
        <BarChart
          responsive
          layout="vertical"
          accessibilityLayer={false}
          style={{ width: '100%', height: 34 * data.length }}
          data={data}
          margin={{ left: 0, right: 8, top: 0, bottom: 0 }}
          barSize={10}
        >
          <XAxis type="number" hide />
          <YAxis type="category" dataKey="label" width={168} axisLine={false} tickLine={false} />
          {['var(--deep)', 'var(--soft)', 'var(--line)'].map((fill, part) => (
            <Bar key={fill} dataKey={`parts[${part}]`} stackId="one" fill={fill} isAnimationActive={false} />
          ))}
        </BarChart>
      </div>
    </Panel>
  )
}

export function ScreeningPanel({ view: { screening } }: ViewProps) {
  const { say } = useReading()
  if (screening === undefined) return null
  return (
    <Panel title={say('screening')}>
      <p className="figure">{screening.risk.label}</p>
      <Facts of={screening} />
      {screening.hits.length === 0 && <p className="empty">{say('noHits')}</p>}
      <ul className="rowlist">
        {screening.hits.map(({ id, label, problemType, deduction }) => (
          <li key={id}>
            <span>
              {label}
              <small>{problemType.label}</small>
            </span>
            <b>−{deduction.text}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The readings of a village item by item, what is missing, and who supplies it. */
export function ReadingsPage({ theCase }: { readonly theCase: Case }) {
  const { query, say, who } = useReading()
  const { index, screening, requests } = useMemo(() => viewReadings(theCase, query), [theCase, query])
  return (
    <>
      <Panel title={say('requests')} className="now">
        {requests.length === 0 && <p className="empty">{say('noRequests')}</p>}
        <ul className="rowlist">
          {requests.map(({ from, facts }) => (
            <li key={`${from.id}${from.unit}`}>
              <b>{who(from)}</b>
              <span>{facts.map(({ label }) => label).join(query.locale === 'zh-CN' ? '、' : '; ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {index && (
        <Panel title={say('index')}>
          <Facts of={index} />
          <Vetoes lines={index.vetoes} />
          {index.dimensions.map(({ id, label, points, of, items }) => (
            <Items key={id} title={label} figure={say('ofPoints', { p: points.text, of: of / 100 })} items={items} />
          ))}
        </Panel>
      )}
      {screening && (
        <Panel title={say('screening')}>
          <Facts of={screening} />
          <Vetoes lines={screening.vetoes} />
          {screening.problemTypes.map(({ id, label, risk, deduction, items }) => (
            <Items
              key={id}
              title={label}
              figure={[risk, ...(deduction.max > 0 ? [`−${deduction.text}`] : [])].join(' · ')}
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

interface ItemsProps {
  readonly title: string
  readonly figure: ReactNode
  readonly items: readonly ItemView[]
}

function Items({ title, figure, items }: ItemsProps) {
  const { say, who } = useReading()
  return (
    <>
      <h3>
        {title} <small>{figure}</small>
      </h3>
      <ul className="rowlist">
        {items.map(({ id, verdict, line, wanted }) => (
          <li key={id} className={verdict}>
            <span>{line}</span>
            {wanted && <small>{say('by', { who: who(wanted) })}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
