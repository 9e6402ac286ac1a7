import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { BotError, suggestion } from '../../bots/errors/index.ts'
import { home } from '../host/home.ts'
import { writeWhole } from '../host/write-whole.ts'
import { readAnswer } from '../runner/people/answer.ts'
import { openTasks, readTask, taskFiles } from '../runner/people/task-files.ts'
import { collectNamed } from './given.ts'

/** `deskhand answer <task>`: answers what a bot asks; fields that are not given keep what was proposed. */
export function answerCommand(program: Command): void {
  program
    .command('answer')
    .description('answer a bot')
    .argument('<task>', 'the id that `deskhand tasks` shows')
    .option('--field <name=value>', 'the value of a field; may be given several times', collectNamed)
    .action((id: string, { field = {} }: { field?: Record<string, string> }) => {
      const { tasks } = home()
      const files = taskFiles(tasks, id)
      if (!existsSync(files.task)) throw unknownTask(tasks, id)
      const answer = readAnswer(readTask(files.task), field, '`deskhand answer`')
      writeWhole(files.answer, `${JSON.stringify(answer, null, 2)}\n`)
      process.stdout.write('Answered. Resume the run that waits for it; `deskhand runs` lists them.\n')
    })
}

function unknownTask(tasks: string, id: string): BotError {
  const open = openTasks(tasks).map((task) => task.id)
  return new BotError('answer-invalid', `There is no task "${id}"${suggestion(id, open)}`, {
    next: '`deskhand tasks` lists them.',
  })
}
