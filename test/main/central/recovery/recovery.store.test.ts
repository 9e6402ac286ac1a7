import { forEachStore } from '../stores.ts'
import { recoveryTests } from './recovery-tests.ts'

forEachStore('store', recoveryTests)
