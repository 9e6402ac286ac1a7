/** Playwright's options of a context that a bot needs again for the same pages to behave the same. */
export interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number } | null
  readonly geolocation?: { readonly latitude: number; readonly longitude: number; readonly accuracy?: number }
  readonly permissions?: readonly string[]
  readonly locale?: string
  readonly timezoneId?: string
  readonly colorScheme?: 'light' | 'dark' | 'no-preference'
  readonly userAgent?: string
  /** Basic authentication: goes into the bot as an asset, never as text. */
  readonly httpCredentials?: { readonly username: string; readonly password: string }
}
