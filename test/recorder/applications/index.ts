import type { Application } from './application.ts'
import { fauxton } from './fauxton.ts'
import { nodeRed } from './node-red.ts'
import { tiddlyWiki } from './tiddly-wiki.ts'

export const applications: readonly Application[] = [nodeRed, tiddlyWiki, fauxton]
