import { readdirSync } from 'node:fs'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { verbs } from '../../../main/commands/index.ts'

test.each(Object.keys(verbs))(
  'the verb %s stands in a file of its name, adds itself and says what it does',
  async (name) => {
    const program = new Command()
    const add = await verbs[name]?.load()
    add?.(program)
    expect(program.commands.map((command) => command.name())).toEqual([name])
    expect(program.commands[0]?.description()).not.toBe('')
    const files = readdirSync(new URL('../../../main/commands', import.meta.url))
    expect(files).toContain(`${name}.ts`)
  },
)
