import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import { readFolder, writeFolder } from '../../../bots/folder.ts'
import type { BotLibrary } from '../bots/library.ts'
import { differing, digestOfTexts } from './digest.ts'
import { watchFolder } from './watch.ts'

/** The bot as the editor has it, and what it was made from. */
export interface Save {
  readonly texts: Readonly<Record<string, string>>
  /** The digest of what was opened or saved last. */
  readonly base: string
  /** Writes over what another program has changed. */
  readonly force?: boolean | undefined
}

/** The texts of the bots of this PC, for the editor. */
export function editorServices(library: BotLibrary) {
  return {
    /** Throws `bot-unknown`, and `BotErrors` where the folder or a file in it cannot be read as text. */
    open(bot: string) {
      const { folder, texts, images } = readFolder(library.folderOf(bot))
      return {
        folder,
        texts: Object.fromEntries(texts),
        images: [...(images ?? [])],
        digest: digestOfTexts(texts),
      }
    },
    /** Throws `bot-changed`, `field-invalid`, `folder-read-only` or `disk-full`; nothing is written then. */
    save(bot: string, { texts, base, force = false }: Save) {
      const written = new Map(Object.entries(texts))
      for (const file of written.keys()) refuseForeign(file)
      const before = readFolder(library.folderOf(bot))
      const changed = differing(base, digestOfTexts(before.texts))
      if (changed.length > 0 && !force) throw changedMeanwhile(changed)
      writeFolder(before, written)
      return { digest: digestOfTexts(written) }
    },
    /** The digest of the folder now, and each time that it is another one; empty while there is no folder. */
    async *watch(bot: string, signal?: AbortSignal): AsyncGenerator<{ digest: string }> {
      const folder = library.folderOf(bot)
      let last: string | undefined
      for await (const _change of watchFolder(folder, signal)) {
        const digest = existsSync(folder) ? digestNow(folder) : ''
        if (digest === undefined || digest === last) continue
        last = digest
        yield { digest }
      }
    },
    /** Throws `file-missing` where the bot has no such image. */
    image(bot: string, name: string): Blob {
      const { folder, images } = readFolder(library.folderOf(bot))
      if (images?.has(name)) return new Blob([readFileSync(join(folder, name))], { type: 'image/png' })
      throw new BotError('file-missing', `The bot has no image ${name}`, {
        expected: 'an image in its folder images',
        found: name,
        acted: false,
      })
    },
  }
}

/** A file is being written: the folder is looked at again at the next change. */
function digestNow(folder: string): string | undefined {
  try {
    return digestOfTexts(readFolder(folder).texts)
  } catch {
    return undefined
  }
}

const OURS = /^(bot\.yaml|elements\.yaml|elements\.lock|subflows\/(?!.*\.\.)[^\\:]+\.yaml)$/

function refuseForeign(file: string): void {
  if (OURS.test(file)) return
  throw new BotError('field-invalid', `${file} is no file of a bot`, {
    expected: 'bot.yaml, elements.yaml, elements.lock or a file in subflows',
    found: file,
    acted: false,
  })
}

function changedMeanwhile(files: readonly string[]): BotError {
  return new BotError('bot-changed', 'The bot was changed on disk meanwhile', {
    expected: 'the files as they were opened',
    found: `changes in ${files.join(', ')}`,
    next: 'Take in what was changed, or write over it.',
    acted: false,
  })
}
