import { desktopSession } from './session.ts'

// A process that has a desktop, says where, and waits to be killed.
const { home } = await desktopSession()
process.stdout.write(`${home}\n`)
setInterval(() => {}, 1000)
