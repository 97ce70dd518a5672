/**
 * The label of an item without what its form asks, and what it asks: 矛盾纠纷多发频发（填报近12个月起数） is the name
 * 矛盾纠纷多发频发 and asks for 近12个月起数.
 */
export function partsOfLabel(label: string): { readonly name: string; readonly asks?: string } {
  const [, name, asks] = /^(.+?)\s?[（(](?:填报?|answer: )(.+)[）)]$/.exec(label) ?? []
  if (name !== undefined && asks !== undefined) return { name, asks }
  // What to fill in otherwise is for the form: （未空缺填“从未”）.
  return { name: label.replace(/\s?(?:（[^（）]*填[^（）]*）|\(never: [^()]*\))$/, '') }
}
