import { STATE_IDS } from 'baolei'
import { diagram, timeline } from 'baolei/view'
import { useState } from 'react'
import { Panel, Press, useReading, type Village } from './reader'

/** The statechart with the path taken. It is drawn when somebody asks for it: the program that draws is large. */
export function Statechart({ theCase, view }: Village) {
  const { query, say } = useReading()
  const [drawn, setDrawn] = useState('')
  const draw = async () => {
    const passed = timeline(theCase, query).flatMap(({ state, struck }) => (state && !struck ? [state.id] : []))
    const text = diagram({ locale: query.locale, current: view.state.id, passed: [STATE_IDS[0], ...passed] })
    const { default: mermaid } = await import('mermaid')
    mermaid.initialize({ theme: 'neutral', fontFamily: 'inherit', state: { useMaxWidth: false } })
    setDrawn((await mermaid.render('statechart-drawn', text)).svg)
  }
  return (
    <Panel title={say('chart')} className="d-print-none">
      {drawn ? (
        <>
          <small>{say('chartHelp')}</small>
          <div
            className="statechart"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            role="img"
            aria-label={`${say('chart')}: ${view.state.label}`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by Mermaid, with its sanitizer, from the library's text
            dangerouslySetInnerHTML={{ __html: drawn }}
          />
        </>
      ) : (
        <Press className="btn-outline-primary me-auto" label={say('draw')} onPress={draw} />
      )}
    </Panel>
  )
}
