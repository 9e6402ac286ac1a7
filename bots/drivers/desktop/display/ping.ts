import type { Display } from './display.ts'

/** Milliseconds between two looks whether the window is still there. */
const BETWEEN = 50

/** What of a display a program is asked by. */
export type Asking = Pick<Display, 'atom' | 'numbers' | 'onEvent' | 'tell' | 'watchRoot'>

let lastSerial = Date.now() & 0x7fffffff

/**
 * Asks the program of a window for a sign of life (`_NET_WM_PING` of EWMH). It comes when the program has taken everything
 * that was sent to it before. False where none came within so many milliseconds, undefined where the program does not know
 * the question, or the window was closed meanwhile.
 */
export async function ping(
  display: Asking,
  window: number,
  milliseconds: number,
): Promise<boolean | undefined> {
  const [question, protocols] = await Promise.all([
    display.atom('_NET_WM_PING'),
    display.atom('WM_PROTOCOLS'),
  ])
  const isAskable = async () => (await display.numbers(window, 'WM_PROTOCOLS')).includes(question)
  if (!(await isAskable())) return undefined
  lastSerial = (lastSerial + 1) & 0x7fffffff
  const serial = lastSerial
  const { promise, resolve } = Promise.withResolvers<boolean | undefined>()
  const stop = display.onEvent(({ name, data }) => {
    if (name === 'ClientMessage' && Array.isArray(data) && data[0] === question && data[1] === serial)
      resolve(true)
  })
  const timer = setTimeout(resolve, milliseconds, false)
  const looking = setInterval(() => {
    isAskable().then(
      (isThere) => isThere || resolve(undefined),
      () => resolve(undefined),
    )
  }, BETWEEN)
  display.watchRoot()
  display.tell((client) =>
    client.SendClientMessage(window, window, protocols, 32, [question, serial, window], 0),
  )
  return await promise.finally(() => {
    clearTimeout(timer)
    clearInterval(looking)
    stop()
  })
}
