import { forEachStore } from '../stores.ts'
import { workTests } from './work-tests.ts'

forEachStore('store', workTests)
