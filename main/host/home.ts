import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { BotError } from '../../bots/errors/index.ts'

/** Where everything stands that Deskhand keeps on this PC; absolute paths. */
export interface Home {
  readonly folder: string
  /** The SQLite file with the journal and the outbox. */
  readonly journal: string
  /** A folder for each run, named by its id: evidence and report. */
  readonly runs: string
  /** Changes that healing proposes, a folder for each bot. */
  readonly proposals: string
  /** Questions to people and their answers. */
  readonly tasks: string
  /** The folder of the encrypted assets. */
  readonly vault: string
  /** The file with the key of the vault, where no environment variable gives it. */
  readonly vaultKey: string
  readonly settings: string
  /** What starts bots by itself. */
  readonly triggers: string
  /** The SQLite file of what triggers have noticed already. */
  readonly triggerMemory: string
  /** The copy of central's routes, on a PC whose runner works for a central. */
  readonly routes: string
  /** The user's own bots that runners work with. */
  readonly bots: string
  /** What is being recorded, or was broken off: a folder for each recording. */
  readonly recordings: string
  /** Browser profiles for attended work. */
  readonly profiles: string
  /** Models beside those that come with Deskhand, a folder each. */
  readonly models: string
  /** Where a browser puts what it downloads before a step names a folder. */
  readonly downloads: string
  /** The file with the key that signs who may see the studio. */
  readonly studioKey: string
  /** What the samples make for themselves: scans, their own journals. */
  readonly samples: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The home of Deskhand, its folders made where missing, open to their owner only.
 * It stands in `DESKHAND_HOME`, else in the platform's folder for application data.
 * Throws `folder-read-only` or `disk-full` where it cannot be made or written.
 */
export function home(environment: Environment = process.env): Home {
  const paths = homePaths(environment)
  for (const folder of [paths.folder, paths.runs, paths.tasks, paths.profiles, paths.samples]) {
    makeWritable(folder)
  }
  return paths
}

/** The same paths, with nothing made or checked. */
export function homePaths(environment: Environment = process.env): Home {
  const folder = homeFolder(environment, process.platform)
  return {
    folder,
    journal: join(folder, 'journal.sqlite'),
    runs: join(folder, 'runs'),
    proposals: join(folder, 'proposals'),
    tasks: join(folder, 'tasks'),
    vault: join(folder, 'vault'),
    vaultKey: join(folder, 'vault.key'),
    settings: join(folder, 'settings.json'),
    triggers: join(folder, 'triggers.json'),
    triggerMemory: join(folder, 'triggers.sqlite'),
    routes: join(folder, 'routes.json'),
    bots: join(folder, 'bots'),
    recordings: join(folder, 'recordings'),
    profiles: join(folder, 'profiles'),
    models: join(folder, 'models'),
    downloads: join(folder, 'downloads'),
    studioKey: join(folder, 'studio.key'),
    samples: join(folder, 'samples'),
  }
}

/** Where the home stands, by environment and platform (`process.platform`). */
export function homeFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (environment.DESKHAND_HOME) return resolve(environment.DESKHAND_HOME)
  const user = environment.HOME ?? homedir()
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(user, 'AppData', 'Local'), 'Deskhand')
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'Deskhand')
  const data = environment.XDG_DATA_HOME
  // The XDG specification has relative paths ignored.
  return join(data && isAbsolute(data) ? data : join(user, '.local', 'share'), 'deskhand')
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'one that you may not write to',
  EPERM: 'one that you may not write to',
  EROFS: 'a disk that is read-only',
  // What `mkdir` says of a missing folder on a disk that is read-only.
  ENOENT: 'a disk that is read-only',
  EEXIST: 'a file of that name',
  ENOTDIR: 'a file where a folder was expected',
  ENOSPC: 'a disk that is full',
}

/** Makes a folder where it is missing, open to its owner only; throws `folder-read-only` or `disk-full`. */
export function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const full = code === 'ENOSPC'
    throw new BotError(
      full ? 'disk-full' : 'folder-read-only',
      `Deskhand cannot keep its files in ${folder}`,
      {
        expected: 'a folder that may be written',
        found: refusals[code] ?? message,
        next: full ? 'Free some space, or set DESKHAND_HOME to a folder on another disk.' : undefined,
        cause,
      },
    )
  }
}
