import type { BotDraft } from './bot-draft.ts'
import { namePage, withoutLogin } from './marks.ts'
import { excerpt, literal } from './text.ts'

const PAGES = new Set(['http:', 'https:', 'file:'])
const OF_THE_BROWSER = new Set(['about:', 'chrome:', 'edge:'])

/** Adds the step that opens an address; a login in it becomes an asset. */
export function addOpen(
  draft: BotDraft,
  written: string,
  at: string,
  extra: Record<string, unknown> = {},
): void {
  const protocol = URL.canParse(written) ? new URL(written).protocol : ''
  if (OF_THE_BROWSER.has(protocol)) {
    draft.note({
      at,
      what: `open ${excerpt(written)}`,
      why: 'That is a page of the browser itself, with nothing to do in it.',
    })
    return
  }
  // An address that is a script would run it.
  if (!PAGES.has(protocol)) {
    draft.gap({ at, what: `open ${excerpt(written)}`, why: 'That is no address of a page.' })
    return
  }
  const { address, password } = withoutLogin(written)
  if (password !== '') draft.signIn(password)
  namePage(draft, address)
  draft.add({ 'browser.open': literal(address), ...extra })
}

/** Adds the step that fills a field; what goes into a field for secrets becomes an asset. */
export function addFill(
  draft: BotDraft,
  element: Parameters<BotDraft['ref']>[0],
  typed: string,
  extra: Record<string, unknown> = {},
): void {
  const isSecret = typed !== '' && draft.secrets.takes(element)
  const value = isSecret ? draft.secrets.formulaFor(typed) : literal(typed)
  draft.add({ 'browser.fill': draft.ref(element), value, ...extra })
}
