import { existsSync } from 'node:fs'
import { join } from 'node:path'
import dbus from '@particle/dbus-next'
import { BusClient, type Ref } from './client.ts'
import { addressOnDisplay } from './display-address.ts'
import { busMissing, Refused } from './failures.ts'
import { method } from './method.ts'

/** Of the session: where its bus is, and its display. */
export type Environment = Readonly<Record<string, string | undefined>>

const A11Y: Ref = { bus: 'org.a11y.Bus', path: '/org/a11y/bus' }
/** The bus may have to start the program that answers. */
const START_TIME = 15_000

const getAddress = method<[], string>('org.a11y.Bus', 'GetAddress', '', 's')
const setProperty = method<[string, string, unknown], void>(
  'org.freedesktop.DBus.Properties',
  'Set',
  'ssv',
  '',
)

/**
 * Where the bus of accessible elements is, by the session's bus or, for who comes from elsewhere, by the display. Throws
 * `accessibility-missing` where neither tells.
 */
export async function accessibilityAddress(environment: Environment): Promise<string> {
  if (environment.AT_SPI_BUS_ADDRESS) return environment.AT_SPI_BUS_ADDRESS
  try {
    return await askSession(environment)
  } catch (error) {
    const told = await addressOnDisplay(environment.DISPLAY)
    if (told === undefined) throw error
    return told
  }
}

/** Says there that somebody reads elements, so that programs which are started from now on show theirs. */
async function askSession(environment: Environment): Promise<string> {
  const session = await BusClient.connect(sessionAddress(environment))
  const options = { timeout: START_TIME }
  try {
    const isRead = new dbus.Variant('b', true)
    await session.ask(A11Y, setProperty, ['org.a11y.Status', 'IsEnabled', isRead], options)
    return await session.ask(A11Y, getAddress, [], options)
  } catch (error) {
    if (error instanceof Refused) throw busMissing(error.message, error)
    throw error
  } finally {
    session.close()
  }
}

/** The bus of the session: where the environment says, else where systemd puts it. */
function sessionAddress({ DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR }: Environment): string {
  if (DBUS_SESSION_BUS_ADDRESS) return DBUS_SESSION_BUS_ADDRESS
  const socket = XDG_RUNTIME_DIR === undefined ? undefined : join(XDG_RUNTIME_DIR, 'bus')
  if (socket !== undefined && existsSync(socket)) return `unix:path=${socket}`
  throw busMissing('neither DBUS_SESSION_BUS_ADDRESS nor a bus in XDG_RUNTIME_DIR')
}
