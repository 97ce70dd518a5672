import FormOfSchema from '@rjsf/core'
import type { RJSFSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import type { Case } from 'baolei'
import type { DutyRecord } from 'baolei/duties'
import { type CaseView, dutyActions, dutyFormOf, readDutyForm } from 'baolei/view'
import { useMemo, useState } from 'react'
import { errorsAt } from './event-form'
import { templates, texts, widgets } from './form-templates'
import { useReading } from './reader'

interface DutiesPanelProps {
  readonly theCase: Case
  readonly view: CaseView
  readonly onDuty: (record: DutyRecord) => void
}

/** What the actor owes about the village, and may record as done; what others owe, in figures. */
export function DutiesPanel({ theCase, view: { duties }, onDuty }: DutiesPanelProps) {
  const { query, say, day, who } = useReading()
  const [open, setOpen] = useState<string>()
  const may = useMemo(
    () => new Set(dutyActions(theCase, query).flatMap(({ id, may: all }) => (all.includes('done') ? [id] : []))),
    [theCase, query],
  )
  return (
    <section className="panel" aria-labelledby="duties">
      <h2 id="duties">{say('duties')}</h2>
      {duties.mine.length === 0 && <p className="empty">{say('noDuties')}</p>}
      <ul className="rowlist">
        {duties.mine.map(({ id, duty, status, to, times }) => (
          <li key={id} className={open === id ? 'open' : ''}>
            <span>
              {duty.label}
              <small>
                {status.label}
                {to && ` · ${say('due', { d: day(to) })}`}
                {times > 1 && ` · ${say('times', { n: times })}`}
              </small>
            </span>
            {may.has(id) && (
              <button
                type="button"
                className="quiet"
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? undefined : id)}
              >
                {say('act')}
                <span className="unseen">{duty.label}</span>
              </button>
            )}
            {open === id && (
              <DutyForm
                theCase={theCase}
                occurrence={id}
                onDone={(one) => {
                  setOpen(undefined)
                  onDuty(one)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {duties.others.length > 0 && (
        <details>
          <summary>{say('otherDuties')}</summary>
          <ul className="rowlist">
            {duties.others.map(({ by, overdue, due }) => (
              <li key={`${by.id}${by.unit}${by.holder ?? ''}`}>
                <span>{who({ role: by.id, unit: by.unit })}</span>
                <small>
                  {say('overdue')} {overdue} · {say('owed')} {due}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface DutyFormProps {
  readonly theCase: Case
  readonly occurrence: string
  readonly onDone: (record: DutyRecord) => void
}

function DutyForm({ theCase, occurrence, onDone }: DutyFormProps) {
  const { query, say } = useReading()
  const [answers, setAnswers] = useState<unknown>({})
  const [errors, setErrors] = useState({})
  const form = useMemo(() => dutyFormOf(theCase, occurrence, 'done', query), [theCase, occurrence, query])
  if (!form.ok) return null
  return (
    <FormOfSchema
      schema={form.value.schema as RJSFSchema}
      uiSchema={{ ...form.value.ui, 'ui:title': ' ' }}
      formData={answers}
      extraErrors={errors}
      validator={validator}
      templates={templates}
      widgets={widgets}
      translateString={texts(say)}
      formContext={say}
      idPrefix="duty"
      noHtml5Validate
      noValidate
      showErrorList={false}
      onChange={({ formData }) => setAnswers(formData)}
      onSubmit={({ formData }) => {
        const deed = readDutyForm(form.value, formData)
        if (!deed.ok) setErrors(errorsAt(deed.error.reasons))
        else if (deed.value.kind === 'record') onDone(deed.value.record)
      }}
    >
      <button type="submit">{say('submit')}</button>
    </FormOfSchema>
  )
}
