import { afterAll, beforeAll, expect, test } from 'vitest'
import x11 from 'x11'
import { connectDisplay, type Display } from '../../../../../bots/drivers/desktop/display/index.ts'
import { ping } from '../../../../../bots/drivers/desktop/display/ping.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'

/** The atom ATOM, and how a property is set anew. */
const [ATOM, REPLACE] = [4, 0]

let session: VirtualDesktop
let [asking, program]: Display[] = []

beforeAll(async () => {
  session = await virtualDesktop()
  asking = await connectDisplay(session.environment)
  program = await connectDisplay(session.environment)
})
afterAll(async () => {
  asking?.close()
  program?.close()
  await session?.stop()
})

test.each([
  ['GTK', 'SubstructureNotify'],
  ['Qt', 'StructureNotify'],
])('a sign of life is heard as %s gives it', async (_toolkit, told) => {
  if (!asking || !program) throw new Error('Two connections were asked for')
  const window = await windowThatAnswers(program, told)
  // It is late only where nothing is heard at all.
  expect(await ping(asking, window, 5000)).toBe(true)
})

/** A window whose program answers to who asks the root for events of that kind. */
async function windowThatAnswers(display: Display, told: string): Promise<number> {
  const { client, root } = display
  const [question, protocols] = await Promise.all([
    display.atom('_NET_WM_PING'),
    display.atom('WM_PROTOCOLS'),
  ])
  const window = client.AllocID()
  client.CreateWindow(window, root, 0, 0, 10, 10)
  const value = Buffer.alloc(4)
  value.writeUInt32LE(question)
  client.ChangeProperty(REPLACE, window, protocols, ATOM, 32, value)
  display.onEvent(({ name, wid, data }) => {
    if (name !== 'ClientMessage' || wid !== window) return
    const mask = (x11.eventMask[told] ?? 0) | (x11.eventMask.SubstructureRedirect ?? 0)
    client.SendClientMessage(root, root, protocols, 32, data as number[], mask)
  })
  await display.sync()
  return window
}
