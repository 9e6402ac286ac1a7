import { home } from '../host/home.ts'
import { serveShellAndWindows } from './host.ts'

// What the shell starts as a process of its own, and ends by a signal.
const close = serveShellAndWindows(process.parentPort, home())
process.once('SIGTERM', () => void close().finally(() => process.exit()))
