import { expect, test } from 'vitest'
import { windowsMeant } from '../../../../../bots/drivers/desktop/tree/find/windows.ts'
import { nodes } from './nodes.ts'

const box = (x: number) => ({ x, y: 0, width: 100, height: 100 })
const window = (name: string, x: number) => ({
  node: nodes({ role: 'window', name }, undefined, `:1/${name}${x}`),
  box: box(x),
})
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

test('the window of that title is meant', () => {
  const all = [window('Print', 0), window('Untitled', 0)]
  expect(names(windowsMeant(all, { title: 'Print' }))).toEqual(['Print'])
  expect(names(windowsMeant(all, { title: 'Untitled - Editor' }))).toEqual(['Untitled'])
})

test('of several of that title the one at that place', () => {
  const all = [window('Untitled', 0), window('Untitled', 500)]
  expect(windowsMeant(all, { title: 'Untitled', box: box(510) })).toEqual([all[1]?.node])
})

test('what popped up belongs to every window', () => {
  const menu = { node: nodes({ role: 'window' }), box: box(0) }
  const all = [window('Print', 0), window('Untitled', 0), menu]
  expect(windowsMeant(all, { title: 'Print' })).toEqual([all[0]?.node, menu.node])
})

test('where the title says nothing, all are meant', () => {
  const all = [window('Print', 0), window('Untitled', 0)]
  expect(names(windowsMeant(all, { title: 'Something else' }))).toEqual(['Print', 'Untitled'])
})
