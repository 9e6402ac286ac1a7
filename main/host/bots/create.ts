import { rmSync } from 'node:fs'
import { importRecording, LONGEST_RECORDING } from '../../../bots/exchange/index.ts'
import { parseBot } from '../../../bots/format/index.ts'
import { writeBot } from '../../../bots/index.ts'
import type { Omission } from '../../api/host/contract/bots.ts'
import type { Home } from '../home.ts'
import { type NewFolder, newFolder } from './new-folder.ts'

interface Made {
  readonly folder: string
  readonly omissions: readonly Omission[]
}

/** Makes a bot without steps, to be filled in the editor. */
export function createEmpty(home: Home, title: string): Made {
  return filled(newFolder(home, title), ({ name, folder }) => {
    const text = `bot: ${name}\nformat: 1\ntitle: ${JSON.stringify(title)}\nsteps: []\n`
    writeBot(parseBot({ folder, texts: new Map([['bot.yaml', text]]) }), folder)
    return []
  })
}

/** Makes a bot of a recording of another product, by the name of its file. Throws `recording-invalid`. */
export function createFromRecording(home: Home, file: string, text: string): Made {
  const title = file.replace(/(\.spec|\.test)?\.[^.]*$/, '')
  return filled(newFolder(home, title), ({ name, folder }) => {
    const { bot, omissions } = importRecording(text.slice(0, LONGEST_RECORDING + 1), { file, folder })
    writeBot({ ...bot, name }, folder)
    return omissions
  })
}

/** A folder that could not be filled does not stay. */
export function filled(place: NewFolder, fill: (place: NewFolder) => readonly Omission[]): Made {
  try {
    return { folder: place.folder, omissions: fill(place) }
  } catch (thrown) {
    rmSync(place.folder, { recursive: true, force: true })
    throw thrown
  }
}
