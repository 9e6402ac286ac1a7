import { authenticateTests } from './authenticate-tests.ts'
import { onPostgres } from './stores.ts'

onPostgres(authenticateTests)
