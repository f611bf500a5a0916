import { besiege } from './siege.ts'

besiege(({ endpoint: { method, reads } }) => method !== 'GET' && !reads, process.env.PROOF_ROUNDS)
