import { expect, test } from 'vitest'
import { findContainer } from '../../../../../bots/drivers/desktop/tree/find/container.ts'
import { matching, scopeOf } from '../../../../../bots/drivers/desktop/tree/find/matching.ts'
import { pathOf } from '../../../../../bots/drivers/desktop/tree/find/path.ts'
import { selectorsFor } from '../../../../../bots/drivers/desktop/tree/find/selectors.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import { nodes } from './nodes.ts'

const form = nodes({
  role: 'dialog',
  name: 'Form',
  in: [
    {
      role: 'generic',
      in: [
        { role: 'text', name: 'Name' },
        { role: 'textbox', name: 'Name' },
        { role: 'generic', in: [{ role: 'textbox' }] },
        { role: 'button', name: 'Save', in: [{ role: 'text', name: 'Save' }] },
      ],
    },
    {
      role: 'group',
      name: 'Address',
      in: [
        { role: 'button', name: 'Delete' },
        { role: 'text', name: 'Bonn' },
      ],
    },
    {
      role: 'group',
      name: 'Bank',
      in: [
        { role: 'button', name: 'Delete' },
        { role: 'text', name: 'DE12' },
      ],
    },
  ],
})
const scope = scopeOf([form], undefined)
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('role and name find what has both', () => {
  expect(idsOf(matching({ role: 'textbox', name: 'Name' }, scope))).toEqual([':1/0.0.1'])
  expect(idsOf(matching({ role: 'textbox', name: ' Name ' }, scope))).toEqual([':1/0.0.1'])
  expect(matching({ role: 'textbox', name: 'name' }, scope)).toEqual([])
})

test('a text finds what shows it, the button rather than the label in it', () => {
  expect(matching({ by: { text: 'Save' } }, scope).map(({ role }) => role)).toEqual(['button'])
})

test('a text that is no name is found where it was read', () => {
  const read = scopeOf([form], undefined, new Map([[':1/0.0.2.0', 'all of it']]))
  expect(idsOf(matching({ by: { text: 'all of it' } }, read))).toEqual([':1/0.0.2.0'])
})

test('what only holds others does not count in a path', () => {
  expect(idsOf(matching({ by: { path: 'textbox[2]' } }, scope))).toEqual([':1/0.0.2.0'])
  expect(idsOf(matching({ by: { path: 'group[2]/button' } }, scope))).toEqual([':1/0.2.0'])
  expect(matching({ by: { path: 'group[3]/button' } }, scope)).toEqual([])
})

test('the path of every element leads back to it', () => {
  for (const node of allIn(form)) {
    const path = pathOf(node)
    if (path !== undefined) expect(idsOf(matching({ by: { path } }, scope))).toEqual([node.id])
  }
  expect(pathOf(form)).toBeUndefined()
})

test('selectors of pages, images and places find nothing', () => {
  for (const by of [{ css: 'button' }, { image: 'a.png' }, { place: '1,1 of 9x9' }])
    expect(matching({ role: 'button', by }, scope)).toEqual([])
  expect(matching({}, scope)).toEqual([])
})

test('a container is found by its name, or by what stands in it', () => {
  expect(findContainer({ ref: 'a', role: 'group', name: 'Bank' }, scope)?.id).toBe(':1/0.2')
  expect(findContainer({ ref: 'a', role: 'group', by: { text: 'Bonn' } }, scope)?.id).toBe(':1/0.1')
  expect(findContainer({ ref: 'a', by: { text: 'Bonn' } }, scope)?.id).toBe(':1/0.1')
  expect(findContainer({ ref: 'a', role: 'group' }, scope)).toBeUndefined()
})

test('within a container only what stands in it is found', () => {
  const bank = findContainer({ ref: 'a', role: 'group', name: 'Bank' }, scope)
  expect(idsOf(matching({ role: 'button' }, scopeOf([form], bank)))).toEqual([':1/0.2.0'])
})

test('proposed selectors find the element alone, the best first', () => {
  const [save] = matching({ role: 'button', name: 'Save' }, scope)
  const [erase] = matching({ by: { path: 'group[2]/button' } }, scope)
  if (!save || !erase) throw new Error('not found')
  expect(selectorsFor(save)).toEqual([
    { role: 'button', name: 'Save' },
    { by: { text: 'Save' } },
    { by: { path: 'button' } },
  ])
  expect(selectorsFor(erase)).toEqual([{ by: { path: 'group[2]/button' } }])
})
