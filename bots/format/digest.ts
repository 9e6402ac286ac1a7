import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isFormula } from './formula/index.ts'
import type { AuthoredElement, Bot, Step, Subflow, Transactions } from './model.ts'

/**
 * SHA-256 over what the bot does, in hex. Comments, notes, titles, layout, the order of fields and where a thing
 * stands in its file do not count.
 */
export function digestOf(bot: Bot): string {
  const { name, browser, inputs, assets, open, transactions, steps, close, elements, subflows } = bot
  const parts = [
    meaningOf([name, inputs.map(declared), assets.map(declared)]) + pagesMeaning(browser),
    stepsMeaning(open),
    transactions ? transactionsMeaning(transactions) : '',
    stepsMeaning(steps),
    stepsMeaning(close),
    ...[...elements.values()].map(elementMeaning),
    ...[...subflows.values()].map(subflowMeaning),
  ]
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))))
}

function declared({ at: _at, title: _title, ...meaning }: { at: unknown; title?: string }): unknown {
  return meaning
}

/** Nothing where it is not given, so that bots without it keep their digest. */
function pagesMeaning(settings: Bot['browser']): string {
  if (settings === undefined) return ''
  return meaningOf({ ...settings, httpCredentials: settings.httpCredentials?.asset ?? null })
}

function transactionsMeaning({ each, as, reference, retries, steps }: Transactions): string {
  return meaningOf([each, as, reference, retries]) + stepsMeaning(steps)
}

function subflowMeaning({ name, inputs, steps, result }: Subflow): string {
  return meaningOf([name, inputs.map(declared), result ?? null]) + stepsMeaning(steps)
}

function elementMeaning({ at: _at, within, frame, ...own }: AuthoredElement): string {
  const inside = [within, frame].map((place) => (place ? elementMeaning(place) : ''))
  return meaningOf(own) + inside.join('|')
}

function stepsMeaning(steps: readonly Step[]): string {
  let text = '['
  for (const step of steps) text += `${stepMeaning(step)},`
  return `${text}]`
}

function stepMeaning(step: Step): string {
  let text = step.kind + meaningOf(step.params) + step.effect + commonMeaning(step)
  const blocks = Object.keys(step.blocks)
  for (const block of blocks.length > 1 ? blocks.sort() : blocks)
    text += JSON.stringify(block) + stepsMeaning(step.blocks[block] ?? [])
  if (step.verify) text += `verify${stepsMeaning(step.verify)}`
  if (step.compensate !== 'task') text += `compensate${stepsMeaning(step.compensate)}`
  return text
}

function commonMeaning({ id, off, when, save, retry, timeout, onError }: Step): string {
  let text = onError === 'fail' ? '' : onError
  if (off) text += 'off'
  if (id !== undefined) text += `id${id}`
  if (when !== undefined) text += `when${meaningOf(when)}`
  if (save !== undefined) text += `save${save}`
  if (retry !== undefined) text += `retry${meaningOf(retry)}`
  if (timeout !== undefined) text += `timeout${timeout}`
  return text
}

/** One text for one value. By hand, because JSON.stringify with a replacer takes three times as long. */
function meaningOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (isFormula(value)) return `=${JSON.stringify(value.source)}`
  if (Array.isArray(value)) return `[${value.map(meaningOf).join()}]`
  let text = '{'
  const names = Object.keys(value)
  for (const name of names.length > 1 ? names.sort() : names)
    text += `${JSON.stringify(name)}:${meaningOf((value as Record<string, unknown>)[name])},`
  return `${text}}`
}
