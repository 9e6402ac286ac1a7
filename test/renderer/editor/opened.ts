import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright'
import { botLibrary } from '../../../main/host/bots/library.ts'
import type { Home } from '../../../main/host/home.ts'
import { type OpenStudio, openStudio, type StudioOptions } from '../studio.ts'

const SAMPLES = fileURLToPath(new URL('../../../bots/samples/', import.meta.url))

/** A studio that shows the editor of one bot, and the bot's folder. */
export interface OpenEditor {
  readonly studio: OpenStudio
  readonly page: Page
  readonly tree: Locator
  /** The address of the editor, for further windows. */
  readonly path: string
  /** The text of a file of the bot on disk. */
  textOf(file: string): string
  write(file: string, text: string): void
}

/** Opens the editor of a sample, or of a bot of these texts. */
export async function openEditor(
  bot: 'supplier-invoices' | Readonly<Record<string, string>>,
  options: StudioOptions = {},
): Promise<OpenEditor> {
  const studio = await openStudio({ ...options, prepare: (home) => prepare(folderOf(home), bot) })
  const folder = folderOf(studio.home)
  const path = `/bots/${botLibrary(studio.home).idOf(folder)}`
  await studio.goTo(path)
  return {
    studio,
    page: studio.page,
    tree: studio.page.getByRole('tree', { name: /^(Steps of the bot|Schritte des Bots)$/ }),
    path,
    textOf: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
  }
}

function folderOf({ bots }: Home): string {
  return join(bots, 'edited')
}

function prepare(folder: string, bot: string | Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  if (typeof bot === 'string') cpSync(join(SAMPLES, bot), folder, { recursive: true })
  else for (const [file, text] of Object.entries(bot)) writeFileSync(join(folder, file), text)
}

/** Another window of the studio, whose way to the host can be held up: what it says and hears then waits. */
export async function slowWindow({
  studio,
  path,
}: OpenEditor): Promise<{ page: Page; hold(): void; release(): void }> {
  const page = await studio.context.newPage()
  let open = Promise.resolve()
  let release = () => {}
  await page.routeWebSocket(/\/host$/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => void open.then(() => server.send(message)))
    server.onMessage((message) => void open.then(() => socket.send(message)))
  })
  await page.goto(new URL(path, studio.page.url()).href)
  return {
    page,
    hold() {
      const held = Promise.withResolvers<void>()
      open = held.promise
      release = held.resolve
    },
    release: () => release(),
  }
}
