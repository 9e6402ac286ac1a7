import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What a page has against WCAG 2.2 AA, each as a line with where it stands; in both themes, of which the first stays. */
export async function axeViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme} ${id} ${target.join(' ')} ${failureSummary?.split('\n').at(1)?.trim()}`)
  }
  return found
}
