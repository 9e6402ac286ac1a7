import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Gate {
  readonly name: string
  /** A program of a package, or a file of ours; and its words. */
  readonly script: string
  readonly words: readonly string[]
}

const folders = ['main', 'bots', 'recorder', 'models', 'renderer', 'test'].filter((name) =>
  existsSync(join(root, name)),
)

/** What has to hold before anything lands. */
export const gates: readonly Gate[] = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', words: ['-p', '.'] },
  {
    name: 'lint and format',
    script: 'node_modules/@biomejs/biome/bin/biome',
    words: ['check', '--error-on-warnings', '.'],
  },
  {
    name: 'imports',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    words: ['--config', '.dependency-cruiser.mjs', ...folders],
  },
  { name: 'generated files', script: 'main/generate.ts', words: ['--check'] },
  { name: 'licences', script: 'main/cli.ts', words: ['licences'] },
]

/** Runs the gates side by side; a line each, all it said where one failed. Gives the names of those that failed. */
export async function runGates(gates: readonly Gate[]): Promise<string[]> {
  const ended = await Promise.all(gates.map(run))
  for (const { name, well, output } of ended)
    process.stdout.write(`${well ? 'ok    ' : 'FAILED'}  ${name}\n${well ? '' : output}`)
  return ended.filter(({ well }) => !well).map(({ name }) => name)
}

function run({ name, script, words }: Gate): Promise<{ name: string; well: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ name, well: code === 0, output: Buffer.concat(chunks).toString() }))
  })
}
