import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import { createWorker, type PSM, type Page as TesseractPage, type Worker } from 'tesseract.js'
import type { Word } from '../page/page.ts'

/** How an image is taken apart: in columns and paragraphs, word by word wherever one stands, or not at all. */
export type Mode = 'paragraphs' | 'scattered' | 'line'

/** Reads one image at a time. */
export interface Engine {
  read(png: Buffer, mode: Mode): Promise<Word[]>
  /** Settles when the engine broke down by itself. */
  readonly broken: Promise<Error>
  /** An idle engine does not keep the process alive. */
  busy(busy: boolean): void
  stop(): Promise<void>
}

/** Tesseract's numbers for the modes; its typings declare an enum that does not exist when it runs. */
const pageModes: Readonly<Record<Mode, PSM>> = {
  paragraphs: '3' as PSM,
  scattered: '11' as PSM,
  line: '7' as PSM,
}

/** Without these tesseract guesses a resolution and tells standard error what it thinks of the image. */
const quiet = { user_defined_dpi: '200', debug_file: '/dev/null' }

/** Starts tesseract in a thread of its own, with the English data that came with the packages: no network. */
export async function startTesseract(): Promise<Engine> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  const failed = Promise.withResolvers<never>()
  const starting = createWorker('eng', 1, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without this handler tesseract.js throws outside of any promise; and it never settles when its data is missing.
    errorHandler: (error: unknown) => failed.reject(new Error(String(error))),
  })
  failed.promise.catch(() => undefined)
  return engineOf(await Promise.race([starting, failed.promise]))
}

function engineOf(worker: Worker): Engine {
  // The thread is there at run time, though the typings do not say so; only it tells of a crash.
  const { worker: thread } = worker as unknown as { worker: Thread }
  const broken = new Promise<Error>((resolve) => {
    thread.once('error', resolve)
    thread.once('exit', (code) => resolve(new Error(`the reading thread ended with ${code}`)))
  })
  return {
    broken,
    busy: (busy) => (busy ? thread.ref() : thread.unref()),
    async read(png, mode) {
      await worker.setParameters({ tessedit_pageseg_mode: pageModes[mode], ...quiet })
      const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
      return wordsOf(data)
    },
    // Not by the worker: what it is asked afterwards, it sends to nobody and throws outside of any promise.
    async stop() {
      await thread.terminate()
    },
  }
}

function wordsOf(page: TesseractPage): Word[] {
  return (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.trim(),
      confidence: Math.max(0, Math.min(1, confidence / 100)),
      box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    }))
}
