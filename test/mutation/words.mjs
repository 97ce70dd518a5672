// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** The name of the function or method that a node calls. */
function callee(node) {
  if (node?.type !== 'CallExpression') return undefined
  return node.callee.name ?? node.callee.property?.name
}

/** The two sentences of a row in a table of finding kinds: `code: ['中文', 'English', kind, ...cites]`. */
function isSentenceOfFinding({ key, parentPath: row }) {
  if (row.node.type !== 'ArrayExpression' || (key !== 0 && key !== 1)) return false
  return callee(row.parentPath?.parentPath?.parentPath?.node) === 'findingKinds'
}

/** A title or a description of a schema: `.meta({ title: '…' })`. */
function isTitleOfSchema({ key, parentPath: property }) {
  if (property.node.type !== 'ObjectProperty' || key !== 'value') return false
  const titled = ['title', 'description'].includes(property.node.key.name)
  return titled && callee(property.parentPath?.parentPath?.node) === 'meta'
}

/** What a schema is called, as a whole: `.meta({ title: '…', description: '…' })` and nothing else in it. */
function isCaptionOfSchema({ node, parentPath }) {
  if (node.type !== 'ObjectExpression' || callee(parentPath?.node) !== 'meta') return false
  return node.properties.every(({ key }) => ['title', 'description'].includes(key?.name))
}

/** Why a part of the code is words and no logic; undefined for anything else. Takes a path of babel’s. */
export function whyNoLogic(path) {
  if (isCaptionOfSchema(path)) return 'the title of a schema: words for people'
  if (path.node.type !== 'StringLiteral' || path.parentPath === null) return undefined
  if (callee(path.parentPath.node) === 'label') return 'a label: words for people'
  if (isSentenceOfFinding(path)) return 'the sentence of a finding: words for people'
  if (isTitleOfSchema(path)) return 'the title of a schema: words for people'
  return undefined
}

/** Tells Stryker which texts are words for people. Nothing but these is ever left out. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', { shouldIgnore: whyNoLogic })]
