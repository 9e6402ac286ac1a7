import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Module = Parameters<NodeFS['init']>[1]
type Hook = Extract<Module['preRun'], readonly unknown[]>[number]

/** An open file as Emscripten knows it; `nfd` is the descriptor that Node gave. */
interface OpenFile {
  readonly nfd?: number
}

interface FileSystems {
  readonly NODEFS: { readonly stream_ops: { fsync?: (file: OpenFile) => number } }
}

/**
 * The files of a PGlite folder, with `fsync`. PGlite leaves it out: as it comes, what it calls committed survives
 * the end of the process but not that of the machine.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, options: Module) {
    const { emscriptenOpts } = await super.init(database, options)
    const hooks = [emscriptenOpts.preRun ?? []].flat()
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addSync as Hook, ...hooks] } }
  }
}

/** How PostgreSQL is started so that it uses `fsync`: not with `-F`, and not by `fdatasync`, which does nothing here. */
export const durableStart = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

function addSync({ NODEFS }: FileSystems): void {
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    // Folders have no descriptor here.
    if (nfd !== undefined) fsyncSync(nfd)
    return 0
  }
}
