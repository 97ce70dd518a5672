/** An element with its attributes and what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

/** A list of sentences. */
export function list(sentences: readonly (Node | string)[]): HTMLElement {
  return element(
    'ul',
    {},
    sentences.map((one) => element('li', {}, [one])),
  )
}

/** A button that does something. */
export function button(text: string, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, [text])
  made.addEventListener('click', onClick)
  return made
}

/** The part of the page with an id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}
