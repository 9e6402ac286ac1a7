import { expect, test } from 'vitest'
import type { XClient, XEvent } from 'x11'
import type { Display } from '../../../../../../bots/drivers/desktop/display/index.ts'
import { taken } from '../../../../../../bots/drivers/desktop/hands/keyboard/taken.ts'

const [PING, WINDOW] = [1, 7]

test('a program that takes no keys is waited for until the work is called off', async () => {
  const calledOff = new Error('called off')
  let looks = 0
  const goOn = () => {
    looks += 1
    if (looks === 2) throw calledOff
  }
  await expect(taken(programThatAnswers(Number.POSITIVE_INFINITY), goOn)).rejects.toBe(calledOff)
})

test('a program that answers late has taken them', async () => {
  let looks = 0
  await taken(programThatAnswers(2), () => {
    looks += 1
  })
  expect(looks).toBe(1)
})

/** A display whose active window gives a sign of life when it is asked for the so-manieth time. */
function programThatAnswers(asked: number): Parameters<typeof taken>[0] {
  const program = new Program(asked)
  return {
    root: 0,
    sync: async () => undefined,
    atom: async () => PING,
    numbers: async (_, name) => (name === '_NET_ACTIVE_WINDOW' ? [WINDOW] : [PING]),
    onEvent: (listener) => {
      program.listeners.add(listener)
      return () => program.listeners.delete(listener)
    },
    watchRoot: () => undefined,
    tell: (request: Parameters<Display['tell']>[0]) => request(program as Partial<XClient> as XClient),
  }
}

class Program {
  readonly listeners = new Set<(event: XEvent) => void>()
  readonly #asked: number
  #times = 0

  constructor(asked: number) {
    this.#asked = asked
  }

  SendClientMessage(...[, , , , [, serial]]: Parameters<XClient['SendClientMessage']>): void {
    this.#times += 1
    if (this.#times < this.#asked) return
    for (const listener of this.listeners) listener({ name: 'ClientMessage', type: 33, data: [PING, serial] })
  }
}
