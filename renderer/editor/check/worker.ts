/** Reads and checks bots beside the page, so that keys never wait for it. */
import type { BotFiles } from '../../../bots/format/index.ts'
import { problemsOf } from './problems-of.ts'

self.addEventListener('message', ({ data }: MessageEvent<BotFiles>) => self.postMessage(problemsOf(data)))
