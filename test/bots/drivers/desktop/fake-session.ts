import { Acts } from '../../../../bots/drivers/desktop/acts.ts'
import type { Picture, ScreenEyes } from '../../../../bots/drivers/desktop/eyes.ts'
import { Session } from '../../../../bots/drivers/desktop/session.ts'
import type { Point, WindowInfo, Windows } from '../../../../bots/drivers/desktop/windows/index.ts'
import { fitsWindow } from '../../../../bots/elements/index.ts'
import type { WindowChoice } from '../../../../bots/elements/types.ts'
import type { CallOptions } from '../../../../bots/steps/ports/browser.ts'
import type { Box } from '../../../../bots/steps/ports/documents.ts'

export const SCREEN = { width: 200, height: 100 }

/** A window with words in it: the place of each within the window. */
export interface FakeWindow extends WindowInfo {
  readonly words?: Readonly<Record<string, Box>> | undefined
}

let lastId = 0

export function fakeWindow(
  title: string,
  box: Box,
  words?: FakeWindow['words'],
  more?: Partial<WindowInfo>,
): FakeWindow {
  lastId += 1
  const id = lastId
  const plain = { program: title, pid: 0, state: 'normal', active: false, kind: 'window' } as const
  return { ...plain, id, title, box, words, modal: false, owner: undefined, connection: id, ...more }
}

/** Windows that lie over each other, the uppermost first, as a display without programs would hold them. */
export class FakeWindows implements Windows {
  stack: FakeWindow[]

  constructor(...stack: FakeWindow[]) {
    this.stack = stack
  }

  async list() {
    return this.stack.map((window, index) => ({ ...window, active: index === 0 }))
  }
  async find(choice: WindowChoice) {
    return (await this.list()).filter((window) => fitsWindow(choice, window))
  }
  async popups() {
    return []
  }
  async look(id: number) {
    return (await this.list()).find((window) => window.id === id)
  }
  async active() {
    return (await this.list())[0]
  }
  async at(point: Point) {
    return this.topAt(point)
  }
  async activate(id: number) {
    const raised = this.stack.filter((window) => window.id === id)
    this.stack = [...raised, ...this.stack.filter((window) => window.id !== id)]
  }
  async move(id: number, to: Point) {
    const moved = (window: FakeWindow) => ({ ...window, box: { ...window.box, ...to } })
    this.stack = this.stack.map((window) => (window.id === id ? moved(window) : window))
  }
  async resize() {}
  async minimise() {}
  async close() {}
  async waitFor(choice: WindowChoice) {
    const [window] = await this.find(choice)
    if (!window) throw new Error('no such window')
    return window
  }
  async waitUntilGone() {}
  onChange() {
    return () => undefined
  }
  async isAlive() {
    return true
  }

  topAt({ x, y }: Point): FakeWindow | undefined {
    return this.stack.find(
      ({ box }) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height,
    )
  }
}

/** A session on windows that are painted in one colour each: no display, no program. */
export class FakeSession extends Session {
  readonly fake: FakeWindows
  readonly clicks: Point[] = []
  readonly drags: (readonly Point[])[] = []
  /** Called when a text was looked for on a picture: what happens while it is read. */
  whileReading: () => void = () => undefined

  constructor(fake: FakeWindows) {
    super({ environment: {}, folder: '/', eyes: async () => eyesOf(this) })
    this.fake = fake
    Object.assign(this.hands, {
      grab: async () => paint(fake),
      click: async (point: Point) => void this.clicks.push(point),
      drag: async (path: readonly Point[]) => void this.drags.push(path),
    })
    Object.assign(this.tree, { find: async () => [] })
  }

  override async windows(): Promise<Windows> {
    return this.fake
  }

  override async screen() {
    return SCREEN
  }

  override async untilFree() {}
}

/** Acts that do without turns: nobody else is there. */
export class Alone extends Acts {
  override turn<T>(options: CallOptions, work: (left: CallOptions) => Promise<T>): Promise<T> {
    return work(options)
  }
}

/** Each pixel is in the colour of its window; a word in it is in a colour of its own. */
function paint(windows: FakeWindows): Picture {
  const { width, height } = SCREEN
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const window = windows.topAt({ x, y })
      const words = Object.values(window?.words ?? {})
      const word = words.findIndex((box) => holds(inScreen(box, window), { x, y }))
      data.writeUInt32LE((window?.id ?? 0) * 100 + word + 1, (y * width + x) * 4)
    }
  return { data, width, height, order: 'bgra', hash: data.toString('base64') }
}

/** Reads what is painted in the picture, whatever the windows do meanwhile. */
function eyesOf(session: FakeSession): ScreenEyes {
  const seenIn = (picture: Picture, region: Box | undefined) =>
    session.fake.stack.flatMap((window) =>
      Object.entries(window.words ?? {})
        .map(([word, box], index) => ({
          word,
          box: inScreen(box, window),
          colour: window.id * 100 + index + 1,
        }))
        .filter(({ box, colour }) => {
          const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
          const pixel = Buffer.from(picture.data).readUInt32LE(
            (Math.floor(y) * picture.width + Math.floor(x)) * 4,
          )
          return pixel === colour && (!region || holds(region, { x, y }))
        }),
    )
  return {
    async findText(picture, text, { region }) {
      const found = seenIn(picture, region).filter(({ word }) => word === text)
      session.whileReading()
      return found.map(({ box }) => ({ ...box, score: 1 }))
    },
    async readText(picture, { region }) {
      const read = seenIn(picture, region).map(({ word }) => word)
      session.whileReading()
      return read.join('\n')
    },
    findImage: async () => ({ found: false, why: 'nothing' }),
    findImages: async () => [],
    close: async () => undefined,
  }
}

function inScreen(box: Box, window: FakeWindow | undefined): Box {
  return { ...box, x: box.x + (window?.box.x ?? 0), y: box.y + (window?.box.y ?? 0) }
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height
}
