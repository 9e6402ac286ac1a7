import { join } from 'node:path'
import { build } from 'esbuild'

/** Where the preload script stands beside the shell's modules. */
const PRELOAD = 'main/electron/preload'

/** A preload script in a sandbox is one file of CommonJS, and may ask for nothing but `electron`. */
export async function buildPreload(root: string, out: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [`${PRELOAD}.ts`],
    outfile: join(out, `${PRELOAD}.cjs`),
    bundle: true,
    external: ['electron'],
    format: 'cjs',
    platform: 'browser',
    target: 'chrome130',
    logLevel: 'error',
  })
}
