import { z } from 'zod'

/** What a client may do at the node. Nothing is allowed that is not in its token. */
export const Op = z.enum(['stow', 'qido', 'wado', 'changes'])
export type Op = z.infer<typeof Op>
