import { onPostgres } from '../stores.ts'
import { runnersTests } from './runners-tests.ts'

onPostgres(runnersTests)
