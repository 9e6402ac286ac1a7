import { startTests } from './start-tests.ts'
import { forEachStore } from './stores.ts'

forEachStore('store', startTests)
