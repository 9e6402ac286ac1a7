import { forEachStore } from '../stores.ts'
import { fuzzTests } from './fuzz-tests.ts'

forEachStore('fast', (open) => fuzzTests(open, 100))
