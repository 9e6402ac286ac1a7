import fc from 'fast-check'
import { expect } from 'vitest'
import { BotErrors } from '../../../bots/errors/index.ts'
import { type BotFiles, parseBot, printBot } from '../../../bots/format/index.ts'
import { files, sample, withoutPlaces } from './sample.ts'

/** Far above what any of them takes: a hang is meant, not a slow machine. */
const LONGEST_MILLISECONDS = 5000

const ODD = [
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u202e',
  '\u00a0',
  '🧾',
  '\t',
  '\r',
  'é',
  '"',
  "'",
]
const YAML_WORDS = [
  '{{ x }}',
  '00123',
  '&a',
  '*a',
  '!!str',
  '<<: *a',
  '---',
  '...',
  '%YAML 1.1',
  '? x',
  '| ',
  '> ',
]
const VALUES = [
  'null',
  '~',
  '[]',
  '{}',
  '=',
  '==',
  '=(',
  '-1',
  '1e999',
  '.nan',
  'true',
  '__proto__',
  'constructor',
  '[[[[',
  '}',
]
const NAMES = [
  'steps',
  'when',
  'save',
  'id',
  'with',
  'verify',
  'each',
  'frame',
  'within',
  'format',
  'effect',
  'retry',
]

type Mutation = (text: string) => string
const lineNumber = fc.nat({ max: 80 })
const offset = fc.nat({ max: 3000 })

const lines = (change: (lines: string[]) => void): Mutation => {
  return (text) => {
    const all = text.split('\n')
    change(all)
    return all.join('\n')
  }
}
const oneLine = (at: number, change: (line: string) => string): Mutation => {
  return lines((all) => all.splice(at % all.length, 1, change(all[at % all.length] ?? '')))
}
const insert = (at: number, word: string): Mutation => {
  return (text) => text.slice(0, at % (text.length + 1)) + word + text.slice(at % (text.length + 1))
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  lineNumber.map((at) => lines((all) => all.splice(at % all.length, 1))),
  lineNumber.map((at) => oneLine(at, (line) => `${line}\n${line}`)),
  fc.tuple(lineNumber, lineNumber).map(([a, b]) =>
    lines((all) => {
      const [one = ''] = all.splice(a % all.length, 1)
      all.splice(b % (all.length + 1), 0, one)
    }),
  ),
  fc
    .tuple(lineNumber, fc.constantFrom('  ', '    ', '\t', ' '))
    .map(([at, space]) => oneLine(at, (line) => space + line)),
  lineNumber.map((at) => oneLine(at, (line) => line.trimStart())),
  fc
    .tuple(lineNumber, fc.constantFrom(...VALUES, ...YAML_WORDS))
    .map(([at, value]) => oneLine(at, (line) => line.replace(/:.*$/, `: ${value}`))),
  fc
    .tuple(lineNumber, fc.constantFrom(...NAMES))
    .map(([at, name]) => oneLine(at, (line) => line.replace(/[\w.-]+:/, `${name}:`))),
  offset.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, at % (text.length + 1)),
  ),
  fc.tuple(offset, offset).map(
    ([from, length]): Mutation =>
      (text) => {
        const at = from % (text.length + 1)
        return text.slice(0, at) + text.slice(at + 1 + (length % 40))
      },
  ),
  fc.tuple(offset, fc.constantFrom(...ODD, ...YAML_WORDS)).map(([at, word]) => insert(at, word)),
  fc.tuple(offset, fc.string({ unit: 'binary', maxLength: 5 })).map(([at, word]) => insert(at, word)),
  fc.tuple(offset, fc.string({ maxLength: 8 })).map(([at, word]) => insert(at, word)),
)

const mutated: fc.Arbitrary<BotFiles> = fc
  .tuple(
    fc.constantFrom('bot.yaml', 'bot.yaml', 'bot.yaml', ...Object.keys(sample)),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
  )
  .map(([file, mutations]) => {
    const text = mutations.reduce((changed, mutate) => mutate(changed), sample[file] ?? '')
    return files({ [file]: text })
  })

/** Reads so many mutated bots; each ends in a whole bot or in errors with places. Gives how many were bots. */
export function readMutatedBots(runs: number, seed: number): number {
  let read = 0
  fc.assert(
    fc.property(mutated, (broken) => {
      const started = performance.now()
      if (readsOrComplains(broken)) read++
      expect(performance.now() - started).toBeLessThan(LONGEST_MILLISECONDS)
    }),
    { numRuns: runs, seed },
  )
  return read
}

/** True where a bot came of it, which then must be whole: what it says, printed anew, is the same bot. */
function readsOrComplains(broken: BotFiles): boolean {
  try {
    const bot = parseBot(broken)
    const again = parseBot({ folder: broken.folder, texts: printBot(bot) })
    expect(withoutPlaces({ ...again, staleLocks: bot.staleLocks })).toEqual(
      withoutPlaces({ staleLocks: undefined, ...bot }),
    )
    return true
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    expect(thrown.errors.length).toBeGreaterThan(0)
    for (const error of thrown.errors) expectPlaceInside(error.details.at, broken)
    return false
  }
}

function expectPlaceInside(
  at: { file: string; line: number; column: number } | undefined,
  broken: BotFiles,
): void {
  const line = broken.texts.get(at?.file ?? '')?.split('\n')[(at?.line ?? 0) - 1]
  expect(line, `${at?.file}:${at?.line}`).toBeDefined()
  expect(at?.column).toBeGreaterThan(0)
  expect(at?.column).toBeLessThanOrEqual((line?.length ?? 0) + 2)
}
