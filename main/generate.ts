import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { reference } from '../bots/steps/reference/index.ts'

/** Files that are made from code, and by what. */
const GENERATED: readonly (readonly [string, () => string])[] = [['bots/steps/REFERENCE.md', reference]]

/** Writes every generated file; with `--check` it only says which are stale, and fails where any is. */
async function generate(onlyCheck: boolean): Promise<void> {
  for (const [name, make] of GENERATED) {
    const file = new URL(`../${name}`, import.meta.url)
    const made = make()
    if (made === (await readFile(file, 'utf8').catch(() => undefined))) continue
    if (onlyCheck) {
      process.exitCode = 1
      console.error(`${name} is stale; run: node ${relative(process.cwd(), import.meta.filename)}`)
    } else {
      await writeFile(file, made)
      console.log(`${name} written`)
    }
  }
}

await generate(process.argv.includes('--check'))
