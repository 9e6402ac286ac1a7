import { vi } from 'vitest'

// The files of a project that share a process share no state of our modules: each loads them anew.
vi.resetModules()
