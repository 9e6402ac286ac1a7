import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Home } from '../../main/host/home.ts'

const cli = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))

export interface Called {
  readonly status: number
  readonly output: string
  readonly said: string
}

/** Calls the command line in a process of its own, on a home of its own; `input` is piped in. */
export function deskhand(home: Home, words: readonly string[], input = ''): Promise<Called> {
  const env = { ...process.env, DESKHAND_HOME: home.folder, NO_COLOR: '1' }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { env }, (error, output, said) => {
      resolve({ status: error === null ? 0 : Number(error.code), output, said })
    })
    child.stdin?.end(input)
  })
}
