import { Document, parseDocument } from 'yaml'
import { BotErrors } from '../../errors/index.ts'
import type { StepKind } from '../../steps/define.ts'
import { catalogue } from '../../steps/index.ts'
import type { BotFiles } from '../files.ts'
import type { Bot } from '../model.ts'
import { parseBot } from '../parse.ts'
import { kindRules } from '../read/kinds.ts'
import { authoredFiles, type Plain } from './authored.ts'
import { mergeInto, same } from './merge.ts'
import { newNode, STYLE } from './style.ts'

/**
 * The texts of a bot by file. With the files that it was read from, a file that says the same stays as it is, and
 * in the others comments, order and style of all that did not change survive.
 */
export function printBot(
  bot: Bot,
  previous?: BotFiles,
  kinds: readonly StepKind[] = catalogue,
): Map<string, string> {
  const after = authoredFiles(bot, kindRules(kinds))
  const before = previous ? contentsBefore(previous, kinds) : new Map<string, Plain>()
  const texts = new Map<string, string>()
  for (const [file, content] of after)
    texts.set(file, printFile(file, content, before.get(file), previous?.texts.get(file)))
  return texts
}

/** What the files say; nothing where they are broken, since then there is nothing to keep to. */
function contentsBefore(files: BotFiles, kinds: readonly StepKind[]): Map<string, Plain> {
  try {
    return authoredFiles(parseBot(files, kinds), kindRules(kinds))
  } catch (thrown) {
    if (thrown instanceof BotErrors) return new Map()
    throw thrown
  }
}

function printFile(file: string, after: Plain, before: Plain | undefined, text: string | undefined): string {
  if (text !== undefined && before !== undefined && same(before, after)) return text
  if (file.endsWith('.lock')) return `${JSON.stringify(after, null, 2)}\n`
  if (text === undefined || before === undefined) return printNew(after)
  const document = parseDocument(text)
  mergeInto(document, before, after)
  return document.toString(STYLE)
}

function printNew(content: Plain): string {
  const document = new Document()
  document.contents = newNode(document, content)
  return document.toString(STYLE)
}
