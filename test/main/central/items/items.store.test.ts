import { forEachStore } from '../stores.ts'
import { itemsTests } from './items-tests.ts'

forEachStore('store', itemsTests)
