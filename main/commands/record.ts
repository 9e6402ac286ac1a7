import type { Command } from 'commander'
import type { RecordFlags } from './record-here.ts'

/** `deskhand record`: a person, or a script that plays one, works in a browser; a bot that does it again is written. */
export function recordCommand(program: Command): void {
  program
    .command('record')
    .description('record what is done in a browser as a bot')
    .argument('[url]', 'the address to begin at')
    .requiredOption('--out <dir>', 'the folder for the bot')
    .option('--headless', 'show no browser window; only with --user')
    .option(
      '--user <script.mjs>',
      'a script whose default export, async (page, recording) => {}, plays the person',
    )
    .option('--secure', 'keep no typed value and no image')
    .option('--name <name>', 'the name of the bot; else that of its folder')
    .option('--table <file>', 'a .csv, .tsv or .xlsx file: the bot does for each row what was done for one')
    .option('--sheet <name>', 'the sheet of an Excel file; else its first')
    .option('--loops', 'make a loop of what is done to one row after another, without asking')
    .option('--recover', 'make the bot of a recording that was broken off in the folder')
    .action(async (url: string | undefined, flags: RecordFlags, command: Command) => {
      if (url === undefined && !flags.recover)
        command.error('error: name the address to begin at', { exitCode: 2 })
      if (flags.headless && flags.user === undefined && !flags.recover)
        command.error('error: without a window nobody can work; --headless needs --user', { exitCode: 2 })
      const { recordHere, recoverHere } = await import('./record-here.ts')
      process.exitCode = await (url === undefined ? recoverHere(flags) : recordHere(url, flags))
    })
}
