import type { BrowserContext } from 'playwright'

/** The process that the windows of the browser belong to; undefined where the browser does not tell. */
export async function browserPid(context: BrowserContext): Promise<number | undefined> {
  const session = await context.browser()?.newBrowserCDPSession()
  const told = await session?.send('SystemInfo.getProcessInfo')
  await session?.detach()
  return told?.processInfo.find(({ type }) => type === 'browser')?.id
}
