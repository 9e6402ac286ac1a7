import type { BrowserContext, BrowserContextOptions, HTTPCredentials, Page } from 'playwright'
import type { Credential } from '../../steps/params.ts'
import type { BrowserOptions, PageOptions } from './options.ts'

/** CSS pixels of pages that no window shows, where the bot does not say. */
export const HEADLESS_SIZE = { width: 1280, height: 800 }

/** Playwright's options of a context in which pages see what the bot says of them. A password is text only here. */
export function contextOptions({ headless, pages = {} }: BrowserOptions): BrowserContextOptions {
  const {
    viewport = headless ? HEADLESS_SIZE : null,
    timezone,
    permissions,
    httpCredentials,
    ...same
  } = pages
  return {
    ...same,
    acceptDownloads: true,
    viewport,
    ...(timezone !== undefined && { timezoneId: timezone }),
    ...(permissions && { permissions: [...permissions] }),
    ...(httpCredentials && { httpCredentials: revealed(httpCredentials()) }),
  }
}

/** What pages are told by the browser's process itself, for one whose context is not ours to make. */
export function processOf({ locale, timezone, userAgent }: PageOptions = {}) {
  return {
    flags: [
      ...(locale === undefined ? [] : [`--lang=${locale}`, `--accept-lang=${locale}`]),
      ...(userAgent === undefined ? [] : [`--user-agent=${userAgent}`]),
    ],
    env: {
      ...(timezone !== undefined && { TZ: timezone }),
      ...(locale !== undefined && { LANGUAGE: locale.replace('-', '_') }),
    },
  }
}

/** Tells the pages of a context that is not ours to make all that its process does not tell, also those to come. */
export async function dressContext(
  context: BrowserContext,
  pages: PageOptions = {},
  signIn?: Credential,
): Promise<void> {
  const { geolocation, permissions } = pages
  if (geolocation) await context.setGeolocation(geolocation)
  if (permissions) await context.grantPermissions(permissions)
  if (signIn) await context.setHTTPCredentials(revealed(signIn))
  await Promise.all(context.pages().map((page) => dressPage(page, pages)))
  // A page that closes meanwhile needs nothing any more.
  context.on('page', (page) => void dressPage(page, pages).catch(() => undefined))
}

async function dressPage(
  page: Page,
  { viewport, colorScheme, locale, timezone }: PageOptions,
): Promise<void> {
  await Promise.all([
    viewport && page.setViewportSize(viewport),
    colorScheme && page.emulateMedia({ colorScheme }),
    (locale !== undefined || timezone !== undefined) && overridePlace(page, locale, timezone),
  ])
}

async function overridePlace(
  page: Page,
  locale: string | undefined,
  timezone: string | undefined,
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  if (locale !== undefined) await session.send('Emulation.setLocaleOverride', { locale })
  if (timezone !== undefined) await session.send('Emulation.setTimezoneOverride', { timezoneId: timezone })
}

function revealed({ user, password }: Credential): HTTPCredentials {
  return { username: user, password: password.reveal() }
}
