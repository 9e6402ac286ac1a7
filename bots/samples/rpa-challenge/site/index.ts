import { readFile } from 'node:fs/promises'
import { type RunningServer, serveLoopback } from '../../loopback.ts'
import { pageScript } from '../../page-script.ts'

const file = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

const FILES: Readonly<Record<string, { type: string; text: () => Promise<string> }>> = {
  '/': { type: 'text/html', text: () => file('challenge.html') },
  '/challenge.css': { type: 'text/css', text: () => file('challenge.css') },
  '/challenge.js': { type: 'text/javascript', text: pageScript(new URL('in-page.ts', import.meta.url)) },
  '/people.csv': { type: 'text/csv', text: () => file('../people.csv') },
}

/**
 * Starts our re-creation of the RPA Challenge: ten rounds of seven labelled fields that change places and ids in
 * each round. The page counts right fields and takes the time from Start to the last Submit itself.
 */
export function startChallenge(port = 0): Promise<RunningServer> {
  return serveLoopback(port, async (request, response) => {
    const found = FILES[request.url ?? '/']
    if (!found) return response.writeHead(404).end()
    const text = await found.text()
    return response.writeHead(200, { 'Content-Type': `${found.type}; charset=utf-8` }).end(text)
  })
}
