import { rmSync } from 'node:fs'
import { endAll } from './end-all.ts'
import { freshHome } from './fresh-home.ts'
import { startDesktop } from './start-desktop.ts'

// The process that keeps a desktop: it tells how to reach it, and ends it when whoever started it lets go.

/** The one thing that a keeper says. */
export type Told =
  | { readonly environment: Readonly<Record<string, string>>; readonly home: string }
  | { readonly failed: string }

const [, , size = ''] = process.argv
const home = freshHome()

process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

try {
  tell({ environment: await startDesktop(home, size), home })
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) })
  await end()
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told)
}

async function end(): Promise<void> {
  await endAll(home)
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  process.exit()
}
