import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { linter, lintGutter, type Diagnostic as Mark } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { completeRulebook, type Diagnostic } from 'baolei/editor'
import { basicSetup } from 'codemirror'

const ICONS = { key: 'property', id: 'variable', value: 'enum' } as const

/** An editor of JSON in a part of the page; it says when its text has changed. */
export function editorIn(
  parent: Element,
  doc: string,
  onChange: (text: string) => void,
  extensions: NonNullable<ConstructorParameters<typeof EditorView>[0]>['extensions'] = [],
): EditorView {
  const label = parent.getAttribute('id') ?? ''
  const told = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) onChange(state.doc.toString())
  })
  const named = EditorView.contentAttributes.of({ 'aria-labelledby': `${label}-title` })
  return new EditorView({
    parent,
    doc,
    extensions: [basicSetup, json(), told, named, EditorView.lineWrapping, extensions],
  })
}

/** Puts a text into an editor in place of what is there. */
export function setText(editor: EditorView, insert: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert } })
}

/** What only the editor of rulebooks has: completion of keys and ids, and faults marked in place. */
export function rulebookSupport(locale: () => string, diagnose: (text: string) => readonly Diagnostic[]) {
  const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const { from, to, options } = completeRulebook(state.doc.toString(), pos, locale())
    if (options.length === 0 || (!explicit && from === to)) return null
    return {
      from,
      to,
      // With nothing typed between the quotation marks, all of them are shown, in their order.
      filter: /\w/.test(state.sliceDoc(from, to)),
      // The text that is replaced begins with a quotation mark, and so does what is put in.
      options: options.map(({ kind, insert, title, help, required }) => ({
        label: insert.replace(/: $/, ''),
        apply: insert,
        type: ICONS[kind],
        boost: required === true ? 1 : 0,
        ...(title === undefined ? {} : { detail: title }),
        ...(help === undefined ? {} : { info: help }),
      })),
    }
  }
  const marks = ({ state }: EditorView): readonly Mark[] =>
    diagnose(state.doc.toString()).map(({ from, to, severity, message, fix }) => ({
      from,
      to,
      severity,
      message: fix === undefined ? message : `${message}\n${fix}`,
    }))
  return [autocompletion({ override: [complete] }), linter(marks, { delay: 400 }), lintGutter()]
}
