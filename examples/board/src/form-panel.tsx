import FormOfSchema, { getDefaultRegistry } from '@rjsf/core'
import { ErrorSchemaBuilder, type FieldProps, type RJSFSchema, TranslatableString, type WidgetProps } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import type { Result } from 'baolei'
import type { FieldFault, Form, FormRefusal } from 'baolei/view'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useReading } from './reader'
import { drop, get, put } from './store'
import type { Word } from './words'

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
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    top.current?.focus()
    void get('drafts', draft).then((kept) => {
      setIsDraft(kept !== undefined)
      setAnswers(kept ?? {})
    })
  }, [draft])
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])

  const errors = faults.reduce(
    (built, { path, sentence }) => built.addErrors(sentence, path.split('/').slice(1)),
    new ErrorSchemaBuilder(),
  )
  return (
    <section className="panel form" aria-labelledby="form">
      <h2 id="form" tabIndex={-1} ref={top}>
        {title}
        <small>{day(query.today)}</small>
      </h2>
      {isDraft && (
        <Hint text={say('draft')} button={say('dropDraft')}>
          {() => {
            void drop('drafts', draft)
            setIsDraft(false)
            setAnswers({})
          }}
        </Hint>
      )}
      {proposal && (
        <Hint text={say('shownFrom', { title: proposal.title, d: day(proposal.on) })} button={say('takeOver')}>
          {() => setAnswers(proposal.answers)}
        </Hint>
      )}
      {faults.length > 0 && (
        <div className="refusal" role="alert" tabIndex={-1} ref={summary}>
          <h3>{say('faults', { n: faults.length })}</h3>
        </div>
      )}
      {answers !== undefined && (
        <FormOfSchema
          schema={schema as RJSFSchema}
          uiSchema={{ ...ui, 'ui:label': false, 'ui:globalOptions': OPTIONS }}
          formData={answers}
          extraErrors={errors.ErrorSchema}
          validator={validator}
          widgets={widgets}
          fields={fields}
          translateString={(text) => say(WORDS[text] ?? 'row')}
          idPrefix="answer"
          noHtml5Validate
          noValidate
          showErrorList={false}
          onChange={({ formData }) => {
            setAnswers(formData)
            void put('drafts', draft, formData)
          }}
          onSubmit={({ formData }) => {
            const said = read(formData)
            setFaults(said.ok ? [] : said.error.reasons)
            if (said.ok && onRead(said.value)) void drop('drafts', draft)
          }}
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
      )}
    </section>
  )
}

interface HintProps {
  readonly text: string
  readonly button: string
  readonly children: () => void
}

function Hint({ text, button, children }: HintProps) {
  return (
    <p className="hint">
      {text}
      <button type="button" className="quiet" onClick={children}>
        {button}
      </button>
    </p>
  )
}

const OPTIONS = { orderable: false } as const
const WORDS: Partial<Record<TranslatableString, Word>> = {
  [TranslatableString.AddButton]: 'add',
  [TranslatableString.RemoveButton]: 'remove',
}

const standard = getDefaultRegistry()

const isBlank = ({ value }: { readonly value?: unknown }) => value === ''

/** Values as they are in the answers; and a group of buttons has the name of its question, where the generator gives none. */
function plain(name: 'RadioWidget' | 'CheckboxesWidget' | 'SelectWidget') {
  const Widget = standard.widgets[name] as ComponentType<WidgetProps>
  return ({ options, ...props }: WidgetProps) => {
    const plainly = { ...options, optionValueFormat: 'realValue' } as const
    if (name === 'SelectWidget') {
      // A select has a blank of its own: it takes the word of the library's.
      const { enumOptions = [] } = options
      const [[blank], offered] = [enumOptions.filter(isBlank), enumOptions.filter((one) => !isBlank(one))]
      return <Widget {...props} placeholder={blank?.label ?? ''} options={{ ...plainly, enumOptions: offered }} />
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would have the caption twice
      <div role="group" aria-label={props.label}>
        <Widget {...props} options={plainly} />
      </div>
    )
  }
}

const isFilled = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null ? Object.values(answer).some(isFilled) : Boolean(answer ?? '')

/** One of several parts is filled in: the one chosen is shown. */
function Alternatives(props: FieldProps) {
  const { schema, formData, fieldPathId, onChange, registry } = props
  const { properties = {}, title, ...rest } = schema as RJSFSchema
  const [picked, setPicked] = useState<string>()
  const names = Object.keys(properties)
  const chosen =
    names.find((name) => isFilled(formData?.[name])) ?? picked ?? (names.length === 1 ? names[0] : undefined)
  const Inner = registry.fields.ObjectField as ComponentType<FieldProps>
  const one = Object.fromEntries(Object.entries(properties).filter(([name]) => name === chosen))
  return (
    <div className="alternatives">
      <p className="control-label">{title}</p>
      <div className="field-radio-group" role="radiogroup" aria-label={title}>
        {Object.entries(properties).map(([name, part]) => (
          <label key={name}>
            <input
              type="radio"
              name={`${fieldPathId.$id}__which`}
              value={name}
              checked={chosen === name}
              onChange={() => {
                setPicked(name)
                onChange({}, fieldPathId.path)
              }}
            />
            <span>{typeof part === 'object' && part.title}</span>
          </label>
        ))}
      </div>
      <Inner {...props} schema={{ ...rest, title: '', properties: one }} />
    </div>
  )
}

const widgets = {
  RadioWidget: plain('RadioWidget'),
  CheckboxesWidget: plain('CheckboxesWidget'),
  SelectWidget: plain('SelectWidget'),
}
const fields = { alternatives: Alternatives }
