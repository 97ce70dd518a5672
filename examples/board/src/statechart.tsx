import { STATE_IDS } from 'baolei'
import { diagram, timeline } from 'baolei/view'
import { useEffect, useState } from 'react'
import { Panel, Press, useReading, type Village } from './reader'

/** The statechart with the path taken. It is drawn when somebody asks for it: the program that draws is large. */
export function Statechart({ theCase, view }: Village) {
  const { query, say } = useReading()
  const [isOpen, setIsOpen] = useState(false)
  const [drawn, setDrawn] = useState('')
  useEffect(() => {
    if (!isOpen) return
    const passed = timeline(theCase, query).flatMap(({ state, struck }) => (state && !struck ? [state.id] : []))
    const text = diagram({ locale: query.locale, current: view.state.id, passed: [STATE_IDS[0], ...passed] })
    let isCurrent = true
    void import('mermaid').then(async ({ default: mermaid }) => {
      mermaid.initialize({ theme: 'neutral', fontFamily: 'inherit', state: { useMaxWidth: false } })
      const { svg } = await mermaid.render('statechart-drawn', text)
      if (isCurrent) setDrawn(svg)
    })
    return () => {
      isCurrent = false
    }
  }, [isOpen, theCase, query, view])
  return (
    <Panel title={say('chart')} className="d-print-none">
      {isOpen ? (
        <>
          <p className="small text-secondary">{say('chartHelp')}</p>
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
        <Press className="btn btn-outline-primary me-auto" label={say('draw')} onPress={() => setIsOpen(true)} />
      )}
    </Panel>
  )
}
