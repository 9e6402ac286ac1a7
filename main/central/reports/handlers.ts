import type { Handlers } from '../call.ts'
import { sayHello } from '../recovery/hello.ts'
import { listReports } from './list.ts'
import { sendReports } from './send.ts'

/** What PCs tell, each by its own numbers. */
export const reportsHandlers: Handlers<'reports'> = {
  send: sendReports,
  hello: sayHello,
  list: ({ central }, wanted) => listReports(central.store, wanted),
}
