import { forEachStore } from '../stores.ts'
import { actsTests } from './acts-tests.ts'

forEachStore('store', actsTests)
