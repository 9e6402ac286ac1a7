import { spawn } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { type AccessibleTree, accessibleTree } from '../../../../../bots/drivers/desktop/tree/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'
import { startIn, within } from '../programs.ts'
import { appeared } from './appeared.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function desktop(): Promise<{ session: VirtualDesktop; tree: AccessibleTree }> {
  const session = await virtualDesktop()
  const tree = accessibleTree({ environment: session.environment })
  ends.push(session.stop, () => tree.close())
  return { session, tree }
}

function startNote(session: VirtualDesktop, title: string) {
  const { pid } = startIn(session, 'zenity', '--info', `--title=${title}`, '--text=Hello')
  if (pid === undefined) throw new Error('zenity did not start')
  return { title, pid }
}

const OK = { role: 'button', name: 'OK' }

test('a program that hangs is named, and does not keep others waiting', async () => {
  const { session, tree } = await desktop()
  const hanging = startNote(session, 'Hanging')
  const lively = startNote(session, 'Lively')
  const button = await appeared(tree, OK, hanging)
  await appeared(tree, OK, lively)
  process.kill(hanging.pid, 'SIGSTOP')
  const waiting = tree.readText({ ...button, abilities: new Set(['read']) }, within(500))
  await expect(waiting).rejects.toMatchObject({ code: 'program-silent', message: '"zenity" does not answer' })
  await expect(tree.find({ ref: 'ok', ...OK }, hanging, within(500))).rejects.toMatchObject({
    code: 'program-silent',
  })
  await appeared(tree, OK, lively)
  process.kill(hanging.pid, 'SIGCONT')
  await appeared(tree, OK, hanging)
})

test('a tree that lost its bus says so, and works again with a new one', async () => {
  const { session, tree } = await desktop()
  await appeared(tree, OK, startNote(session, 'Before'))
  const killed = spawn('sh', ['-c', KILL_BUS], { env: session.environment })
  await new Promise((resolve) => killed.once('exit', resolve))
  // Until there is a new one.
  const refusals: unknown[] = []
  const look = () => tree.windows(within(2_000)).catch((error) => void refusals.push(error))
  await expect.poll(look, { timeout: 50_000 }).toBeDefined()
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'accessibility-missing' })
  await appeared(tree, OK, startNote(session, 'After'))
})

test('who comes from outside of the session finds its bus by the display', async () => {
  const { session, tree } = await desktop()
  const note = startNote(session, 'Inside')
  await appeared(tree, OK, note)
  const outside = accessibleTree({ environment: { DISPLAY: session.environment.DISPLAY } })
  ends.push(() => outside.close())
  await appeared(outside, OK, note)
})

/** Ends the accessibility bus of this session: the dbus-daemon that was started with its configuration. */
const KILL_BUS = `for p in /proc/[0-9]*; do
  if tr '\\0' '\\n' < $p/environ 2>/dev/null | grep -qx "HOME=$HOME" && tr '\\0' ' ' < $p/cmdline | grep -q at-spi2/accessibility.conf
  then kill -9 \${p#/proc/}; fi
done`
