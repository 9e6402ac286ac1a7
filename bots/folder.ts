import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { BotError, BotErrors } from './errors/index.ts'
import type { BotFiles } from './format/index.ts'

/** A bot of more is no text that a person works with. */
const LARGEST_FILE = 32 * 1024 * 1024

const AT_THE_TOP = ['bot.yaml', 'elements.yaml', 'elements.lock']

/** The texts of a bot's folder. Throws `BotErrors` where it or a file in it cannot be read. */
export function readFolder(folder: string, options: { mayBeMissing?: boolean } = {}): BotFiles {
  const absolute = resolve(folder)
  if (options.mayBeMissing && !existsSync(absolute)) return { folder: absolute, texts: new Map() }
  const problems: BotError[] = []
  const texts = new Map<string, string>()
  for (const file of filesOf(absolute)) {
    const text = attempt(problems, () => readText(absolute, file))
    if (text !== undefined) texts.set(file, text)
  }
  if (problems.length > 0) throw new BotErrors(problems)
  return { folder: absolute, texts, images: new Set(filesBelow(absolute, 'images', '.png')) }
}

/** Writes the texts that changed, each whole or not at all, and removes the files of a bot that are no longer in it. */
export function writeFolder({ folder, texts: previous }: BotFiles, texts: ReadonlyMap<string, string>): void {
  try {
    for (const [file, text] of texts) if (previous.get(file) !== text) writeWhole(resolve(folder, file), text)
    for (const file of previous.keys()) if (!texts.has(file)) rmSync(resolve(folder, file))
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text, { flush: true })
  renameSync(`${path}.new`, path)
}

function unwritable(folder: string, cause: unknown): BotError {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new BotError('disk-full', `There is no space left for ${folder}`, { cause })
  return new BotError('folder-read-only', `${folder} cannot be written`, { found: message, cause })
}

function filesOf(folder: string): string[] {
  try {
    const top = readdirSync(folder).filter((name) => AT_THE_TOP.includes(name))
    return [...top, ...filesBelow(folder, 'subflows', '.yaml')]
  } catch (cause) {
    throw new BotErrors([unreadable(folder, '', cause)])
  }
}

/** Files of a part of the bot's folder, at any depth, by their names in the bot; none where it has no such part. */
function filesBelow(folder: string, part: string, ending: string): string[] {
  if (!readdirSync(folder).includes(part)) return []
  return readdirSync(resolve(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

function readText(folder: string, file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(folder, file))
  } catch (cause) {
    throw unreadable(folder, file, cause)
  }
  const at = { file, line: 1, column: 1 }
  if (bytes.length > LARGEST_FILE) {
    const expected = `at most ${LARGEST_FILE / 1024 / 1024} MB`
    throw new BotError('file-unreadable', `${file} is too large for a bot`, {
      at,
      expected,
      found: `${bytes.length} bytes`,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new BotError('yaml-broken', `${file} is no text in UTF-8`, {
      at,
      expected: 'a text file in UTF-8',
      next: 'Save the file as UTF-8.',
      cause,
    })
  }
}

function unreadable(folder: string, file: string, cause: unknown): BotError {
  const path = file === '' ? folder : resolve(folder, file)
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return new BotError('file-missing', `There is no ${path}`, { cause })
  if (code === 'ENOTDIR')
    return new BotError('file-missing', `${path} is no folder`, { expected: 'the folder of a bot', cause })
  return new BotError('file-unreadable', `${path} cannot be read`, { found: message, cause })
}

function attempt<T>(problems: BotError[], read: () => T): T | undefined {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof BotError)) throw thrown
    problems.push(thrown)
    return undefined
  }
}
