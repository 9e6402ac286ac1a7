import { virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'

// A process that has a desktop, says where, and waits to be killed.
const { home } = await virtualDesktop()
process.stdout.write(`${home}\n`)
setInterval(() => {}, 1000)
