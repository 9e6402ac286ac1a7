import type { ContextOptions } from '../../context-options.ts'
import type { SecretAsset } from './secrets.ts'

/** The asset of the user and password that the browser itself asks for. */
export const SITE_ACCOUNT = 'siteAccount'

/** The section `browser` of a bot: what its pages need to behave as they did; nothing where that is what all do. */
export function pageSettings(options: ContextOptions = {}): Record<string, unknown> | undefined {
  const { viewport, geolocation, permissions, locale, timezoneId, colorScheme, userAgent, httpCredentials } =
    options
  const settings = {
    ...(viewport && { viewport: { width: viewport.width, height: viewport.height } }),
    ...(geolocation && { geolocation }),
    ...(permissions && permissions.length > 0 && { permissions }),
    ...(locale !== undefined && { locale }),
    ...(timezoneId !== undefined && { timezone: timezoneId }),
    ...(colorScheme && { 'color-scheme': colorScheme }),
    ...(userAgent !== undefined && { 'user-agent': userAgent }),
    ...(httpCredentials && { 'http-credentials': `=assets.${SITE_ACCOUNT}` }),
  }
  return Object.keys(settings).length > 0 ? settings : undefined
}

/** The asset for basic authentication, where the pages asked for it. */
export function siteAccount({ httpCredentials }: ContextOptions = {}): SecretAsset[] {
  return httpCredentials ? [{ name: SITE_ACCOUNT, title: 'Who signs in where the browser itself asks' }] : []
}
