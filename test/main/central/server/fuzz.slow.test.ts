import { onPostgres, openInMemory } from '../stores.ts'
import { fuzzTests } from './fuzz-tests.ts'

fuzzTests(openInMemory, 2000)
onPostgres((open) => fuzzTests(open, 2000))
