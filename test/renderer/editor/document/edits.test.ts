import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allSteps, type Bot, parseBot, type Step } from '../../../../bots/format/index.ts'
import {
  type BotDocument,
  copySteps,
  duplicateSteps,
  type Edit,
  insertStep,
  listAt,
  moveSteps,
  openDocument,
  type Path,
  pasteSteps,
  type Row,
  removeSteps,
  rowsOf,
  type Spot,
  setField,
  setOff,
  spotOf,
  valuesOf,
} from '../../../../renderer/editor/document/index.ts'
import { botText } from './bots.ts'

const NONE: ReadonlySet<number> = new Set()
const RUNS = { numRuns: 12 }
/** Draws a place in a list that is only known when it is drawn from. */
const part = fc.double({ min: 0, max: 0.999, noNaN: true })

test('a text cut at its steps is the same text, whatever it holds', () => {
  const anything = fc.oneof(
    botText,
    fc.string(),
    fc.string({ unit: fc.constantFrom('- ', 'steps:', '\n', '  ', 'a: b', '#', '|', '[]', '\r\n') }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      expect(wholeText(opened(text))).toBe(text)
    }),
    RUNS,
  )
})

test('rows are the steps that the parser reads, at their lines', () => {
  fc.assert(
    fc.property(botText, (text) => {
      const rows = stepRows(opened(text))
      expect(rows.map(({ step, line }) => `${line} ${step.kind}`).sort()).toEqual(
        stepsOf(text)
          .map(({ kind, at }) => `${at.line} ${kind}`)
          .sort(),
      )
    }),
    RUNS,
  )
})

test('what is moved does the same elsewhere, its comments go with it, and nothing is lost', () => {
  fc.assert(
    fc.property(botText, part, part, part, (text, from, to, place) => {
      const before = opened(text)
      const path = pick(stepRows(before), from).path
      const spot = spotIn(before, to, place)
      const { document } = moveSteps([path], spot)(before)
      expectSound(document)
      expect(meanings(document).sort()).toEqual(meanings(before).sort())
      expect(comments(document).sort()).toEqual(comments(before).sort())
    }),
    RUNS,
  )
})

test('several steps move together and stay in their order', () => {
  fc.assert(
    fc.property(botText, part, (text, place) => {
      const before = opened(text)
      const [list] = lists(before)
      if (list === undefined) return
      const paths = stepRows(before)
        .map(({ path }) => path)
        .filter((path) => spotOf(path).list === list.path)
      const chosen = paths.filter((_path, at) => at % 2 === 0)
      const uids = chosen.map((path) => uidAt(before, path))
      const { document, select = [] } = moveSteps(chosen, {
        list: list.path,
        index: Math.floor(place * (paths.length + 1)),
      })(before)
      expectSound(document)
      expect(select.map((path) => uidAt(document, path))).toEqual(uids)
    }),
    RUNS,
  )
})

test('a field that is set is the one that changes, and it reads as it was set', () => {
  const values = fc.oneof(
    fc.constantFrom<unknown>('=1 + 1', 'text: # odd', '- a', '', 'two\nlines\n', '00123', 'null', undefined),
    fc.string(),
  )
  fc.assert(
    fc.property(botText, part, values, (text, at, value) => {
      const before = opened(text)
      const { path } = pick(stepRows(before), at)
      const { document } = setField(path, 'note', value)(before)
      expectSound(document)
      expect(valuesOf(stepRow(document, path).step).fields.note).toBe(value)
      expect(comments(document)).toEqual(comments(before))
      const { document: back } = setField(path, 'note', undefined)(document)
      expect(meanings(back)).toEqual(meanings(before))
    }),
    RUNS,
  )
})

test('what is inserted, pasted, duplicated or removed leaves all else as it was', () => {
  fc.assert(
    fc.property(botText, part, part, part, (text, from, to, place) => {
      const before = opened(text)
      const { path } = pick(stepRows(before), from)
      const spot = spotIn(before, to, place)
      const own = stepRows(before).filter(
        (row) => row.path === path || row.path.startsWith(`${path}/`),
      ).length
      const counts = (edit: Edit) => {
        const { document } = edit(before)
        expectSound(document)
        return stepRows(document).length - stepRows(before).length
      }
      expect(counts(insertStep(spot, { 'data.set': '=1' }))).toBe(1)
      expect(counts(pasteSteps(spot, copySteps(before, [path])))).toBe(own)
      expect(counts(duplicateSteps([path]))).toBe(own)
      expect(counts(setOff([path], true))).toBe(0)
      expect(counts(removeSteps([path]))).toBe(-own)
    }),
    RUNS,
  )
})

/** The document reads as its own text would, and the bot in it is one. */
function expectSound(document: BotDocument): void {
  const text = document.texts.get('bot.yaml') ?? ''
  expect(wholeText(document)).toBe(text)
  expect(shape(document)).toEqual(shape(opened(text)))
  expect(stepsOf(text)).toHaveLength(stepRows(document).length)
}

function opened(text: string): BotDocument {
  return openDocument(new Map([['bot.yaml', text]]))
}

function wholeText({ files }: BotDocument): string {
  const file = files.get('bot.yaml')
  return openDocumentText(file?.parts ?? [])
}

function openDocumentText(parts: readonly (string | NonNullable<ReturnType<typeof listAt>>)[]): string {
  return parts
    .map((one) => {
      if (typeof one === 'string') return one
      if (one.steps.length === 0) return one.opening + one.empty + one.rest + one.tail
      return (
        one.opening +
        one.rest +
        one.steps.map(({ lead, parts: inner }) => lead + openDocumentText(inner)).join('') +
        one.tail
      )
    })
    .join('')
}

function rows(document: BotDocument): Row[] {
  return rowsOf(document, 'bot.yaml', NONE)
}

function stepRows(document: BotDocument) {
  return rows(document).filter((row) => row.type === 'step')
}

function stepRow(document: BotDocument, path: Path) {
  return pick(
    stepRows(document).filter((row) => row.path === path),
    0,
  )
}

function uidAt(document: BotDocument, path: Path): number {
  return stepRow(document, path).step.uid
}

function shape(document: BotDocument): unknown {
  return rows(document).map((row) =>
    row.type === 'list' ? row.path : [row.path, row.line, row.lines, row.step.kind],
  )
}

/** Every list of the bot by its path. */
function lists(document: BotDocument): { path: string; length: number }[] {
  const paths = new Set(stepRows(document).map(({ path }) => spotOf(path).list))
  return [...paths].map((path) => ({ path, length: listAt(document, path)?.steps.length ?? 0 }))
}

function spotIn(document: BotDocument, which: number, place: number): Spot {
  const { path, length } = pick(lists(document), which)
  return { list: path, index: Math.floor(place * (length + 1)) }
}

function pick<T>(all: readonly T[], at: number): T {
  const one = all[Math.floor(at * all.length)]
  if (one === undefined) throw new Error('There is nothing to pick from')
  return one
}

function parsed(text: string): Bot {
  return parseBot({ folder: '/bot', texts: new Map([['bot.yaml', text]]) })
}

function stepsOf(text: string): Step[] {
  const { open, transactions, steps, close } = parsed(text)
  return [open, transactions?.steps ?? [], steps, close].flatMap((list) => allSteps(list))
}

/** What each step says by itself. */
function meanings(document: BotDocument): string[] {
  return stepRows(document).map(({ step }) => {
    const { params, fields } = valuesOf(step)
    return JSON.stringify([step.kind, params, fields])
  })
}

function comments(document: BotDocument): string[] {
  return document.texts.get('bot.yaml')?.match(/# comment \d+/g) ?? []
}
