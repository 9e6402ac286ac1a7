import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function tasksRouter({ tasks }: Pick<HostServices, 'tasks'>) {
  return os.tasks.router({
    list: os.tasks.list.handler(() => tasks.list()),
    answer: os.tasks.answer.handler(({ input }) => {
      tasks.answer(input.task, input.answer)
      return {}
    }),
  })
}
