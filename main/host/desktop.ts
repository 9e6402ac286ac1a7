import sharp from 'sharp'
import type { Snapshot } from '../../bots/drivers/browser/driver.ts'
import type { DesktopDriver } from '../../bots/drivers/desktop/index.ts'
import type { Sight } from '../../bots/drivers/sight.ts'
import type { ElementDescription } from '../../bots/elements/types.ts'
import { Secret } from '../../bots/secrets/index.ts'
import type { CallOptions, DesktopPort, ScreenPort } from '../../bots/steps/ports/index.ts'
import { orAborted } from '../../models/or-aborted.ts'
import { lazyPort, once } from './lazy-port.ts'

/** Milliseconds that a picture may take: a display that hangs must not hold up its own report. */
const LONGEST = 2_000
const JPEG = { quality: 60 }

/** The desktop of a bot, which is connected when a step first needs it. */
export interface WiredDesktop {
  readonly desktop: DesktopPort
  readonly screen: ScreenPort
  /** Ends what the bot has started, where it used the desktop at all. */
  reset(): Promise<void>
  close(): Promise<void>
  /** A picture of the screen, a JPEG; none where a secret was typed, for it may stand there. Never throws. */
  snapshot(): Promise<Snapshot>
  /** What each selector of an element finds; without a picture where a secret was typed. */
  look(target: ElementDescription, options: CallOptions): Promise<Sight>
}

/** Wires a desktop to a bot; `used` is told before each step that works there. */
export function wireDesktop(load: () => Promise<DesktopDriver>, used: () => void): WiredDesktop {
  const driver = once(load)
  let isExposed = false
  const noticed = async () => {
    used()
    return driver()
  }
  return {
    desktop: noticingSecrets(lazyPort<DesktopPort>(noticed), () => {
      isExposed = true
    }),
    screen: lazyPort<ScreenPort>(async () => (await noticed()).screen),
    async reset() {
      // A secret may still stand in a program that was there before the bot: it stays exposed.
      await (await driver.made)?.reset()
    },
    close: async () => (await driver.made)?.end(),
    async snapshot() {
      const made = await driver.made?.catch(() => undefined)
      const image = made && !isExposed ? await pictureOf(made).catch(() => undefined) : undefined
      // A secret may have been typed while the picture was taken.
      return { network: [], ...(image && !isExposed && { image }) }
    },
    async look(target, options) {
      const { picture, ...sight } = await (await driver()).look(target, options)
      return { ...sight, ...(picture && !isExposed && { picture }) }
    },
  }
}

async function pictureOf({ screen }: DesktopDriver): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(LONGEST)
  const png = await orAborted(screen.screenshot({}, { signal, timeout: LONGEST }), signal)
  return sharp(png).jpeg(JPEG).toBuffer()
}

/** The same port; `notice` is called before a secret is handed to it. */
function noticingSecrets(port: DesktopPort, notice: () => void): DesktopPort {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        if (args.some((arg) => arg instanceof Secret)) notice()
        return method(...args)
      }
    },
  })
}
