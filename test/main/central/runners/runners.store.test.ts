import { forEachStore } from '../stores.ts'
import { runnersTests } from './runners-tests.ts'

forEachStore('store', runnersTests)
