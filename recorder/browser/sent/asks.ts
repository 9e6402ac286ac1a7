/** What a request says it does. */
export interface Call {
  /** Told apart from others that go to the same address: the operation of a GraphQL or JSON-RPC call, else nothing. */
  readonly operation: string
  /** `always`: by its protocol it changes nothing; `while-typing`: it looks like looking something up. */
  readonly asks: 'always' | 'while-typing' | 'no'
}

const ASKING =
  /^(search|query|queries|suggest|suggestions?|suggester|autocomplete|complete|completions?|typeahead|lookup|look-up|find|filter|validate|validation|check|preview|facets?|count|list|autosuggest|_search|_msearch)$/i
const ASKING_METHOD =
  /(^|[._/-])(get|list|search|find|query|suggest|autocomplete|validate|check|read|fetch|lookup|count)([A-Z_./-]|$)/

/** What can be told from the address and the body, which is looked at and never kept. */
export function callOf(url: string, body: string | undefined): Call {
  const calls = callsIn(body)
  const [only] = calls
  if (only === undefined) return { operation: '', asks: asksByPath(url) ? 'while-typing' : 'no' }
  const operation = calls.map((call) => call.operation).join()
  const all = (asks: Call['asks']) => calls.every((call) => call.asks === asks)
  if (all('always')) return { operation, asks: 'always' }
  return { operation, asks: calls.some((call) => call.asks === 'no') ? 'no' : 'while-typing' }
}

function asksByPath(url: string): boolean {
  if (!URL.canParse(url)) return false
  const words = new URL(url).pathname.split('/').filter(Boolean)
  const last = words.at(-1) ?? ''
  return ASKING.test(last.replace(/\.\w+$/, '').replace(/^.*[.:]/, ''))
}

/** The GraphQL and JSON-RPC calls of a body; none where it is something else. */
function callsIn(body: string | undefined): Call[] {
  const parsed = parsedOrNothing(body)
  const several: unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  const calls = several.map(callIn)
  return calls.every((call) => call !== undefined) ? calls : []
}

function callIn(call: unknown): Call | undefined {
  if (typeof call !== 'object' || call === null) return undefined
  const query: unknown = Reflect.get(call, 'query')
  if (typeof query === 'string' && isGraphql(query)) return graphql(query, Reflect.get(call, 'operationName'))
  const method: unknown = Reflect.get(call, 'method')
  if (typeof method !== 'string' || Reflect.get(call, 'jsonrpc') === undefined) return undefined
  return { operation: method, asks: ASKING_METHOD.test(method) ? 'while-typing' : 'no' }
}

function isGraphql(text: string): boolean {
  return (
    /^[\s,#{]*(query|mutation|subscription|fragment|\{)|^\s*\{/.test(withoutComments(text)) &&
    text.includes('{')
  )
}

/** A document of queries alone changes nothing. */
function graphql(text: string, name: unknown): Call {
  const plain = withoutComments(text)
  const operation = typeof name === 'string' ? name : (/\b(?:query|mutation)\s+(\w+)/.exec(plain)?.[1] ?? '')
  return { operation, asks: /\bmutation\b/.test(plain) ? 'no' : 'always' }
}

function withoutComments(text: string): string {
  return text.replace(/#[^\n]*/g, '')
}

function parsedOrNothing(text: string | undefined): unknown {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
