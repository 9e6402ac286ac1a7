import { BotError, BotErrors } from '../errors/index.ts'
import type { StepKind } from '../steps/define.ts'
import { catalogue } from '../steps/index.ts'
import type { BotFiles } from './files.ts'
import type { Bot, Subflow } from './model.ts'
import { readBotFile, readFormat } from './read/bot-file.ts'
import { checkCalls } from './read/calls.ts'
import { readElements } from './read/elements.ts'
import { kindRules } from './read/kinds.ts'
import { joinLock, readLock } from './read/lock.ts'
import { checkNames } from './read/scope.ts'
import type { StepWorld } from './read/steps.ts'
import { readSubflow, subflowOf } from './read/subflow.ts'
import { type Node, Source } from './yaml/source.ts'

/**
 * Reads a bot from its texts and checks all that can be known without running it.
 * Throws `BotErrors` with every problem found, each with its place in a file.
 */
export function parseBot(files: BotFiles, kinds: readonly StepKind[] = catalogue): Bot {
  const problems: BotError[] = []
  const bot = readAll(files, kinds, problems)
  if (bot === undefined || problems.length > 0) throw new BotErrors(problems.sort(byPlace))
  return bot
}

function readAll(files: BotFiles, kinds: readonly StepKind[], problems: BotError[]): Bot | undefined {
  const main = opened(files, 'bot.yaml', problems)
  if (main === undefined) return missing(problems)
  const root = main.root()
  const format = root === undefined ? undefined : readFormat(main, root)
  if (root === undefined || format === undefined) return undefined

  const { elements, stale } = elementsOf(files, problems)
  const sources = subflowSources(files, problems)
  const rules = kindRules(kinds)
  const targets = { elements, subflows: sources, kinds: rules, format }
  const subflows = subflowsOf(sources, targets)
  const file = readBotFile(main, root, { ...targets, ids: new Map() })
  if (file === undefined) return undefined

  const bot = { ...file, folder: files.folder, elements: elements ?? new Map(), subflows }
  // Names and calls are checked in what was read whole; else each problem would bring others with it.
  if (problems.length === 0) checkNames(bot, rules, problems)
  if (problems.length === 0) checkCalls(bot, rules, problems)
  if (problems.length > 0) return undefined
  const { images } = files
  return { ...bot, ...(images && { images }), ...(stale.length > 0 && { staleLocks: stale }) }
}

function missing(problems: BotError[]): undefined {
  const at = { file: 'bot.yaml', line: 1, column: 1 }
  problems.push(
    new BotError('file-missing', 'The folder holds no bot.yaml', { expected: 'a file bot.yaml', at }),
  )
}

/** A file as a source whose problems go into the list of the whole bot. */
function opened(files: BotFiles, file: string, problems: BotError[]): Source | undefined {
  const text = files.texts.get(file)
  return text === undefined ? undefined : new Source(file, text, problems)
}

function elementsOf(files: BotFiles, problems: BotError[]) {
  const source = opened(files, 'elements.yaml', problems)
  const root = source?.root()
  // A broken file says nothing about names; a missing one says that there are none.
  if (source && root === undefined) return { elements: undefined, stale: [] }
  const elements = source && root !== undefined ? readElements(source, root) : new Map()
  const lock = opened(files, 'elements.lock', problems)
  return joinLock(elements, lock ? readLock(lock) : new Map())
}

interface SubflowSource {
  readonly source: Source
  readonly root: Node | undefined
}

function subflowSources(files: BotFiles, problems: BotError[]): Map<string, SubflowSource> {
  const sources = new Map<string, SubflowSource>()
  for (const file of [...files.texts.keys()].sort()) {
    const name = subflowOf(file)
    const source = name === undefined ? undefined : opened(files, file, problems)
    if (name !== undefined && source) sources.set(name, { source, root: source.root() })
  }
  return sources
}

function subflowsOf(sources: ReadonlyMap<string, SubflowSource>, world: Omit<StepWorld, 'ids'>) {
  const subflows = new Map<string, Subflow>()
  for (const [name, { source, root }] of sources) {
    const subflow =
      root === undefined ? undefined : readSubflow(source, root, name, { ...world, ids: new Map() })
    if (subflow) subflows.set(name, subflow)
  }
  return subflows
}

function byPlace(a: BotError, b: BotError): number {
  const [left, right] = [a.details.at, b.details.at]
  if (left === undefined || right === undefined) return 0
  return left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column
}
