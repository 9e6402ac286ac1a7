import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { linkAmong, pageOfLink } from '../../../main/electron/links.ts'
import { lockNavigation } from '../../../main/electron/navigation.ts'
import { limitPermissions, type PermissionPart } from '../../../main/electron/permissions.ts'
import { declareScheme, servePages } from '../../../main/electron/scheme.ts'

test('pages get copy and paste, and nobody gets anything else', () => {
  let request: Parameters<PermissionPart['setPermissionRequestHandler']>[0] | undefined
  let check: Parameters<PermissionPart['setPermissionCheckHandler']>[0] | undefined
  let device: (() => boolean) | undefined
  limitPermissions({
    setPermissionRequestHandler: (handler) => {
      request = handler
    },
    setPermissionCheckHandler: (handler) => {
      check = handler
    },
    setDevicePermissionHandler: (handler) => {
      device = handler
    },
    setDisplayMediaRequestHandler: () => undefined,
  })
  const asked = (permission: string, requestingUrl: string) => {
    const answer = vi.fn()
    request?.({}, permission, answer, { requestingUrl })
    return answer.mock.calls[0]?.[0]
  }
  expect(asked('clipboard-read', 'app://deskhand/runs')).toBe(true)
  expect(asked('clipboard-read', 'https://evil.example/')).toBe(false)
  expect(asked('media', 'app://deskhand/')).toBe(false)
  expect(check?.({}, 'clipboard-sanitized-write', 'app://deskhand')).toBe(true)
  expect(check?.({}, 'geolocation', 'app://deskhand')).toBe(false)
  expect(device?.()).toBe(false)
})

test('a window stays in the studio and opens no other', () => {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  const outside = vi.fn()
  lockNavigation(contents, outside)
  const goes = (event: string, url: string) => {
    const preventDefault = vi.fn()
    contents.emit(event, { url, preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  expect(goes('will-navigate', 'app://deskhand/runs')).toBe(true)
  for (const url of ['https://evil.example/', 'app://other/', 'app://deskhand.evil/', 'file:///etc/passwd'])
    expect([goes('will-navigate', url), goes('will-redirect', url)], url).toEqual([false, false])
  expect(goes('will-attach-webview', 'app://deskhand/')).toBe(false)
  const open = contents.setWindowOpenHandler.mock.calls[0]?.[0]
  for (const url of ['https://example.org/help', 'http://example.org/', 'file:///etc/passwd', 'calc:'])
    expect(open({ url })).toEqual({ action: 'deny' })
  expect(outside.mock.calls).toEqual([['https://example.org/help']])
})

test('the scheme of the pages is a secure standard one, with no rights beyond', () => {
  const schemes: unknown[] = []
  declareScheme({ registerSchemesAsPrivileged: (given) => void schemes.push(...given) })
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  expect(schemes).toEqual([{ scheme: 'app', privileges }])
})

test('pages come with their own headers, and nothing else is there', async () => {
  let handler: (request: Request) => Response = () => new Response()
  const pages = (path: string) => ({ status: 200, headers: { 'x-protected': 'yes' }, body: path })
  const handle = (_scheme: string, given: typeof handler) => {
    handler = given
  }
  servePages({ handle }, pages)
  const found = handler(new Request('app://deskhand/runs/%C3%A4'))
  expect([found.status, found.headers.get('x-protected'), await found.text()]).toEqual([
    200,
    'yes',
    '/runs/ä',
  ])
  expect(handler(new Request('app://other/runs')).status).toBe(404)
  expect(handler(new Request('app://deskhand/runs', { method: 'POST' })).status).toBe(404)
})

test.each([
  ['deskhand://open/runs/17', '/runs/17'],
  ['deskhand://open', '/'],
  ['deskhand://open//evil.example', '/'],
  ['deskhand://delete/everything', undefined],
  ['https://open/runs', undefined],
  ['no link', undefined],
])('the link %s leads to %s', (link, page) => {
  expect(pageOfLink(link)).toBe(page)
})

test('a link is found among the words of a start', () => {
  expect(linkAmong(['deskhand.exe', '--hidden', 'deskhand://open/inbox'])).toBe('deskhand://open/inbox')
  expect(linkAmong(['deskhand.exe'])).toBeUndefined()
})
