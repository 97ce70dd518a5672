import { useLocalStorage } from '@mantine/hooks'
import FormOfSchema, { getDefaultRegistry } from '@rjsf/core'
import { ErrorSchemaBuilder, type RJSFSchema, TranslatableString, type WidgetProps } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import type { DutyForm, FieldFault, Form } from 'baolei/view'
import { type ComponentType, useState } from 'react'
import { dots, Notice, Press, useReading } from './reader'

interface FormPanelProps {
  readonly form: Form | DutyForm
  /** Records what is answered; what is wrong with the answers. */
  readonly send: (answers: unknown) => readonly FieldFault[]
  readonly onClose: () => void
}

const focus = (title: HTMLElement | null) => title?.focus()

/** A form of the library. Its answers are a draft in the browser until they are recorded. */
export function FormPanel({ form, send, onClose }: FormPanelProps) {
  const { query, say, day } = useReading()
  const { title, schema, ui, draft } = form
  const proposal = 'proposal' in form && form.proposal
  const [answers, setAnswers, drop] = useLocalStorage<unknown>({ key: draft, getInitialValueInEffect: false })
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errors = faults.reduce(
    (built, { path, sentence }) => built.addErrors(sentence, path.split('/').slice(1)),
    new ErrorSchemaBuilder(),
  )
  return (
    <section className="panel card card-body mt-3 mx-auto form" aria-labelledby="form">
      <h2 id="form" tabIndex={-1} ref={focus}>
        {title}
        <small>{day(query.today)}</small>
      </h2>
      <p className="draft small text-body-secondary">
        {say('draft')}
        <Press label={say('dropDraft')} onPress={drop} />
      </p>
      {proposal && (
        <p className="alert alert-warning py-1 my-2">
          {dots(proposal.title, day(proposal.on))}
          <Press label={say('takeOver')} onPress={() => setAnswers(proposal.answers)} />
        </p>
      )}
      {faults.length > 0 && (
        <Notice className="refusal alert-danger py-2" of={faults}>
          {say('faults', { n: faults.length })}
        </Notice>
      )}
      <FormOfSchema
        schema={schema as RJSFSchema}
        uiSchema={{ ...ui, 'ui:label': false, 'ui:globalOptions': { orderable: false } }}
        formData={answers ?? {}}
        extraErrors={errors.ErrorSchema}
        validator={validator}
        widgets={widgets}
        translateString={(text) => say(text === TranslatableString.AddButton ? 'add' : 'remove')}
        idPrefix="answer"
        noHtml5Validate
        noValidate
        showErrorList={false}
        // Without a field, the generator has but made the parts of the form.
        onChange={({ formData }, field) => field !== undefined && setAnswers(formData)}
        onSubmit={({ formData }) => setFaults(send(formData))}
      >
        <div className="border-top mt-4 pt-3">
          <button type="submit" className="btn btn-primary px-4 me-3">
            {say('submit')}
          </button>
          <Press label={say('cancel')} onPress={onClose} />
        </div>
      </FormOfSchema>
    </section>
  )
}

/** The widgets for choices, each in a group with the name of its question. */
const widgets = Object.fromEntries(
  ['RadioWidget', 'CheckboxesWidget', 'SelectWidget'].map((name) => {
    const Widget = getDefaultRegistry().widgets[name] as ComponentType<WidgetProps>
    const Named = ({ schema, options, ...props }: WidgetProps) => (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would have the caption twice
      <div role="group" aria-label={props.label}>
        {/* The choices of the library have a blank one: with a default, the generator adds none of its own. */}
        <Widget
          {...props}
          schema={{ ...schema, default: '' }}
          options={{ ...options, optionValueFormat: 'realValue' }}
        />
      </div>
    )
    return [name, Named] as const
  }),
)
