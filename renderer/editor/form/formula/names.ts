import { kindRules } from '../../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../../bots/steps/index.ts'
import { headOf } from '../../document/head.ts'
import type { BotDocument, Part, Path, StepList, StepNode } from '../../document/model.ts'
import { fileOf, isInside, listPath, pathIn } from '../../document/paths.ts'
import { valuesOf } from '../../document/values.ts'

const rules = kindRules(catalogue)

/** A name that a formula may use. */
export interface FormulaName {
  readonly name: string
  readonly from: 'inputs' | 'assets' | 'item' | 'step' | 'loop' | 'error'
  /** The kind of step that gives its value, where one does. */
  readonly kind?: string
  /** Its fields, as far as they are known before a run. */
  readonly fields: readonly string[]
}

type Names = Map<string, FormulaName>

/** What a formula of a step can name: inputs, assets, what earlier steps saved, and the variables of loops around it. */
export function namesAt(document: BotDocument, path: Path): readonly FormulaName[] {
  const file = document.files.get(fileOf(path))
  if (file === undefined) return []
  const names: Names = new Map()
  const head = headOf(document, file.name)
  const { assets } = headOf(document, MAIN)
  add(names, { name: 'inputs', from: 'inputs', fields: keysOf(head.inputs) })
  add(names, { name: 'assets', from: 'assets', fields: keysOf(assets) })
  const item = isMapValue(head.transactions) ? head.transactions.as : undefined
  if (typeof item === 'string' && path.startsWith(listPath({ file: file.name }, 'transactions.steps')))
    add(names, { name: item, from: 'item', fields: [] })
  new Walk(path, names).lists(file.parts, { file: file.name })
  return [...names.values()]
}

/** The assets of type credential. */
export function credentialsOf(document: BotDocument): string[] {
  const { assets } = headOf(document, MAIN)
  const declared = isMapValue(assets) ? Object.entries(assets) : []
  return declared.flatMap(([name, asset]) => (isMapValue(asset) && asset.type === 'credential' ? [name] : []))
}

const MAIN = 'bot.yaml'

/** Goes through the steps in the order in which they run, as far as the one asked for. */
class Walk {
  readonly #target: Path
  readonly #names: Names

  constructor(target: Path, names: Names) {
    this.#target = target
    this.#names = names
  }

  /** True where the step was found among these. */
  lists(parts: readonly Part[], owner: Path | { readonly file: string }): boolean {
    return parts.some((part) => typeof part !== 'string' && this.#list(part, listPath(owner, part.name)))
  }

  #list(list: StepList, path: string): boolean {
    // What transactions, verify and compensate save is theirs alone.
    const isApart = ['transactions.steps', 'verify', 'compensate'].includes(list.name)
    if (isApart && !isInside(this.#target, path)) return false
    if (list.name === 'catch')
      add(this.#names, { name: 'error', from: 'error', fields: ['code', 'kind', 'message'] })
    const found = list.steps.some((step, index) => this.#step(step, pathIn(path, index)))
    if (list.name === 'catch' && !found) this.#names.delete('error')
    return found
  }

  #step(step: StepNode, path: Path): boolean {
    if (path === this.#target) return true
    // Most steps neither save nor hold others; their text need not be read.
    if (!step.parts.some(mayName)) return false
    const { params, fields } = valuesOf(step)
    const rule = rules.get(step.kind ?? '')
    const bound = (rule?.params ?? [])
      .filter(({ meta }) => meta.binds)
      .map(({ name, schema }) => params[name] ?? schema.safeParse(undefined).data)
      .filter((name) => typeof name === 'string')
    for (const name of bound) add(this.#names, { name, from: 'loop', fields: [] })
    if (this.lists(step.parts, path)) return true
    for (const name of bound) this.#names.delete(name)
    if (typeof fields.save === 'string') {
      const kind = step.kind ?? ''
      add(this.#names, { name: fields.save, from: 'step', kind, fields: [...(rule?.gives ?? [])] })
    }
    return false
  }
}

function mayName(part: Part): boolean {
  return typeof part !== 'string' || part.includes('save')
}

function add(names: Names, name: FormulaName): void {
  names.set(name.name, name)
}

function keysOf(value: unknown): string[] {
  return isMapValue(value) ? Object.keys(value) : []
}

function isMapValue(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
