import { forEachStore } from '../stores.ts'
import { itemsTests } from './items-tests.ts'

forEachStore('fast', itemsTests)
