import { expect, test } from 'vitest'
import type { AccessibleNode } from '../../../../bots/drivers/desktop/tree/index.ts'
import type { Box } from '../../../../bots/steps/ports/documents.ts'
import { Looker } from '../../../../recorder/desktop/looking/looker.ts'
import { fakeWindow } from '../../../bots/drivers/desktop/fake-session.ts'
import { nodes } from '../../../bots/drivers/desktop/tree/nodes.ts'

const BOX = { x: 0, y: 0, width: 200, height: 100 }
const point = { x: 50, y: 60 }

/** What is recorded of a click where the program tells this element, by its boxes. */
async function seen(told: AccessibleNode, boxes: Readonly<Record<string, Box>>) {
  const window = fakeWindow('Stock', BOX)
  const looker = new Looker(
    {
      windows: {
        list: async () => [window],
        popups: async () => [],
        at: async () => window,
        active: async () => window,
        onChange: () => () => undefined,
      },
      tree: {
        at: async () => told,
        focused: async () => undefined,
        box: async ({ role }) => boxes[role],
        readValue: async () => '',
        fingerprint: () => Promise.reject(new Error('nobody knows')),
        selectors: async ({ role, name }) => (name === '' ? [] : [{ role, name }]),
      },
      text: undefined,
      grab: () => Promise.reject(new Error('no screen')),
    },
    false,
  )
  const { element } = await looker.at(point)
  return element.description
}

test('the button is meant where its label is clicked', async () => {
  const [label] = nodes({ role: 'button', name: 'Save', in: [{ role: 'text', name: 'Save' }] }).children
  expect(label && (await seen(label, { button: BOX, text: BOX }))).toMatchObject({ role: 'button' })
})

test('the list is meant where GTK 4 draws it as a button', async () => {
  const [button] = nodes({
    role: 'combobox',
    name: 'Country',
    in: [{ role: 'button', name: 'Chile' }],
  }).children
  expect(button && (await seen(button, { combobox: BOX, button: BOX }))).toMatchObject({ name: 'Country' })
})

test('what stands on a page is not its tab, also where the program has it stand in that', async () => {
  const tab = { x: 0, y: 0, width: 50, height: 20 }
  const [text] = nodes({ role: 'tab', name: 'Prices', in: [{ role: 'text', name: 'None' }] }).children
  expect(text && (await seen(text, { tab, text: BOX }))).toMatchObject({ role: 'text', name: 'None' })
})

test('nor is what is drawn on a page whose tab is hidden', async () => {
  const [drawn] = nodes({ role: 'tab', name: '', in: [{ role: 'generic' }] }).children
  expect(drawn && (await seen(drawn, { generic: BOX }))).toEqual({
    window: { title: 'Stock', program: 'stock' },
  })
})

test('where the program tells only that it draws something, nothing is told: what is seen there counts', async () => {
  const [pane] = nodes({ role: 'window', name: 'Stock', in: [{ role: 'generic' }] }).children
  expect(pane && (await seen(pane, { generic: BOX }))).toEqual({
    window: { title: 'Stock', program: 'stock' },
  })
})
