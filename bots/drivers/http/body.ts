import { BotError } from '../../errors/index.ts'
import { maskSecrets } from '../../secrets/index.ts'

/** Bytes; what is larger is a download, not an answer, and would not fit into the journal. */
const LARGEST = 20_000_000

/** The body of an answer: parsed where it says that it is JSON, else text. Throws `http-failed` where it is too large. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await readText(response)
  const type = response.headers.get('content-type') ?? ''
  if (!/^[^;]*[/+]json\b/i.test(type)) return text
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BotError('http-failed', `${response.url} gave broken JSON`, {
      expected: 'JSON, as the answer says of itself',
      found: maskSecrets(text).slice(0, 80),
      cause,
    })
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST) throw tooLarge(response.url)
    chunks.push(chunk)
  }
  return decoder(response).decode(Buffer.concat(chunks))
}

function decoder(response: Response): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]
  try {
    return new TextDecoder(charset ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}

function tooLarge(url: string): BotError {
  return new BotError('http-failed', `The answer of ${url} is too large`, {
    expected: `at most ${LARGEST / 1_000_000} MB`,
    found: 'more',
    next: 'Ask the service for less at a time.',
  })
}
