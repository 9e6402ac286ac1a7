import type { BrowserContext, Frame, Page } from 'playwright'
import type { Effect } from './behaviour.ts'
import type { Site } from './site.ts'

/** What came of it: what the pages did, what the server got, and how every field of every open page stands. */
export async function effectOf(context: BrowserContext, site: Site): Promise<Effect> {
  const pages = context.pages().filter((page) => page.url().startsWith('http'))
  const seen = await Promise.all(pages.map(pageState))
  const did = pages[0] ? await pages[0].evaluate(() => JSON.parse(localStorage.did ?? '[]')) : []
  return { did, sent: site.sent(), pages: seen.sort() }
}

async function pageState(page: Page): Promise<string> {
  const frames = await Promise.all(page.frames().map((frame) => fieldsOf(frame).catch(() => [])))
  return `${pathOf(page.url())} ${JSON.stringify(frames.flat())}`
}

function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address)
  return `${pathname}${search}${hash}`
}

function fieldsOf(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    const fields = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('input, textarea, select, [contenteditable]'),
    ])
    return fields.map((field) => {
      if (field instanceof HTMLSelectElement)
        return [...field.selectedOptions].map(({ label }) => label).join('|')
      if (field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)) return String(field.checked)
      if (field instanceof HTMLInputElement && field.type === 'file')
        return [...(field.files ?? [])].map(({ name }) => name).join('|')
      return 'value' in field ? String(field.value) : field.textContent.trim()
    })
  })
}
