import type { CaseView } from 'baolei/view'
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import { useReading } from './reader'

interface PanelProps {
  readonly view: CaseView
}

/** The fortress index by dimension, as a chart and as a table for those who do not see it. */
export function IndexPanel({ view: { index } }: PanelProps) {
  const { say, day } = useReading()
  return (
    <section className="panel" aria-labelledby="index">
      <h2 id="index">{say('index')}</h2>
      {index === undefined ? (
        <p className="empty">{say('noIndex')}</p>
      ) : (
        <>
          <p className="figure">
            <b>{index.total.text}</b>
            <span>{index.grade.label}</span>
            <small>
              {day(index.on)}
              {index.beforeListing && ` · ${say('before')}`}
              {index.missing > 0 && ` · ${say('missing', { n: index.missing })}`}
            </small>
          </p>
          {index.example && <p className="help">{say('example', { why: index.example })}</p>}
          {index.caps.map(({ id, label }) => (
            <p key={id} className="help">
              {label}
            </p>
          ))}
          <div className="chart" aria-hidden="true">
            <BarChart
              responsive
              layout="vertical"
              accessibilityLayer={false}
              style={{ width: '100%', height: 34 * index.dimensions.length }}
              data={index.dimensions.map(({ label, points, of }) => ({
                label,
                sure: points.min,
                open: points.max - points.min,
                rest: of - points.max,
                text: points.text,
              }))}
              margin={{ left: 0, right: 64, top: 0, bottom: 0 }}
              barSize={10}
            >
              <XAxis type="number" hide />
              <YAxis type="category" dataKey="label" width={132} axisLine={false} tickLine={false} />
              <Bar dataKey="sure" stackId="one" fill="var(--deep)" isAnimationActive={false} />
              <Bar dataKey="open" stackId="one" fill="var(--soft)" isAnimationActive={false} />
              <Bar dataKey="rest" stackId="one" fill="var(--line)" isAnimationActive={false}>
                <LabelList dataKey="text" position="right" offset={10} />
              </Bar>
            </BarChart>
          </div>
          <table className="unseen">
            <caption>{say('index')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('dimension')}</th>
                <th scope="col">{say('point')}</th>
              </tr>
            </thead>
            <tbody>
              {index.dimensions.map(({ id, label, points }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{points.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

export function ScreeningPanel({ view: { screening } }: PanelProps) {
  const { say, day } = useReading()
  if (screening === undefined) return null
  return (
    <section className="panel" aria-labelledby="screening">
      <h2 id="screening">{say('screening')}</h2>
      <p className="figure">
        <span>{screening.risk.label}</span>
        <small>
          {day(screening.on)}
          {screening.beforeListing && ` · ${say('before')}`}
          {screening.missing > 0 && ` · ${say('missing', { n: screening.missing })}`}
        </small>
      </p>
      {screening.example && <p className="help">{say('example', { why: screening.example })}</p>}
      {screening.hits.length === 0 ? (
        <p className="empty">{say('noHits')}</p>
      ) : (
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
      )}
    </section>
  )
}

export function ProgressPanel({ view: { progress, control } }: PanelProps) {
  const { say } = useReading()
  if (progress === undefined) return null
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">{say('plan')}</h2>
      <Meter label={say('measures')} value={progress.measures.done} of={progress.measures.of} />
      <Meter label={say('problems')} value={progress.problems.solved} of={progress.problems.of} />
      {control && (
        <p className="help">
          {control.label}
          {control.measure && ` · ${control.measure}`}
        </p>
      )}
    </section>
  )
}

function Meter({ label, value, of }: { readonly label: string; readonly value: number; readonly of: number }) {
  return (
    <p className="meter">
      <span>{label}</span>
      <progress max={Math.max(of, 1)} value={value} aria-label={label} />
      <b>
        {value} / {of}
      </b>
    </p>
  )
}

export function LimitsPanel({ view: { limits } }: PanelProps) {
  const { say } = useReading()
  if (limits.length === 0) return null
  return (
    <section className="panel" aria-labelledby="limits">
      <h2 id="limits">{say('limits')}</h2>
      <ul className="rowlist">
        {limits.map(({ id, sentence, status }) => (
          <li key={id}>
            <span>{sentence}</span>
            <b className={status.id}>{status.label}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
