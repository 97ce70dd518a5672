/** What the bench compares the library with. Its packages are installed in this folder alone. */
export { ZenEngine } from '@gorules/zen-engine'
export { Engine as RulesEngine } from 'json-rules-engine'
export { default as Publicodes } from 'publicodes'
