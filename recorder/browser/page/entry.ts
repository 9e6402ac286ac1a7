import { recorderApi } from './api.ts'
import { listen } from './listen.ts'
import { NAME } from './protocol.ts'

/** A window can outlive its first document and get the script again: then the one that stands there goes on. */
const standing: unknown = Reflect.get(globalThis, NAME)
if (standing) (standing as typeof recorderApi).restart()
else {
  Object.assign(globalThis, { [NAME]: recorderApi })
  listen()
}
