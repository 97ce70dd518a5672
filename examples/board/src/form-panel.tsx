import FormOfSchema, { getDefaultRegistry } from '@rjsf/core'
import { ErrorSchemaBuilder, type RJSFSchema, TranslatableString, type WidgetProps } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import type { Result } from 'baolei'
import type { FieldFault, Form, FormRefusal } from 'baolei/view'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Press, useReading } from './reader'
import { draftOf, dropDraft, put } from './store'

interface FormPanelProps<T> {
  readonly form: Pick<Form, 'title' | 'schema' | 'ui' | 'proposal' | 'draft'>
  readonly read: (answers: unknown) => Result<T, FormRefusal>
  /** Records what was read; false if it was refused. */
  readonly onRead: (value: T) => boolean
  readonly onClose: () => void
}

/** A form of the library. Its answers are a draft in the browser until they are recorded. */
export function FormPanel<T>({ form, read, onRead, onClose }: FormPanelProps<T>) {
  const { query, say, day } = useReading()
  const { title, schema, ui, proposal, draft } = form
  const [answers, setAnswers] = useState<unknown>()
  const [isDraft, setIsDraft] = useState(false)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const top = useRef<HTMLHeadingElement>(null)
  const summary = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    top.current?.focus()
    void draftOf(draft).then((kept) => {
      setIsDraft(kept !== undefined)
      setAnswers(kept ?? {})
    })
  }, [draft])
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])

  const discard = () => {
    void dropDraft(draft)
    setIsDraft(false)
    setAnswers({})
  }
  const errors = faults.reduce(
    (built, { path, sentence }) => built.addErrors(sentence, path.split('/').slice(1)),
    new ErrorSchemaBuilder(),
  )
  return (
    <section
      className="panel card card-body mt-3 mx-auto form"
      aria-labelledby="form"
      aria-busy={answers === undefined}
    >
      <h2 id="form" tabIndex={-1} ref={top}>
        {title}
        <small>{day(query.today)}</small>
      </h2>
      {isDraft && (
        <p className="hint alert alert-warning py-1 my-2">
          {say('draft')}
          <Press label={say('dropDraft')} onPress={discard} />
        </p>
      )}
      {proposal && (
        <p className="hint alert alert-warning py-1 my-2">
          {say('shownFrom', { title: proposal.title, d: day(proposal.on) })}
          <Press label={say('takeOver')} onPress={() => setAnswers(proposal.answers)} />
        </p>
      )}
      {faults.length > 0 && (
        <p className="refusal alert alert-danger py-2" role="alert" tabIndex={-1} ref={summary}>
          {say('faults', { n: faults.length })}
        </p>
      )}
      {answers !== undefined && (
        <FormOfSchema
          schema={schema as RJSFSchema}
          uiSchema={{ ...ui, 'ui:label': false, 'ui:globalOptions': { orderable: false } }}
          formData={answers}
          extraErrors={errors.ErrorSchema}
          validator={validator}
          widgets={widgets}
          translateString={(text) => say(text === TranslatableString.AddButton ? 'add' : 'remove')}
          idPrefix="answer"
          noHtml5Validate
          noValidate
          showErrorList={false}
          onChange={({ formData }, field) => {
            setAnswers(formData)
            // Without a field, the generator has but made the parts of the form.
            if (field !== undefined) void put('drafts', draft, formData)
          }}
          onSubmit={({ formData }) => {
            const said = read(formData)
            setFaults(said.ok ? [] : said.error.reasons)
            if (said.ok && onRead(said.value)) void dropDraft(draft)
          }}
        >
          <div className="send border-top mt-4 pt-3">
            <button type="submit" className="btn btn-primary px-4 me-3">
              {say('submit')}
            </button>
            <Press label={say('cancel')} onPress={onClose} />
          </div>
        </FormOfSchema>
      )}
    </section>
  )
}

const standard = getDefaultRegistry().widgets as Readonly<Record<string, ComponentType<WidgetProps>>>

/** A widget with the values as they are in the answers, in a group with the name of its question. */
function plain(name: string) {
  const Widget = standard[name] as ComponentType<WidgetProps>
  return ({ schema, options, ...props }: WidgetProps) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have the caption twice
    <div role="group" aria-label={props.label}>
      {/* The choices of the library have a blank one: with a default, the generator adds none of its own. */}
      <Widget {...props} schema={{ ...schema, default: '' }} options={{ ...options, optionValueFormat: 'realValue' }} />
    </div>
  )
}

const widgets = Object.fromEntries(
  ['RadioWidget', 'CheckboxesWidget', 'SelectWidget'].map((name) => [name, plain(name)] as const),
)
