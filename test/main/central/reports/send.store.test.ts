import { forEachStore } from '../stores.ts'
import { sendTests } from './send-tests.ts'

forEachStore('store', sendTests)
