import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import type { Home } from '../../../../main/host/home.ts'

/** A bot that writes a line for each number into a file of its own folder, and what it wrote. */
export const LINES = `
bot: lines
format: 1
title: Write lines
inputs:
  count: { type: number, default: 3 }
transactions:
  each: =[1..inputs.count]
  as: number
  reference: ="line-" & number
  retries: 0
  steps:
    - file.append: lines.txt
      text: =$string(number) & "\\n"
      id: write
      effect: commit
`

/** Puts a bot into the home; gives its id and folder. */
export function putBot(home: Home, name: string, yaml: string): { id: string; folder: string } {
  const folder = join(home.bots, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bot.yaml'), yaml)
  return { id: botLibrary(home).idOf(folder), folder }
}
