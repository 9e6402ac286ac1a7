import { fileURLToPath } from 'node:url'

/**
 * A TypeScript module and all that it imports as one script for a page. Bundled when first asked for.
 * @param module such as `new URL('in-page/form.ts', import.meta.url)`
 */
export function pageScript(module: URL): () => Promise<string> {
  let bundled: Promise<string> | undefined
  return () => {
    bundled ??= bundle(fileURLToPath(module))
    return bundled
  }
}

async function bundle(entry: string): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false })
  return outputFiles.map(({ text }) => text).join('')
}
