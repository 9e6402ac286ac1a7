import { authenticateTests } from './authenticate-tests.ts'
import { forEachStore } from './stores.ts'

forEachStore('store', authenticateTests)
