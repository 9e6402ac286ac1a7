import { subflowOf } from '../../../bots/format/read/subflow.ts'
import type { BotDocument, StepFile } from './model.ts'
import { partsText, readStepFile } from './read.ts'

/** A document of the texts of a bot; what is as in the one before keeps its identity. */
export function openDocument(texts: ReadonlyMap<string, string>, before?: BotDocument): BotDocument {
  const files = new Map<string, StepFile>()
  for (const file of fileOrder(texts.keys())) {
    const text = texts.get(file) ?? ''
    const old = before?.files.get(file)
    if (holdsSteps(file))
      files.set(file, old && before?.texts.get(file) === text ? old : readStepFile(file, text, old))
  }
  return { texts, files }
}

/** The same document with one file of steps changed. */
export function withFile(document: BotDocument, file: StepFile): BotDocument {
  return {
    texts: new Map([...document.texts, [file.name, partsText(file.parts)]]),
    files: new Map([...document.files, [file.name, file]]),
  }
}

function holdsSteps(file: string): boolean {
  return file === 'bot.yaml' || subflowOf(file) !== undefined
}

/** The bot itself first, then its subflows by name. */
function fileOrder(files: Iterable<string>): string[] {
  return [...files].sort((a, b) => Number(b === 'bot.yaml') - Number(a === 'bot.yaml') || a.localeCompare(b))
}
