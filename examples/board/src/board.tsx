import { useDocumentTitle, useHash, useLocalStorage, useWindowEvent } from '@mantine/hooks'
import type { Case } from 'baolei'
import { lazy, StrictMode, Suspense, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { bodyOf, dots, Press, ReadingContext, readingOf, type Settings } from './reader'
import { actorKey, actorsFor, FIRST } from './samples'
import { keep, load, reset } from './store'
import { WorklistPage } from './worklist-page'
import './board.scss'

const VillagePage = lazy(() => import('./village-page'))
const AT_ONCE = { getInitialValueInEffect: false }

function Board() {
  const [settings, setSettings] = useLocalStorage<Settings>({ key: 'baolei-reader', defaultValue: FIRST, ...AT_ONCE })
  const [cases, setCases] = useState<readonly Case[]>([])
  const [, , code, part] = useHash(AT_ONCE)[0].split('/')
  const { actor, today, locale } = settings
  const reading = useMemo(() => readingOf(settings, setSettings), [settings, setSettings])
  const { say, who, change } = reading
  const theCase = cases.find(({ village }) => village.code === code)
  const actors = new Map([...actorsFor(code), actor].map((one) => [actorKey(one), one]))

  useEffect(() => void load().then(setCases), [])
  useWindowEvent('hashchange', () => scrollTo(0, 0))
  useEffect(() => document.documentElement.setAttribute('lang', locale), [locale])
  useDocumentTitle(dots(theCase?.village.name, say('title')))
  const onRecorded = (next: Case) => {
    setCases((now) => now.map((one) => (one === theCase ? next : one)))
    void keep(next)
  }
  return (
    <ReadingContext value={reading}>
      <Press
        className="visually-hidden-focusable"
        label={say('skip')}
        onPress={() => document.getElementById('content')?.focus()}
      />
      <header className="bg-body border-bottom d-print-none">
        <div className="container settings d-flex flex-wrap gap-2 py-2 align-items-center">
          <a className="fw-semibold link-body-emphasis text-decoration-none me-auto" href="#/">
            {say('title')}
          </a>
          <label className="d-flex gap-2 align-items-center">
            <small className="text-nowrap">{say('actor')}</small>
            <select
              className="form-select form-select-sm"
              value={actorKey(actor)}
              onChange={({ target }) => change({ actor: actors.get(target.value) ?? actor })}
            >
              {[...actors].map(([key, one]) => (
                <option key={key} value={key}>
                  {who(bodyOf(one))}
                </option>
              ))}
            </select>
          </label>
          <label className="d-flex gap-2 align-items-center">
            <small className="text-nowrap">{say('day')}</small>
            <input
              type="date"
              className="form-control form-control-sm"
              value={today}
              onChange={({ target }) => change({ today: target.value || today })}
            />
          </label>
          <Press label={say('other')} onPress={() => change({ locale: locale === 'en' ? 'zh-CN' : 'en' })} />
        </div>
      </header>
      <main id="content" className="container py-4" tabIndex={-1}>
        <Suspense fallback={<p>…</p>}>
          {theCase === undefined ? (
            <WorklistPage cases={cases} />
          ) : (
            <VillagePage
              key={`${code}${today}${actorKey(actor)}`}
              theCase={theCase}
              part={part}
              onRecorded={onRecorded}
            />
          )}
        </Suspense>
      </main>
      <footer className="container d-flex flex-wrap justify-content-between py-3 d-print-none">
        <small>{say('sample')}</small>
        <Press label={say('reset')} onPress={reset} />
      </footer>
    </ReadingContext>
  )
}

createRoot(document.getElementById('board') ?? document.body).render(
  <StrictMode>
    <Board />
  </StrictMode>,
)
