import { defineConfig } from 'vitest/config'

/**
 * Five projects: `fast` needs nothing but Node, `store` a database in memory, `browser` a Chromium, `desktop` a virtual
 * display with real programs, `slow` kills processes, calls the command line, trains models, reads scans, and starts a
 * PostgreSQL.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    projects: [
      project('fast', ['test/**/*.test.ts'], 30_000),
      project('store', ['test/**/*.store.test.ts'], 60_000),
      project('browser', ['test/**/*.browser.test.ts'], 240_000),
      project('desktop', ['test/**/*.desktop.test.ts'], 180_000),
      project('slow', ['test/**/*.slow.test.ts'], 900_000),
    ],
  },
})

function project(name: string, include: string[], testTimeout: number) {
  const others = ['store', 'browser', 'desktop', 'slow'].filter((other) => other !== name)
  return {
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', ...others.map((other) => `test/**/*.${other}.test.ts`)],
      testTimeout,
      hookTimeout: testTimeout,
      // What is waited for may take its time on a machine that is busy.
      expect: { poll: { timeout: 20_000 } },
      // A process for each file would cost `fast` more than its tests do.
      ...(name === 'fast' ? { isolate: false, setupFiles: ['test/fresh-modules.ts'] } : {}),
      // Programs that share a processor answer late, and those who wait for them see it.
      maxWorkers: name === 'desktop' ? 1 : 2,
    },
  }
}
