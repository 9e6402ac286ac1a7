import { forEachStore } from '../stores.ts'
import { sendAndTakeTests } from './send-and-take-tests.ts'

forEachStore('slow', sendAndTakeTests)
