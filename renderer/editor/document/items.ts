import { openDocument } from './document.ts'
import { moveSteps } from './edits.ts'
import { setFileField } from './file-fields.ts'
import { fieldOf, type Line, lineEndOf, linesOf, textOf } from './lines.ts'
import type { BotDocument, Edit, ListPath, StepFile } from './model.ts'
import { listAt, listPath, pathIn } from './paths.ts'
import { fieldsIn } from './read.ts'

const FILE = 'bot.yaml'
const ITEMS = 'transactions'
const ALONE = 'steps'
const OF_EACH = `${ITEMS}.steps`
/** What nobody but the person can say is left empty. */
const FRESH = [`${ITEMS}:`, '  each:', '  as: item', '  reference:']
/** Columns that the steps for each item stand further in. */
const INDENT = 2

/** Lets a bot do its steps for each item of a list, which is still to be named; nothing where it does so already. */
export function addItems(): Edit {
  return (document) => {
    const text = document.texts.get(FILE) ?? ''
    const fields = fieldsIn(linesOf(text), 0)
    if (fields.some((field) => isNamed(field, ITEMS, 0))) return { document }
    const lineEnd = lineEndOf(text)
    const at = fields.findIndex((field) => isNamed(field, ALONE, 0))
    const steps = fields[at]
    const above = textOf(fields.slice(0, at < 0 ? undefined : at).flat())
    const fresh = FRESH.map((line) => line + lineEnd).join('')
    const inner = steps ? indented(textOf(steps)) : `  ${ALONE}: []${lineEnd}`
    const below = at < 0 ? '' : textOf(fields.slice(at + 1).flat())
    const whole = [above === '' || above.endsWith('\n') ? above : above + lineEnd, fresh, inner, below]
    return { document: reopened(document, whole.join(''), ALONE, OF_EACH) }
  }
}

/** False where a bot has no items, or they stand on one line or without steps: only their text can be changed then. */
export function mayRemoveItems(document: BotDocument): boolean {
  return listAt(document, list(OF_EACH)) !== undefined
}

/**
 * Lets a bot do its steps once. What stood in `open` and `close` goes before and behind them; what the items were is
 * gone. Nothing where `mayRemoveItems` says so.
 */
export function removeItems(): Edit {
  return (document) => {
    if (!mayRemoveItems(document)) return { document }
    const joined = withoutList(withoutList(document, 'open', 0), 'close', Number.POSITIVE_INFINITY)
    const fields = fieldsIn(linesOf(joined.texts.get(FILE) ?? ''), 0)
    const text = fields
      .map((field) => (isNamed(field, ITEMS, 0) ? stepsAlone(field) : textOf(field)))
      .join('')
    return { document: reopened(joined, text, OF_EACH, ALONE) }
  }
}

const list = (name: string): ListPath => listPath({ file: FILE }, name)

/** The list of the file goes, its steps are among those of each item from then on. */
function withoutList(document: BotDocument, name: string, index: number): BotDocument {
  const { steps = [] } = listAt(document, list(name)) ?? {}
  const paths = steps.map((_step, at) => pathIn(list(name), at))
  const end = listAt(document, list(OF_EACH))?.steps.length ?? 0
  const moved = moveSteps(paths, { list: list(OF_EACH), index: Math.min(index, end) })(document)
  return setFileField(FILE, name, undefined)(moved.document).document
}

/** The field `steps` out of the lines of `transactions`. */
function stepsAlone([, ...inner]: readonly Line[]): string {
  const column = inner.find(({ isBare }) => !isBare)?.indent ?? 0
  const steps = fieldsIn(inner, column).find((field) => isNamed(field, ALONE, column)) ?? []
  return textOf(steps).replace(new RegExp(`^ {1,${column}}`, 'gm'), '')
}

/** Blank lines stay as they are. */
function indented(text: string): string {
  return text.replace(/^(?=[^\r\n])/gm, ' '.repeat(INDENT))
}

function isNamed([first]: readonly Line[], name: string, column: number): boolean {
  return first !== undefined && fieldOf(first, column)?.name === name
}

/** The document of the new text, in which the steps of a list that is called otherwise now are the same ones. */
function reopened(document: BotDocument, text: string, from: string, to: string): BotDocument {
  const texts = new Map([...document.texts, [FILE, text]])
  const file = document.files.get(FILE)
  const files = new Map([...document.files, ...(file ? [[FILE, renamed(file, from, to)] as const] : [])])
  return openDocument(texts, { texts: document.texts, files })
}

function renamed(file: StepFile, from: string, to: string): StepFile {
  const parts = file.parts.map((part) =>
    typeof part !== 'string' && part.name === from ? { ...part, name: to } : part,
  )
  return { ...file, parts }
}
