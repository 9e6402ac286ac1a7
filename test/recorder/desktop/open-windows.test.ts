import { spawn } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import { Looker } from '../../../recorder/desktop/looking/looker.ts'
import { OpenWindows } from '../../../recorder/desktop/open-windows.ts'
import type { DesktopEyes } from '../../../recorder/desktop/ports.ts'

const box = { x: 0, y: 0, width: 100, height: 100 }
/** A program that a person started, for its process alone: its windows are those of the test. */
const program = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
const pid = program.pid ?? 0
afterEach(() => program.kill())

function windowOf(id: number, title: string): WindowInfo {
  return {
    ...{ id, title, program: 'paint', kind: 'window', pid, state: 'normal', active: false },
    ...{ box, modal: false, owner: undefined, connection: 1 },
  }
}

test('a program that begins with several windows was started once', async () => {
  let open: WindowInfo[] = []
  const eyes: DesktopEyes = {
    windows: {
      list: async () => open,
      popups: async () => [],
      at: async () => undefined,
      active: async () => undefined,
      onChange: () => () => undefined,
    },
    tree: undefined,
    text: undefined,
    grab: async () => ({ data: new Uint8Array(4), width: 1, height: 1, hash: '' }),
  }
  const options = { path: '', secure: false, onTrouble: () => undefined }
  const windows = new OpenWindows(eyes, new Looker(eyes, false), options)
  await windows.begin()
  open = [windowOf(1, 'Tools'), windowOf(2, 'picture.png')]
  const facts = await windows.changes()
  expect(facts.map((fact) => [fact.fact, 'started' in fact])).toEqual([
    ['opened', true],
    ['opened', false],
  ])
})
