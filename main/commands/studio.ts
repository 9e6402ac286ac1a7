import type { Command } from 'commander'
import { electronProgram, runShell } from '../electron/launch.ts'
import { hasDisplay } from '../host/display.ts'
import { home } from '../host/home.ts'
import { portGiven } from './port-given.ts'
import { untilStopped } from './until-stopped.ts'

interface StudioFlags {
  readonly port?: number
  readonly open: boolean
}

/** `deskhand studio`: record, edit, rehearse and run bots in a window. */
export function studioCommand(program: Command): void {
  program
    .command('studio')
    .description('open the studio: record, understand, try, fix and run bots in a window')
    .option('--port <number>', 'the port on 127.0.0.1; else any that is free', portGiven)
    .option('--no-open', 'open no window; print the address')
    .action(async ({ port, open }: StudioFlags) => {
      const program = open && port === undefined && hasDisplay() ? electronProgram() : undefined
      if (program !== undefined) {
        process.exitCode = await shell(program)
        return
      }
      const { openWindow, startStudio } = await import('../host/studio/index.ts')
      const paths = home()
      const studio = await startStudio(paths, { ...(port !== undefined && { port }) })
      const isShown = open && openWindow(paths, studio.address())
      process.stdout.write(
        isShown
          ? 'The studio is open. Ctrl-C here ends it.\n'
          : `The studio is at ${studio.address()}\nThe address is good once, for ten minutes. Ctrl-C here ends the studio.\n`,
      )
      await untilStopped()
      await studio.close()
    })
}

/** The same studio in Electron, built first from what stands here. */
async function shell(program: string): Promise<number> {
  const { APP, buildApp } = await import('../build/index.ts')
  await buildApp(APP)
  return runShell(program, APP)
}
