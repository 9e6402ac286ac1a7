import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * A TypeScript module and all that it imports as one script for a page. Bundled when first asked for; in a packed product
 * it is already.
 * @param module such as `new URL('in-page/form.ts', import.meta.url)`
 */
export function pageScript(module: URL): () => Promise<string> {
  let bundled: Promise<string> | undefined
  return () => {
    const file = fileURLToPath(module)
    bundled ??= file.endsWith('.js') ? readFile(file, 'utf8') : bundle(file)
    return bundled
  }
}

async function bundle(entry: string): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false })
  return outputFiles.map(({ text }) => text).join('')
}
