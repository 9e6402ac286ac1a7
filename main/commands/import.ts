import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { BotError } from '../../bots/errors/index.ts'
import { importRecording, LONGEST_RECORDING, recorders } from '../../bots/exchange/index.ts'
import { writeBot } from '../../bots/index.ts'
import { omissionsText } from './omissions.ts'

/** `deskhand import <file> --out <dir>`: makes a bot of a recording, and says what is not in it. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('make a bot of a recording of Chrome, Selenium IDE or Playwright')
    .argument('<file>', 'the recording')
    .requiredOption('--out <dir>', 'the folder of the new bot')
    .action((file: string, { out }: { out: string }) => {
      const folder = resolve(out)
      refuseOverwriting(folder)
      const { bot, omissions, recorder } = importRecording(readRecording(file), {
        file: basename(file),
        folder,
      })
      writeBot(bot, folder)
      process.stdout.write(`A bot was made of the recording of ${recorders[recorder]}: ${folder}\n`)
      process.stdout.write(omissionsText(omissions))
    })
}

function refuseOverwriting(folder: string): void {
  if (!existsSync(join(folder, 'bot.yaml'))) return
  throw new BotError('file-exists', `There is a bot in ${folder} already`, {
    expected: 'a folder without a bot',
    next: 'Name another folder with --out, or move the bot away.',
  })
}

function readRecording(file: string): string {
  let bytes: Buffer
  try {
    refuseLarge(file, statSync(file).size)
    bytes = readFileSync(file)
  } catch (cause) {
    if (cause instanceof BotError) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BotError('file-missing', `There is no ${file}`, { cause })
    throw new BotError('file-unreadable', `${file} cannot be read`, { found: message, cause })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BotError('recording-invalid', `${file} is no text in UTF-8`, {
      expected: 'a text file in UTF-8',
      cause,
    })
  }
}

function refuseLarge(file: string, size: number): void {
  if (size <= LONGEST_RECORDING) return
  throw new BotError('recording-invalid', `${file} is too large for a recording`, {
    expected: `at most ${LONGEST_RECORDING / 1024 / 1024} MB`,
    found: `${size} bytes`,
  })
}
