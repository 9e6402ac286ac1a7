import type { Page } from 'playwright'

/** The texts of boxes whose content is cut without a tooltip, or flows out of them over others. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (box: HTMLElement) => {
      const { overflowX } = getComputedStyle(box)
      const canBeSeen = overflowX === 'auto' || (overflowX !== 'visible' && box.closest('[title]') !== null)
      // What is for readers of screens alone has no size.
      return box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1 && !canBeSeen
    }
    const boxes = [...document.querySelectorAll<HTMLElement>('body, #root *')]
    return boxes.filter(isCut).map(({ tagName, textContent }) => `${tagName}: ${textContent}`)
  })
}
