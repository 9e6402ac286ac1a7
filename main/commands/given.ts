import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { BotError } from '../../bots/errors/index.ts'

/** For commander: collects `name=value` options into a map; the last of a name counts. */
export function collectNamed(
  written: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const equals = written.indexOf('=')
  if (equals < 1) throw new InvalidArgumentError('Expected name=value.')
  return { ...before, [written.slice(0, equals)]: written.slice(equals + 1) }
}

/** Inputs from a JSON file, a map of names and values. Throws `input-invalid`, naming the file. */
export function inputsFromFile(file: string): Record<string, unknown> {
  const found = readInputs(file)
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return { ...found }
  throw new BotError('input-invalid', `The file of inputs ${file} does not fit`, {
    expected: 'a map in JSON such as {"folder": "scans"}',
  })
}

function readInputs(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new BotError('input-invalid', `The file of inputs ${file} cannot be read`, {
      expected: 'a file of JSON such as {"folder": "scans"}',
      found: missing ? 'no such file' : cause instanceof Error ? cause.message : String(cause),
      next: missing ? 'Check the path behind --inputs.' : 'Correct the file.',
      cause,
    })
  }
}
