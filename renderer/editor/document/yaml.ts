import { isMap, isSeq, parseDocument } from 'yaml'
import { BotError } from '../../../bots/errors/index.ts'
import type { BotDocument, Path, Spot } from './model.ts'
import { fileOf, stepAt } from './paths.ts'
import { type LooseStep, loosened } from './placing.ts'
import { readStepFile } from './read.ts'

/** Steps as a list in YAML, with their comments, fit to be pasted into any bot. */
export function copySteps(document: BotDocument, paths: readonly Path[]): string {
  return paths
    .flatMap((path) => stepAt(document, path) ?? [])
    .map((step) => loosened(step))
    .map(({ lead, text }) => lead.replace(/^\s*\n/, '') + text)
    .join('')
}

/** The steps of a text: a list of them, one alone, or a map with `steps`. Throws `yaml-broken` or `field-invalid`. */
export function looseSteps(yaml: string): LooseStep[] {
  const text = dedented(yaml.replaceAll('\r\n', '\n'))
  const { contents, errors } = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const [broken] = errors
  if (broken)
    throw new BotError('yaml-broken', `This is no YAML: ${broken.message}`, {
      expected: EXPECTED,
      acted: false,
    })
  const list =
    isMap(contents) && isSeq(contents.get('steps'))
      ? text
      : `steps:\n${isMap(contents) ? asItem(text) : text}`
  const steps = readStepFile('pasted', list).parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.steps,
  )
  if (steps.length > 0 && steps.every(({ kind }) => kind !== undefined)) {
    return steps.map((step) => {
      const { lead, text } = loosened(step)
      return { lead, text }
    })
  }
  throw new BotError('field-invalid', 'This holds no steps', {
    expected: EXPECTED,
    found: shortened(yaml),
    acted: false,
  })
}

const EXPECTED = 'steps in YAML, such as `- browser.click: ledger.post`'
const LONGEST_SHOWN = 60

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

function asItem(text: string): string {
  return text.replace(/^(?=[^\n])/gm, '  ').replace(/^ {2}(?=[^\s#])/m, '- ')
}

function dedented(text: string): string {
  const columns = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]))
  return text.replace(new RegExp(`^ {0,${Math.min(...columns, 64)}}`, 'gm'), '')
}

const ID = /^( *(?:- +)?id: *)([\w-]+)( *(?:#.*)?)$/gm

/** The same steps with other ids where theirs are taken in the file: an id is the identity of one step. */
export function freshIds(document: BotDocument, { list }: Spot, loose: readonly LooseStep[]): LooseStep[] {
  const text = document.texts.get(fileOf(list)) ?? ''
  const taken = new Set([...text.matchAll(ID)].map(([, , id = '']) => id))
  return loose.map((step) => ({
    ...step,
    text: step.text.replace(ID, (_all, begin: string, id: string, end: string) => {
      const fresh = freeName(id, taken)
      taken.add(fresh)
      return begin + fresh + end
    }),
  }))
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let count = 2
  while (taken.has(`${name}-${count}`)) count++
  return `${name}-${count}`
}
