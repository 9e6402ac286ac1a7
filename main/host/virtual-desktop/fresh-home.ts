import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new home folder with what programs expect to be there; its path tells which processes belong to it. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'deskhand-desktop-'))
  mkdirSync(join(home, 'run'), { mode: 0o700 })
  return home
}

/** The environment of programs in this home; nothing of the person's own session comes in. */
export function environmentOf(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: home,
    USER: process.env.USER ?? 'root',
    LANG: 'C.UTF-8',
    TMPDIR: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
    GSETTINGS_BACKEND: 'memory',
    GTK_USE_PORTAL: '0',
  }
}
