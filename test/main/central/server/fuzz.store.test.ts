import { forEachStore } from '../stores.ts'
import { fuzzTests } from './fuzz-tests.ts'

forEachStore('store', (open) => fuzzTests(open, 100))
