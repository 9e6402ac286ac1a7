/** Run by itself: tells that it is ready, and opens the journal at the moment that it is told (milliseconds since 1970). */
import { once } from 'node:events'
import { openJournal } from '../../../../bots/engine/journal/index.ts'

const [file = ''] = process.argv.slice(2)
process.stdout.write('ready')
const [moment] = await once(process.stdin, 'data')
while (Date.now() < Number(moment));
openJournal(file).close()
process.exit()
