import {
  type ArrayFieldItemTemplateProps,
  type ArrayFieldTemplateProps,
  type FieldErrorProps,
  type FieldTemplateProps,
  type ObjectFieldTemplateProps,
  type TemplatesType,
  TranslatableString,
  type WidgetProps,
} from '@rjsf/utils'
import type { Say } from './words'

// What the generator draws by itself leaves groups of buttons without a name and marks buttons with icons alone.

function Field({
  id,
  label,
  required,
  hidden,
  displayLabel,
  description,
  children,
  errors,
  schema,
}: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>
  if (!displayLabel)
    return (
      <div className="field">
        {children}
        {errors}
      </div>
    )
  // A group of buttons takes its name from a caption, one control from its label.
  const isGroup = schema.type === 'array' || schema.oneOf !== undefined
  const Caption = isGroup ? 'span' : 'label'
  return (
    <div className="field">
      <Caption id={`${id}-caption`} className="caption" {...(isGroup ? {} : { htmlFor: id })}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </Caption>
      {description}
      {children}
      {errors}
    </div>
  )
}

function Section({ title, description, properties, fieldPathId, required }: ObjectFieldTemplateProps) {
  return (
    <fieldset id={fieldPathId.$id}>
      {title.trim() !== '' && (
        <legend>
          {title}
          {required && <span aria-hidden="true"> *</span>}
        </legend>
      )}
      {description && <p className="help">{description}</p>}
      {properties.map(({ content }) => content)}
    </fieldset>
  )
}

function Rows({ title, items, canAdd, onAddClick, registry, fieldPathId, schema }: ArrayFieldTemplateProps) {
  const say = registry.formContext as Say
  return (
    <fieldset id={fieldPathId.$id} className="rows">
      <legend>{title}</legend>
      {schema.description && <p className="help">{schema.description}</p>}
      {items}
      {canAdd && (
        <button type="button" className="quiet" onClick={onAddClick} aria-label={`${say('add')}: ${title}`}>
          {say('add')}
        </button>
      )}
    </fieldset>
  )
}

function OneRow({ children, index, buttonsProps, hasToolbar, registry }: ArrayFieldItemTemplateProps) {
  const say = registry.formContext as Say
  return (
    <div className="row">
      {children}
      {hasToolbar && buttonsProps.hasRemove && (
        <button type="button" className="quiet" onClick={buttonsProps.onRemoveItem}>
          {say('remove', { n: index + 1 })}
        </button>
      )}
    </div>
  )
}

function Faults({ errors = [], fieldPathId }: FieldErrorProps) {
  return errors.length === 0 ? null : (
    <p className="fault" id={`${fieldPathId.$id}__error`}>
      {errors.join(' ')}
    </p>
  )
}

export const templates: Partial<TemplatesType> = {
  FieldTemplate: Field,
  ObjectFieldTemplate: Section,
  ArrayFieldTemplate: Rows,
  ArrayFieldItemTemplate: OneRow,
  FieldErrorTemplate: Faults,
  DescriptionFieldTemplate: ({ description, id }) =>
    description ? (
      <p className="help" id={id}>
        {description}
      </p>
    ) : null,
}

function Radios({ id, options: { enumOptions = [] }, value, onChange }: WidgetProps) {
  return (
    <div className="choices" role="radiogroup" aria-labelledby={`${id}-caption`} aria-describedby={`${id}__error`}>
      {enumOptions.map(({ value: one, label }) => (
        <label key={String(one)}>
          <input
            type="radio"
            name={id}
            value={String(one)}
            checked={(value ?? '') === one}
            onChange={() => onChange(one)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

function Checkboxes({ id, options: { enumOptions = [] }, value, onChange }: WidgetProps) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have the caption twice
    <div className="choices" role="group" aria-labelledby={`${id}-caption`} aria-describedby={`${id}__error`}>
      {enumOptions.map(({ value: one, label }) => (
        <label key={String(one)}>
          <input
            type="checkbox"
            name={id}
            value={String(one)}
            checked={chosen.includes(one)}
            onChange={() => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

function Select({ id, options: { enumOptions = [] }, value, onChange }: WidgetProps) {
  return (
    <select
      id={id}
      aria-labelledby={`${id}-caption`}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value)}
    >
      {enumOptions.map(({ value: one, label }) => (
        <option key={String(one)} value={String(one)}>
          {label}
        </option>
      ))}
    </select>
  )
}

export const widgets = { RadioWidget: Radios, CheckboxesWidget: Checkboxes, SelectWidget: Select }

/** The few words of the generator itself. */
export function texts(say: Say): (text: TranslatableString) => string {
  return (text) => (text === TranslatableString.AddButton ? say('add') : text)
}
