import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { BotError } from '../../bots/errors/index.ts'
import { type ExportFormat, exportBot, exportFormats } from '../../bots/exchange/index.ts'
import { readBot } from '../../bots/index.ts'
import { omissionsText } from './omissions.ts'

interface Flags {
  readonly to: ExportFormat
  readonly out?: string
}

/**
 * `deskhand export <bot dir> --to <format>`: writes a bot for another product, to a file or to standard output, and
 * says on standard error what is not in it.
 */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('write a bot for Playwright or the Recorder of Chrome')
    .argument('<bot dir>', 'the folder of the bot')
    .addOption(new Option('--to <format>', 'for whom').choices([...exportFormats]).makeOptionMandatory())
    .option('--out <file>', 'the file; standard output where none is named')
    .action((folder: string, { to, out }: Flags) => {
      const { text, omissions } = exportBot(readBot(folder), to)
      if (out === undefined) process.stdout.write(text)
      else write(out, text)
      process.stderr.write(omissionsText(omissions))
    })
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new BotError('disk-full', `There is no space left for ${file}`, { cause })
    throw new BotError('folder-read-only', `${file} cannot be written`, { found: message, cause })
  }
}
