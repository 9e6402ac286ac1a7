import x11 from 'x11'
import { connectDisplay } from '../../../../bots/drivers/desktop/display/index.ts'

// A program that saves when S is pressed, and lets go by whatever is typed meanwhile, as LibreOffice does. Q ends it.

/** Milliseconds: no bot takes so long between two steps. */
const SAVING = 3000
/** By their places on the keyboard. */
const [S, Q] = [39, 24]
/** What a property is made of, in bits. */
const [TEXT, NUMBERS] = [8, 32]

const display = await connectDisplay()
const { client, root } = display
const window = client.AllocID()
const pid = Buffer.alloc(4)
pid.writeUInt32LE(process.pid)
client.CreateWindow(window, root, 50, 50, 300, 200)
client.ChangeWindowAttributes(window, { eventMask: x11.eventMask.KeyPress ?? 0 })
await describe('WM_NAME', 'STRING', TEXT, 'Saving')
await describe('WM_CLASS', 'STRING', TEXT, 'saving\0saving\0')
await describe('_NET_WM_PID', 'CARDINAL', NUMBERS, pid)
client.MapWindow(window)

let savedAt = 0
display.onEvent(({ name, keycode }) => {
  if (name !== 'KeyPress' || performance.now() < savedAt) return
  if (keycode === Q) process.exit()
  if (keycode === S) save()
})

function save(): void {
  savedAt = performance.now() + SAVING
  setImmediate(work)
}

function work(): void {
  if (performance.now() < savedAt) setImmediate(work)
}

async function describe(name: string, type: string, bits: number, value: string | Buffer): Promise<void> {
  client.ChangeProperty(0, window, await display.atom(name), await display.atom(type), bits, value)
}
