import { forEachStore } from '../stores.ts'
import { tasksTests } from './tasks-tests.ts'

forEachStore('store', tasksTests)
