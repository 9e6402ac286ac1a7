import type { Command } from 'commander'
import type { RecordFlags } from './record-here.ts'

/** `deskhand record`: a person, or a script that plays one, works in a browser or on the desktop; a bot that does it again is written. */
export function recordCommand(program: Command): void {
  program
    .command('record')
    .description('record what is done in a browser or on the desktop as a bot')
    .argument('[url]', 'the address to begin at')
    .requiredOption('--out <dir>', 'the folder for the bot')
    .option('--desktop', 'record mouse and keyboard in all programs; with an address, beside a browser')
    .option('--headless', 'show no browser window; only with --user')
    .option(
      '--user <script.mjs>',
      'a script that plays the person: its default export is async (page, recording) => {}, with --desktop async (desktop, recording) => {}, with both async (page, recording, desktop) => {}',
    )
    .option('--secure', 'keep no typed value and no image')
    .option('--name <name>', 'the name of the bot; else that of its folder')
    .option('--table <file>', 'a .csv, .tsv or .xlsx file: the bot does for each row what was done for one')
    .option('--sheet <name>', 'the sheet of an Excel file; else its first')
    .option('--loops', 'make a loop of what is done to one row after another, without asking')
    .option('--recover', 'make the bot of a recording that was broken off in the folder')
    .action(async (url: string | undefined, flags: RecordFlags, command: Command) => {
      if (flags.desktop && !flags.recover) {
        const unfit = unfitForDesktop(flags)
        if (unfit !== undefined) command.error(`error: --desktop does not go with ${unfit}`, { exitCode: 2 })
        process.exitCode = await withDesktop(url, flags)
        return
      }
      if (url === undefined && !flags.recover)
        command.error('error: name the address to begin at, or --desktop', { exitCode: 2 })
      if (flags.headless && flags.user === undefined && !flags.recover)
        command.error('error: without a window nobody can work; --headless needs --user', { exitCode: 2 })
      const { recordHere, recoverHere } = await import('./record-here.ts')
      process.exitCode = await (url === undefined ? recoverHere(flags) : recordHere(url, flags))
    })
}

/** What only recordings of a browser have. */
function unfitForDesktop(flags: RecordFlags): string | undefined {
  const names = ['headless', 'loops', 'table', 'sheet'] as const
  const given = names.find((name) => flags[name] !== undefined)
  return given && `--${given}`
}

async function withDesktop(url: string | undefined, flags: RecordFlags): Promise<number> {
  if (url !== undefined) return await (await import('./record-both.ts')).recordBothHere(url, flags)
  return await (await import('./record-desktop.ts')).recordDesktopHere(flags)
}
