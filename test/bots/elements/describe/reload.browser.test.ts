import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElementPage, openElementPage } from '../element-page.ts'
import { type Remembered, remember, wrongAfterReload, wrongOnPage } from './describing.ts'
import { htmlOf, sample } from './pages.ts'

let on: ElementPage
beforeAll(async () => {
  on = await openElementPage()
})
afterAll(() => on.close())

test('every element of generated pages is found by each of its selectors, also after a reload with other ids', async () => {
  await fc.assert(
    fc.asyncProperty(sample, fc.nat(), async (page, load) => {
      await on.show(htmlOf(page, load))
      expect(await on.page.evaluate(wrongOnPage)).toEqual([])
      const remembered: Remembered[] = await on.page.evaluate(remember)
      await on.show(htmlOf(page, load + 1))
      expect(await on.page.evaluate(wrongAfterReload, remembered)).toEqual([])
    }),
    { numRuns: 25 },
  )
})
