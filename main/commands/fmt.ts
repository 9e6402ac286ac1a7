import type { Command } from 'commander'
import { readFolder, writeFolder } from '../../bots/folder.ts'
import { formatBot } from '../../bots/format/index.ts'
import { exitStatus } from './exit-status.ts'

/** `deskhand fmt <bot dir>`: puts the files of a bot in canonical form; with --check it only says which are not. */
export function fmtCommand(program: Command): void {
  program
    .command('fmt')
    .description('put the files of a bot in order')
    .argument('<bot dir>', 'the folder of the bot')
    .option('--check', 'change nothing; exit status 1 where a file is not in order')
    .action((folder: string, { check }: { check?: boolean }) => {
      const files = readFolder(folder)
      const formatted = new Map([...files.texts].map(([file, text]) => [file, inOrder(file, text)]))
      const changed = [...formatted].filter(([file, text]) => files.texts.get(file) !== text)
      if (!check) writeFolder(files, formatted)
      for (const [file] of changed)
        process.stdout.write(`${file} ${check ? 'is not in order' : 'put in order'}\n`)
      if (check && changed.length > 0) process.exitCode = exitStatus.failed
    })
}

/** The recorder writes elements.lock, for programs to read. */
function inOrder(file: string, text: string): string {
  return file.endsWith('.lock') ? text : formatBot(text, file)
}
