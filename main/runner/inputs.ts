import { mkdir, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { asBotError, BotError, BotErrors, suggestion } from '../../bots/errors/index.ts'
import type { Bot, InputDeclaration } from '../../bots/format/model.ts'
import { checkedAnswer } from '../../bots/steps/answers.ts'

type Inputs = Readonly<Record<string, unknown>>
type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly expected: string }

/**
 * The inputs of a run, of their declared types: from text as on a command line, or from values as in JSON.
 * Paths become absolute: given ones from the working folder on, defaults from the bot's; a folder below the bot's own is
 * made where it is missing. An optional input that is not given is null.
 * Throws `input-missing`, `input-invalid`, or BotErrors with all of them.
 */
export async function readInputs(bot: Bot, given: Inputs): Promise<Record<string, unknown>> {
  const errors = unknownInputs(bot, given)
  const inputs: Record<string, unknown> = {}
  for (const declaration of bot.inputs) {
    const read = await readInput(bot, declaration, given[declaration.name])
    if (read instanceof BotError) errors.push(read)
    else inputs[declaration.name] = read.value
  }
  const [first, second] = errors
  if (first && second) throw new BotErrors(errors)
  if (first) throw first
  return inputs
}

function unknownInputs(bot: Bot, given: Inputs): BotError[] {
  const names = bot.inputs.map((input) => input.name)
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map(
      (name) =>
        new BotError('input-invalid', `The bot has no input "${name}"${suggestion(name, names)}`, {
          expected: names.length === 0 ? 'no inputs' : `one of ${names.join(', ')}`,
          found: name,
        }),
    )
}

async function readInput(
  bot: Bot,
  declaration: InputDeclaration,
  given: unknown,
): Promise<{ value: unknown } | BotError> {
  const written = given ?? declaration.default
  if (written === undefined || written === null) {
    return declaration.optional ? { value: null } : missing(declaration)
  }
  const base = given === undefined ? bot.folder : process.cwd()
  if (given === undefined && declaration.type === 'folder') await makeOwnFolder(bot, written)
  const read = await readTyped(declaration.type, written, base)
  return read.ok ? read : invalid(declaration, read.expected, written)
}

/** A folder that a bot keeps for itself, such as for its downloads, need not be brought along. */
async function makeOwnFolder({ folder }: Bot, written: unknown): Promise<void> {
  const path = resolve(folder, String(written))
  // What cannot be made is told as missing.
  if (path.startsWith(folder + sep)) await mkdir(path, { recursive: true }).catch(() => undefined)
}

async function readTyped(type: InputDeclaration['type'], written: unknown, base: string): Promise<Read> {
  switch (type) {
    case 'file':
    case 'folder':
      return readPath(type, written, base)
    case 'list':
      return readJson(written, Array.isArray, 'a list in JSON such as ["a", "b"]')
    case 'map':
      return readJson(written, isMap, 'a map in JSON such as {"name": "value"}')
    case 'credential':
      return { ok: false, expected: 'no credential here: declare it under `assets`, where it stays secret' }
    case 'text':
      return typeof written === 'string' ? { ok: true, value: written } : { ok: false, expected: 'a text' }
    default:
      return readSimple(type, written)
  }
}

function readSimple(type: 'number' | 'date' | 'yes-no', written: unknown): Read {
  try {
    return { ok: true, value: checkedAnswer({ name: type, title: type, type }, written) }
  } catch (error) {
    return { ok: false, expected: asBotError(error).details.expected ?? type }
  }
}

async function readPath(type: 'file' | 'folder', written: unknown, base: string): Promise<Read> {
  const wrong = { ok: false, expected: `a ${type} that exists` } as const
  if (typeof written !== 'string' || written === '') return wrong
  const path = resolve(base, written)
  const found = await stat(path).catch(() => undefined)
  const fits = type === 'file' ? found?.isFile() : found?.isDirectory()
  return fits ? { ok: true, value: path } : wrong
}

function readJson(written: unknown, fits: (value: unknown) => boolean, expected: string): Read {
  try {
    const value = typeof written === 'string' ? JSON.parse(written) : written
    return fits(value) ? { ok: true, value } : { ok: false, expected }
  } catch {
    return { ok: false, expected }
  }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function missing({ name, title, type, at }: InputDeclaration): BotError {
  return new BotError('input-missing', `The input "${name}"${title ? ` (${title})` : ''} is missing`, {
    expected: `a value of type ${type}`,
    at,
    next: `Give it with --input ${name}=<value>.`,
  })
}

function invalid({ name, title, type, at }: InputDeclaration, expected: string, written: unknown): BotError {
  return new BotError('input-invalid', `The input "${name}"${title ? ` (${title})` : ''} does not fit`, {
    expected,
    // What should have been a credential is not for everyone to read.
    found: type === 'credential' ? undefined : JSON.stringify(written),
    at,
  })
}
