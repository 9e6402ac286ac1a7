import { expect, it } from 'vitest'
import { callOf } from '../../../../recorder/browser/sent/asks.ts'

const graphql = (query: string) => JSON.stringify({ query })
const rpc = (method: string) => JSON.stringify({ jsonrpc: '2.0', id: 1, method })

it.each([
  ['a GraphQL query', '/graphql', graphql('query Orders { orders { id } }'), 'always'],
  ['a short GraphQL query', '/graphql', graphql('{ orders { id } }'), 'always'],
  ['a GraphQL mutation', '/graphql', graphql('mutation Add($a: Int) { add(a: $a) { id } }'), 'no'],
  ['a mutation behind a query', '/graphql', graphql('query A { a } mutation B { b }'), 'no'],
  ['a batch with a mutation', '/g', `[${graphql('{ a }')},${graphql('mutation { b }')}]`, 'no'],
  ['a batch of queries', '/g', `[${graphql('{ a }')},${graphql('query { b }')}]`, 'always'],
  ['a JSON-RPC search', '/rpc', rpc('items.search'), 'while-typing'],
  ['a JSON-RPC call', '/rpc', rpc('items.save'), 'no'],
  ['a search by its path', '/api/search', '{"q":"a"}', 'while-typing'],
  ['a suggestion by its path', '/api/v1/suggest?x=1', undefined, 'while-typing'],
  ['an order', '/orders', '{"a":1}', 'no'],
  ['a search that is saved', '/search/saved', '{"a":1}', 'no'],
  ['a body that only looks like JSON', '/orders', '{"query": broken', 'no'],
])('%s', (_what, path, body, asks) => {
  expect(callOf(`https://example.org${path}`, body).asks).toBe(asks)
})

it('tells calls to one address apart by what they call', () => {
  expect(callOf('https://x.org/rpc', rpc('a')).operation).not.toBe(
    callOf('https://x.org/rpc', rpc('b')).operation,
  )
})
