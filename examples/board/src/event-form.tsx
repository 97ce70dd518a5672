import FormOfSchema, { type IChangeEvent } from '@rjsf/core'
import type { ErrorSchema, RJSFSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { type FieldFault, type Form, readForm } from 'baolei/view'
import { useEffect, useRef, useState } from 'react'
import { templates, texts, widgets } from './form-templates'
import { useReading } from './reader'
import { actorKey } from './samples'
import { dropDraft, loadDraft, saveDraft } from './store'

interface EventFormProps {
  readonly form: Form
  /** Records the event; false if it was refused. */
  readonly onSend: (payload: unknown) => boolean
  readonly onClose: () => void
}

/** The form of an event. Its answers are a draft in the browser until they are recorded. */
export function EventForm({ form, onSend, onClose }: EventFormProps) {
  const { query, say, day } = useReading()
  const draftKey = [form.event.id, actorKey(query.actor)].join('|')
  const [answers, setAnswers] = useState<unknown>()
  const [isDraft, setIsDraft] = useState(false)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const top = useRef<HTMLHeadingElement>(null)
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    top.current?.focus()
    loadDraft(draftKey).then((draft) => {
      setIsDraft(draft !== undefined)
      setAnswers(draft ?? {})
    })
  }, [draftKey])

  if (answers === undefined) return null
  const submit = ({ formData }: IChangeEvent) => {
    const read = readForm(form, formData)
    if (read.ok) {
      setFaults([])
      if (onSend(read.value)) void dropDraft(draftKey)
      return
    }
    setFaults(read.error.reasons)
    requestAnimationFrame(() => summary.current?.focus())
  }
  return (
    <section className="panel form" aria-labelledby="form">
      <h2 id="form" tabIndex={-1} ref={top}>
        {form.title}
        <small>{day(form.event.date)}</small>
      </h2>
      {isDraft && (
        <p className="hint">
          {say('draft')}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              void dropDraft(draftKey)
              setIsDraft(false)
              setAnswers({})
            }}
          >
            {say('dropDraft')}
          </button>
        </p>
      )}
      {form.proposal && (
        <p className="hint">
          {say('shownFrom', { title: form.proposal.title, d: day(form.proposal.on) })}
          <button type="button" className="quiet" onClick={() => setAnswers(form.proposal?.answers)}>
            {say('takeOver')}
          </button>
        </p>
      )}
      {faults.length > 0 && (
        <div className="refusal" role="alert" tabIndex={-1} ref={summary}>
          <h3>{say('faults', { n: faults.length })}</h3>
        </div>
      )}
      <FormOfSchema
        schema={form.schema as RJSFSchema}
        uiSchema={{ ...form.ui, 'ui:title': ' ' }}
        formData={answers}
        extraErrors={errorsAt(faults)}
        validator={validator}
        templates={templates}
        widgets={widgets}
        translateString={texts(say)}
        formContext={say}
        idPrefix="answer"
        noHtml5Validate
        noValidate
        showErrorList={false}
        onChange={({ formData }) => {
          setAnswers(formData)
          void saveDraft(draftKey, formData)
        }}
        onSubmit={submit}
      >
        <div className="send">
          <button type="submit" className="lead">
            {say('submit')}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {say('cancel')}
          </button>
        </div>
      </FormOfSchema>
    </section>
  )
}

/** The sentences of the faults, where the form generator looks for them. */
export function errorsAt(faults: readonly FieldFault[]): ErrorSchema {
  const errors: ErrorSchema = {}
  for (const { path, sentence } of faults) {
    let place = errors as Record<string, ErrorSchema> & ErrorSchema
    for (const key of path.split('/').slice(1)) {
      place[key] = place[key] ?? {}
      place = place[key] as typeof place
    }
    place.__errors = [...(place.__errors ?? []), sentence]
  }
  return errors
}
