/** Run by itself: opens the journal named first at the moment named second (milliseconds since 1970). */
import { openJournal } from '../../../../bots/engine/journal/index.ts'

const [file = '', moment = '0'] = process.argv.slice(2)
while (Date.now() < Number(moment));
openJournal(file).close()
