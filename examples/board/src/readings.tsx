import { type AssessmentView, type ItemView, type ProblemsView, viewReadings } from 'baolei/view'
import { type PropsWithChildren, useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { dots, List, More, Panel, Row, useReading, type Village } from './reader'

interface OutcomeProps {
  readonly title: string
  readonly text: string
  readonly of: Pick<ProblemsView, 'on' | 'beforeListing' | 'missing' | 'vetoes' | 'example'>
}

/** What a reading came to, when it was made, what is missing in it, and the vetoes that apply or may apply. */
function Outcome({ title, text, of, children }: PropsWithChildren<OutcomeProps>) {
  const { say, day } = useReading()
  const { on, beforeListing, missing, example, vetoes } = of
  return (
    <Panel title={title}>
      <p className="fs-5 fw-semibold">{text}</p>
      <small>{dots(day(on), beforeListing && say('before'), missing > 0 && say('missing', { n: missing }))}</small>
      {example && <small>{say('example', { why: example })}</small>}
      <More word="vetoes" n={vetoes.length}>
        {vetoes.map((line) => (
          <Row key={line} text={line} />
        ))}
      </More>
      {children}
    </Panel>
  )
}

/** The last readings of a village: in short, or item by item, with what is missing and who supplies it. */
export function Readings({ theCase, isWhole }: Pick<Village, 'theCase'> & { readonly isWhole?: boolean }) {
  const { query, say, term, who } = useReading()
  const { index, screening, requests } = useMemo(() => viewReadings(theCase, query), [theCase, query])
  return (
    <>
      {isWhole && (
        <Panel title={say('requests')} className="now" isEmpty={requests.length === 0}>
          <List>
            {requests.map(({ from, facts }) => (
              <Row key={`${from.id}${from.unit}`} text={who(from)} small={dots(...facts.map(({ label }) => label))} />
            ))}
          </List>
        </Panel>
      )}
      {index && (
        <Outcome title={term('fortress-index')} text={dots(index.total.text, index.grade.label)} of={index}>
          {!isWhole && <Dimensions index={index} />}
          {(isWhole ? index.dimensions : []).map(({ id, label, points, of, items }) => (
            <Items key={id} title={label} figure={say('ofPoints', { p: points.text, of: of / 100 })} items={items} />
          ))}
        </Outcome>
      )}
      {screening && (
        <Outcome title={term('negative-screening')} text={screening.risk.label} of={screening}>
          <List>
            {screening.hits.map(({ id, label, problemType, deduction }) => (
              <Row key={id} text={label} small={dots(problemType.label, `−${deduction.text}`)} />
            ))}
          </List>
          {(isWhole ? screening.problemTypes : []).map(({ id, label, risk, items }) => (
            <Items key={id} title={label} figure={risk} items={items} />
          ))}
        </Outcome>
      )}
    </>
  )
}

const FILLS = ['var(--bs-primary)', 'var(--bs-primary-border-subtle)', 'var(--bs-border-color)']

function Dimensions({ index }: { readonly index: AssessmentView }) {
  const data = index.dimensions.map(({ label, points: { min, max, text }, of }) => ({
    label: `${label} ${text}`,
    parts: [min, max - min, of - max],
  }))
  return (
    <div className="chart small" role="img" aria-label={data.map(({ label }) => label).join('; ')}>
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
        {FILLS.map((fill, part) => (
          <Bar key={fill} dataKey={`parts[${part}]`} stackId="one" fill={fill} isAnimationActive={false} />
        ))}
      </BarChart>
    </div>
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
