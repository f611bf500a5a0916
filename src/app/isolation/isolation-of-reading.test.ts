import { besiege } from './siege.ts'

besiege(
  ({ endpoint: { method, reads } }) => method === 'GET' || reads === true,
  process.env.PROOF_ROUNDS,
)
