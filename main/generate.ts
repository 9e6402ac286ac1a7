import { readFile, writeFile } from 'node:fs/promises'
import { reference } from '../bots/steps/reference/index.ts'

/** Files that are made from code, and by what. */
const GENERATED: Readonly<Record<string, () => string>> = { 'bots/steps/REFERENCE.md': reference }

/** Names of the generated files below `root` that are not as the code would make them. */
export async function staleFiles(root: URL): Promise<string[]> {
  const stale: string[] = []
  for (const [name, make] of Object.entries(GENERATED)) {
    const there = await readFile(new URL(name, root), 'utf8').catch(() => undefined)
    if (there !== make()) stale.push(name)
  }
  return stale
}

/** Makes the generated files of those names below `root` anew. */
export async function generate(names: readonly string[], root: URL): Promise<void> {
  for (const name of names) await writeFile(new URL(name, root), GENERATED[name]?.() ?? '')
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url)
  const stale = await staleFiles(root)
  if (process.argv.includes('--check')) {
    for (const name of stale) console.error(`${name} is stale; run: node main/generate.ts`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    await generate(stale, root)
    for (const name of stale) console.log(`${name} written`)
  }
}
