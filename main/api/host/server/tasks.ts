import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function tasksRouter({ tasks }: Pick<HostServices, 'tasks'>) {
  return os.tasks.router({
    list: os.tasks.list.handler(() => tasks.list()),
    ready: os.tasks.ready.handler(() => tasks.ready()),
    about: os.tasks.about.handler(({ input }) => tasks.about(input.task)),
    document: os.tasks.document.handler(({ input }) => tasks.document(input.task, input.page)),
    answer: os.tasks.answer.handler(({ input }) => tasks.answer(input.task, input.answer)),
  })
}
