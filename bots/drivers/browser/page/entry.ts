import { pageApi } from './index.ts'

/** In the isolated world that it is evaluated in; the page's own world does not see it. */
Object.assign(globalThis, { deskhand: pageApi })
