import type { XEvent, XInput } from 'x11'
import type { Display } from '../../display/index.ts'
import type { InputKind, OwnInput } from './own-input.ts'

const KINDS: Readonly<Record<string, InputKind>> = {
  XIRawKeyPress: 'key-down',
  XIRawKeyRelease: 'key-up',
  XIRawButtonPress: 'button-down',
  XIRawButtonRelease: 'button-up',
}
const WATCHED = ['RawMotion', 'RawKeyPress', 'RawKeyRelease', 'RawButtonPress', 'RawButtonRelease']

/**
 * Calls the listener whenever somebody else than these hands uses mouse or keyboard. Devices tell what they do wherever
 * the pointer is; hands like ours share one device for keys and buttons, where what we sent is taken out. Our own moves
 * set the pointer down where it is to be, which no device tells: any motion is the person's.
 */
export async function watchPerson(display: Display, own: OwnInput, listener: () => void): Promise<void> {
  const input = await display.extension('xinput')
  const ours = await sharedDevices(display, input)
  display.onEvent((event) => {
    if (isPersons(event, ours, own)) listener()
  })
  const mask = WATCHED.reduce((all, name) => all | (input.EventMask[name] ?? 0), 0)
  input.XISelectEvents(display.root, { deviceId: input.AllMasterDevices, mask })
  await display.sync()
}

/** Devices that XTEST works with: what comes from others can never be ours. */
async function sharedDevices(display: Display, input: XInput): Promise<ReadonlySet<unknown>> {
  const devices = await display.ask<{ deviceId: number; name: string }[]>((answer) =>
    input.XIQueryDevice(input.AllDevices, answer),
  )
  return new Set(devices.filter(({ name }) => name.includes('XTEST')).map(({ deviceId }) => deviceId))
}

function isPersons({ name, sourceId, detail }: XEvent, ours: ReadonlySet<unknown>, own: OwnInput): boolean {
  if (name === 'XIRawMotion') return true
  const kind = KINDS[name]
  if (kind === undefined) return false
  return !ours.has(sourceId) || !own.take(kind, Number(detail))
}
