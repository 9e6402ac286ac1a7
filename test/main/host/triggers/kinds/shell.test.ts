import { expect, test } from 'vitest'
import { clipboard } from '../../../../../main/host/triggers/kinds/clipboard.ts'
import { triggerKinds } from '../../../../../main/host/triggers/kinds/index.ts'
import { shortcut } from '../../../../../main/host/triggers/kinds/shortcut.ts'
import { tray } from '../../../../../main/host/triggers/kinds/tray.ts'
import { watching } from '../watching.ts'

test('a text that fits the pattern is noticed, others are not passed on', async () => {
  let copy: (text: string) => void = () => undefined
  const ports = {
    clipboard: {
      watch: async (copied: typeof copy) => {
        copy = copied
        return () => undefined
      },
    },
  }
  const { given } = await watching(clipboard, { pattern: 'INV-(\\d+)' }, { ports })
  for (const text of ['my password', 'see INV-17, please', `INV-1${' '.repeat(200_000)}`]) copy(text)
  expect(given).toEqual([{ text: 'see INV-17, please', groups: ['17'] }])
})

test.each(['(', '(?=x)'])('the pattern %s is refused', async (pattern) => {
  await expect(watching(clipboard, { pattern })).rejects.toMatchObject({ code: 'value-invalid' })
})

test('keys that are pressed are noticed until it is stopped', async () => {
  const pressed = new Map<string, () => void>()
  const ports = {
    shortcuts: {
      watch: async (keys: string, press: () => void) => {
        pressed.set(keys, press)
        return () => void pressed.delete(keys)
      },
    },
  }
  const { given, stop } = await watching(shortcut, { keys: 'Control+Shift+I' }, { ports })
  pressed.get('Control+Shift+I')?.()
  expect(given).toEqual([{}])
  await stop()
  expect(pressed.size).toBe(0)
})

test.each(['I', 'Control+', 'Contrl+I'])('the keys %s are refused', async (keys) => {
  await expect(watching(shortcut, { keys })).rejects.toMatchObject({ code: 'value-invalid' })
})

test('the tray gets an entry of the name of the trigger', async () => {
  const entries = new Map<string, () => void>()
  const ports = {
    tray: {
      offer: async (title: string, chosen: () => void) => {
        entries.set(title, chosen)
        return () => undefined
      },
    },
  }
  const { given } = await watching(tray, {}, { ports })
  entries.get('Post it')?.()
  expect(given).toEqual([{}])
})

const examples: Readonly<Record<string, Record<string, string>>> = {
  tray: {},
  shortcut: { keys: 'Alt+I' },
  clipboard: { pattern: 'x' },
  queue: { queue: 'invoices' },
}

test.each(triggerKinds.filter(({ needs }) => needs))(
  '$kind says what it needs where that is missing',
  async (kind) => {
    await expect(watching(kind, examples[kind.kind] ?? {})).rejects.toMatchObject({
      code: 'trigger-unavailable',
      details: { expected: expect.stringMatching(/Deskhand program|central/) },
    })
  },
)
