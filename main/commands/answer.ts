import type { Command } from 'commander'
import { BotError } from '../../bots/errors/index.ts'
import type { PersonTask } from '../../bots/steps/ports/index.ts'
import { home } from '../host/home.ts'
import { writeWhole } from '../host/write-whole.ts'
import { readAnswer } from '../runner/people/answer.ts'
import { openTasks, taskFiles } from '../runner/people/task-files.ts'
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
      const task = taskNamed(openTasks(tasks), id)
      const answer = readAnswer(task, field, '`deskhand answer`')
      writeWhole(taskFiles(tasks, task.id).answer, `${JSON.stringify(answer, null, 2)}\n`)
      process.stdout.write('Answered. Resume the run that waits for it; `deskhand runs` lists them.\n')
    })
}

/** The open task of this id; the beginning of an id is enough where it fits one task alone. */
function taskNamed(open: readonly PersonTask[], id: string): PersonTask {
  const [first, second] = open.filter((task) => task.id === id || task.id.startsWith(id))
  if (first && !second) return first
  throw new BotError(
    'answer-invalid',
    first ? `Several open tasks begin with "${id}"` : `There is no open task "${id}"`,
    { next: '`deskhand tasks` lists them.' },
  )
}
