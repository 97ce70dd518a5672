import { type CaseView, type ItemView, type VillageView, viewReadings } from 'baolei/view'
import { type ComponentProps, useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { dots, List, More, Panel, Row, useReading, type Village } from './reader'

type Reading = Pick<NonNullable<VillageView['screening']>, 'on' | 'beforeListing' | 'missing'> & {
  readonly example?: string
}

/** When a reading was made, what is missing in it, and whether its lines are examples. */
function Facts({ of: { on, beforeListing, missing, example } }: { readonly of: Reading }) {
  const { say, day } = useReading()
  return (
    <>
      <small>{dots(day(on), beforeListing && say('before'), missing > 0 && say('missing', { n: missing }))}</small>
      {example && <p className="small text-secondary">{say('example', { why: example })}</p>}
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
            <p className="fs-6">
              <b className="fs-1 lh-sm me-2">{index.total.text}</b> {index.grade.label}
            </p>
            <Facts of={index} />
            <p className="small text-secondary">{dots(...index.caps.map(({ label }) => label))}</p>
            <Dimensions index={index} />
          </>
        )}
      </Panel>
      {screening && (
        <Panel title={term('negative-screening')}>
          <p className="fs-6">{screening.risk.label}</p>
          <Facts of={screening} />
          {screening.hits.length === 0 && <p className="small text-secondary">{say('noHits')}</p>}
          <List>
            {screening.hits.map(({ id, label, problemType, deduction }) => (
              <Row key={id} text={label} small={problemType.label}>
                <b>−{deduction.text}</b>
              </Row>
            ))}
          </List>
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
      <p className="visually-hidden">{data.map(({ label }) => label).join('; ')}</p>
      <div className="chart small" aria-hidden="true">
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
          {['var(--bs-primary)', 'var(--bs-primary-border-subtle)', 'var(--bs-border-color)'].map((fill, part) => (
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
        <List>
          {requests.map(({ from, facts }) => (
            <Row key={`${from.id}${from.unit}`} text={<b>{who(from)}</b>}>
              <p className="w-100">{facts.map(({ label }) => label).join(query.locale === 'zh-CN' ? '、' : '; ')}</p>
            </Row>
          ))}
        </List>
      </Panel>
      {index && (
        <Whole title={term('fortress-index')} of={index}>
          {index.dimensions.map(({ id, label, points, of, items }) => (
            <Items key={id} title={label} figure={say('ofPoints', { p: points.text, of: of / 100 })} items={items} />
          ))}
        </Whole>
      )}
      {screening && (
        <Whole title={term('negative-screening')} of={screening}>
          {screening.problemTypes.map(({ id, label, risk, deduction, items }) => (
            <Items
              key={id}
              title={label}
              figure={dots(risk, deduction.max > 0 && `−${deduction.text}`)}
              items={items}
            />
          ))}
        </Whole>
      )}
    </>
  )
}

type WholeProps = ComponentProps<typeof Facts> & ComponentProps<typeof Panel>

/** A whole reading; the vetoes that apply or may apply come first. */
function Whole({ title, of, children }: WholeProps & { readonly of: { readonly vetoes: readonly string[] } }) {
  return (
    <Panel title={title}>
      <Facts of={of} />
      <More word="vetoes" n={of.vetoes.length}>
        {of.vetoes.map((line) => (
          <Row key={line} text={line} />
        ))}
      </More>
      {children}
    </Panel>
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
      <List>
        {items.map(({ id, verdict, line, wanted }) => (
          <Row key={id} className={verdict} text={line}>
            {wanted && <small>{say('by', { who: who(wanted) })}</small>}
          </Row>
        ))}
      </List>
    </>
  )
}
