import { kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { yamlName } from '../../../bots/steps/yaml-name.ts'
import {
  type Draft,
  DraftElement,
  DraftFile,
  DraftSecret,
  DraftText,
  type DraftValue,
  DraftVariable,
} from '../draft.ts'
import type { Elements } from './elements.ts'
import type { Inputs } from './inputs.ts'
import { literal } from './literal.ts'
import { type SecretAssets, secretFormula } from './secrets.ts'
import type { Variables } from './variables.ts'
import { kebab, unique, wordsOf } from './words.ts'

type Plain = Record<string, unknown>

/** What the values of steps are written with. */
export interface StepNames {
  readonly elements: Elements
  readonly secrets: SecretAssets
  readonly inputs: Inputs
  readonly variables: Variables
  /** Ids given so far. */
  readonly ids: Set<string>
}

const rules = kindRules(catalogue)

/** A step as it stands in bot.yaml: its kind first. */
export function authoredStep(draft: Draft, names: StepNames): Plain {
  const { kind, verify = [] } = draft
  const params = completed(draft, names)
  const main = rules.get(kind)?.main?.name
  const fields = Object.entries(params).filter(([name]) => name !== main)
  const own = rules.get(kind)?.effectOf(draft.params)
  const effect = draft.effect ?? own
  return {
    [kind]: main === undefined ? null : (params[main] ?? null),
    ...Object.fromEntries(fields.map(([name, value]) => [yamlName(name), value])),
    ...(effect === 'commit' && { id: idOf(draft, names) }),
    ...noteOf(draft),
    ...(draft.save !== undefined && { save: names.variables.nameOf(draft.save) }),
    ...(effect !== own && { effect }),
    ...(verify.length > 0 && { verify: authoredVerify(verify, names) }),
  }
}

/** The parameters as written, with those that every recording leaves to the bot. */
function completed(draft: Draft, names: StepNames): Plain {
  const field = elementName(draft)
  const params = Object.entries(draft.params).map(([name, value]) => [
    name,
    authoredValue(value, field, names),
  ])
  const written: Plain = Object.fromEntries(params)
  if (draft.kind === 'browser.download') written.folder = names.inputs.downloadsFormula()
  if (typeof draft.params.address === 'string') written.address = literal(withoutUser(draft.params.address))
  return written
}

function authoredValue(value: DraftValue, field: string | undefined, names: StepNames): unknown {
  if (typeof value === 'string') return literal(value)
  if (value instanceof DraftElement) return names.elements.refOf(value.seen)
  if (value instanceof DraftSecret) return secretFormula(value, names.secrets.nameOf(value))
  if (value instanceof DraftText) return names.inputs.textFormula(value)
  if (value instanceof DraftFile) return names.inputs.filesFormula(value, field)
  if (value instanceof DraftVariable) return `=${names.variables.nameOf(value.name)}`
  if (Array.isArray(value)) return value.map((inner: DraftValue) => authoredValue(inner, field, names))
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, authoredValue(inner, field, names)]),
  )
}

/**
 * Steps that find out whether a commit happened. What is seen says yes; what is not seen says nothing, because after
 * a crash the page may be another one: then the last step is not reached, and a person decides. So it is never done twice.
 */
function authoredVerify(verify: readonly Draft[], names: StepNames): Plain[] {
  const looked = verify.map((draft) => authoredStep({ ...asAssertion(draft), effect: 'idempotent' }, names))
  return [...looked, { 'data.set': true }]
}

function asAssertion(draft: Draft): Draft {
  const { kind, params } = draft
  const { target } = params
  const isLook = kind === 'browser.read' && params.what === 'visible' && target !== undefined
  return isLook ? { ...draft, kind: 'browser.assert', params: { target } } : draft
}

/** By the element: `post-invoice`; keys and entries of menus say which: `number-enter`. A window alone says nothing. */
function idOf({ kind, params, ...draft }: Draft, names: StepNames): string {
  const element = Object.values(params).find((value) => value instanceof DraftElement)
  const isTold = element instanceof DraftElement && !isOnlyWindow(element.seen.description)
  const ref = isTold ? names.elements.refOf(element.seen).split('.').at(-1) : undefined
  const entry = Array.isArray(params.path) ? params.path.at(-1) : undefined
  const words = [...(ref?.split('-') ?? []), ...spokenWords(params.keys), ...spokenWords(entry)]
  const told = words.length > 0 ? words : wordsOf(draft.sent?.[0])
  return unique(kebab(told.length > 0 ? told : wordsOf(kind.split('.').at(-1))), names.ids)
}

function isOnlyWindow({ window, role, by }: DraftElement['seen']['description']): boolean {
  return window !== undefined && role === undefined && by === undefined
}

function spokenWords(value: unknown): readonly string[] {
  return typeof value === 'string' ? wordsOf(value) : []
}

function noteOf({ note, sent = [] }: Draft): { note?: string } {
  const told = [note, sent.length > 0 ? `Sends ${sent.join(', ')}` : undefined].filter(Boolean)
  return told.length > 0 ? { note: told.join('. ') } : {}
}

function elementName({ params }: Draft): string | undefined {
  const element = Object.values(params).find((value) => value instanceof DraftElement)
  return element instanceof DraftElement ? element.seen.description.name : undefined
}

/** An address may hold a user and a password; these never stand in a file. */
function withoutUser(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.username === '' && url.password === '') return address
  url.username = ''
  url.password = ''
  return url.href
}
