import { expectPage } from '../expect-page.ts'
import type { OpenEditor } from './opened.ts'

/** Goes to a view of the editor by its name, as soon as the bot is open. */
export async function showView(
  { page, tree }: OpenEditor,
  name: 'Steps' | 'Details' | 'Elements' | 'Map' | 'YAML',
) {
  const views = page.getByRole('radiogroup').filter({ hasText: 'Elements' })
  if (name !== 'Steps') await expectPage(tree).toBeVisible({ timeout: 20_000 })
  await views.getByText(name, { exact: true }).click()
}
