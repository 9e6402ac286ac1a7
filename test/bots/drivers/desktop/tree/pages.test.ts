import { expect, test } from 'vitest'
import { component } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import { hideOtherPages } from '../../../../../bots/drivers/desktop/tree/program/pages.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes } from './nodes.ts'

test.each([
  ['Qt', ['A1']],
  ['J2SE-access-bridge', ['A1', 'Article 1']],
])('of pages that lie over each other in %s only what is seen shows', async (toolkit, shown) => {
  const window = nodes({
    role: 'window',
    toolkit,
    in: [
      {
        role: 'generic',
        native: 'layered pane',
        in: [
          { role: 'table', in: [{ role: 'cell', name: 'A1' }] },
          { role: 'list', in: [{ role: 'listitem', name: 'Article 1' }] },
        ],
      },
    ],
  })
  const cell = [...allIn(window)].find(({ name }) => name === 'A1')
  const [bus, path] = (cell?.id ?? '').split(/(?=\/)/)
  const program = fakeProgram(
    new Map<unknown, (id: string) => unknown>([
      [component.extents, () => [0, 0, 100, 80]],
      [component.at, () => [bus, path]],
    ]),
  )
  await hideOtherPages(program, [window], { timeout: 1 })
  const named = [...allIn(window)].filter(({ name, states }) => name && states.has('visible'))
  expect(named.map(({ name }) => name)).toEqual(shown)
})
