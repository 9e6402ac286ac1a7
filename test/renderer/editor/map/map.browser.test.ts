import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'
import { showView } from '../show-view.ts'

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

test('the flow is drawn, a click selects a step, and a double click shows it in the list', async () => {
  editor = await openEditor({
    'bot.yaml':
      'bot: small\nformat: 1\nsteps:\n  - flow.if: =true\n    steps:\n      - data.set: inside\n  - data.set: last\n',
  })
  const { page, tree } = editor
  await showView(editor, 'Map')
  const map = page.getByRole('region', { name: 'Map of the flow' })
  const step = map.getByText('Set “inside”')
  await expectPage(step).toBeVisible()
  await expectPage(map.locator('.react-flow__edge')).toHaveCount(5)
  expect(await axeViolations(page)).toEqual([])
  await step.dblclick()
  await expectPage(tree.getByRole('treeitem', { name: 'Set “inside”' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})
