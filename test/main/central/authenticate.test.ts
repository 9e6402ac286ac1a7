import { authenticateTests } from './authenticate-tests.ts'
import { forEachStore } from './stores.ts'

forEachStore('fast', authenticateTests)
