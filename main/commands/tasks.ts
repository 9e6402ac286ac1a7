import type { Command } from 'commander'
import { maskSecrets } from '../../bots/secrets/index.ts'
import type { PersonTask } from '../../bots/steps/ports/index.ts'
import { home } from '../host/home.ts'
import { openTasks } from '../runner/people/task-files.ts'
import { shortReference } from '../runner/words.ts'

/** `deskhand tasks`: what bots ask and nobody has answered yet. */
export function tasksCommand(program: Command): void {
  program
    .command('tasks')
    .description('list what bots ask')
    .option('--json', 'print the tasks as JSON')
    .action(({ json }: { json?: true }) => {
      const tasks = openTasks(home().tasks)
      const text = json ? JSON.stringify(tasks) : tasks.map(taskText).join('\n\n') || 'No open tasks.'
      process.stdout.write(`${maskSecrets(text)}\n`)
    })
}

function taskText({ id, title, document, fields }: PersonTask): string {
  return [
    `${shortReference(id)}  ${title}`,
    document && `  document: ${document.path}`,
    ...fields.map(
      ({ name, value, doubt }) => `  ${name} = ${value ?? ''}${doubt === undefined ? '' : `   (${doubt})`}`,
    ),
  ]
    .filter(Boolean)
    .join('\n')
}
