import type { BotDraft } from './bot-draft.ts'
import { slug } from './names.ts'

/** What is true of every recording, whatever made it. */
export function tellOfCommits(draft: BotDraft, at: string): void {
  draft.once({
    at,
    what: 'which acts change the world for good',
    why: 'Recordings do not say it. So every click, key, drag, upload and download counts as a commit, which is never done twice; write `effect: idempotent` where nothing is sent.',
  })
}

/** Names the elements that follow by the page at an address: `login` for `https://example.com/app/login?x=1`. */
export function namePage(draft: BotDraft, address: string): void {
  if (!URL.canParse(address)) return
  const { pathname, hostname } = new URL(address)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname
  draft.elements.page = slug(last.replace(/\.\w+$/, ''), 'page')
}

/** An address without the login in it, and the password of that. */
export function withoutLogin(address: string): { address: string; password: string } {
  const url = new URL(address)
  if (url.username === '' && url.password === '') return { address, password: '' }
  const { password } = url
  url.username = ''
  url.password = ''
  return { address: url.href, password }
}
