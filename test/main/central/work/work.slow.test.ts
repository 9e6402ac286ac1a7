import { forEachStore } from '../stores.ts'
import { workTests } from './work-tests.ts'

forEachStore('slow', workTests)
