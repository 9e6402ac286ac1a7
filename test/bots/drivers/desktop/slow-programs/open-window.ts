import x11 from 'x11'
import { connectDisplay } from '../../../../../bots/drivers/desktop/display/index.ts'

/** What a property is made of, in bits. */
const [TEXT, NUMBERS] = [8, 32]

/** Opens the window of a program that is called so; `onKey` gets each key by its place on the keyboard. */
export async function openWindow(title: string, onKey: (keycode: number) => void): Promise<void> {
  const display = await connectDisplay()
  const { client, root } = display
  const window = client.AllocID()
  const describe = async (name: string, type: string, bits: number, value: string | Buffer) =>
    client.ChangeProperty(0, window, await display.atom(name), await display.atom(type), bits, value)
  const pid = Buffer.alloc(4)
  pid.writeUInt32LE(process.pid)
  client.CreateWindow(window, root, 50, 50, 300, 200)
  client.ChangeWindowAttributes(window, { eventMask: x11.eventMask.KeyPress ?? 0 })
  await describe('WM_NAME', 'STRING', TEXT, title)
  await describe('WM_CLASS', 'STRING', TEXT, `${title}\0${title}\0`)
  await describe('_NET_WM_PID', 'CARDINAL', NUMBERS, pid)
  client.MapWindow(window)
  // Who has no window manager's protocols is cut off where its window is closed.
  client.on('end', () => process.exit(1))
  display.onEvent(({ name, keycode }) => {
    if (name === 'KeyPress' && typeof keycode === 'number') onKey(keycode)
  })
}
