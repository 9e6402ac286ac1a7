import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { SavedFile } from '../../steps/ports/index.ts'
import { click, clickOn } from './clicking.ts'
import type { Answer } from './page/protocol.ts'
import { ask } from './place.ts'
import type { Handle } from './target.ts'
import { acting, handled, type Work } from './work.ts'

/** Gives files to a file input, or to the chooser that a click on the target opens. */
export async function upload(
  work: Work,
  target: ElementDescription,
  files: readonly string[],
): Promise<void> {
  const { call, tab } = work
  const paths = files.map((file) => resolve(file))
  for (const path of paths) if (!existsSync(path)) throw noFile(path)
  await acting(work, async () => {
    const { place, value: element } = await ask(
      call,
      tab,
      target,
      async (at, most): Promise<Answer<Handle>> => {
        const { handle, value } = await at.target.hold(at.frame, 'element', [], target, true, most)
        return handle ? { ok: true, value: handle } : (value as Answer<Handle>)
      },
    )
    const { handle: input } = await place.target.hold(place.frame, 'fileInput', [element])
    if (input) {
      call.act()
      await place.target.send('DOM.setFileInputFiles', { files: paths, objectId: input.objectId })
    } else await throughChooser(work, target, paths)
    await handled(work, place)
  })
}

async function throughChooser(work: Work, target: ElementDescription, paths: string[]): Promise<void> {
  const { call, tab } = work
  const chooser = tab.page.waitForEvent('filechooser', { timeout: 0 })
  chooser.catch(() => undefined)
  await clickOn(work, target, {})
  const asking = await call.within(chooser, `"${target.ref}" to ask for a file`)
  call.act()
  await asking.setFiles(paths)
}

/** Clicks the target and saves what it downloads under its own name; another file of that name stays. */
export async function download(work: Work, target: ElementDescription, folder: string): Promise<SavedFile> {
  const { call, tab } = work
  const coming = tab.page.waitForEvent('download', { timeout: 0 })
  coming.catch(() => undefined)
  await click(work, target, {})
  const file = await call.within(coming, `"${target.ref}" to download something`)
  await mkdir(folder, { recursive: true })
  const path = freePath(resolve(folder), file.suggestedFilename())
  await call.within(file.saveAs(path), 'the download to end').catch((error: unknown) => {
    if (error instanceof BotError) throw error
    throw new BotError('page-unreachable', 'The download broke off', { found: file.url(), cause: error })
  })
  return { path, name: file.suggestedFilename() }
}

function freePath(folder: string, name: string): string {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`)
    if (!existsSync(path)) return path
  }
}

function noFile(path: string): BotError {
  return new BotError('file-missing', 'There is no such file to upload', { found: path, acted: false })
}
