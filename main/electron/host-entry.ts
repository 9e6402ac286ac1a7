import { openHost } from './host.ts'

// What the shell starts as a process of its own.
openHost(process.parentPort)
