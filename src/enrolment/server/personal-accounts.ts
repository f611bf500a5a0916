import { type Fen, fen, yuan } from '#insurance/model/fen.ts'
import type { Deps } from '#platform/server/deps.ts'

/**
 * 医保个人账户: asked of the insurance bureau. No bureau is connected to this product: where nobody
 * answers, the question waits for the insurer's clerk, who can see the account.
 */
export interface PersonalAccounts {
  /** What is in it, less what this product has spent; undefined: nobody can say now. */
  readonly balance: (spent: Fen) => Promise<Fen | undefined>
  /** Whether the money is gone from the account, or the clerk has to look. */
  readonly debit: () => Promise<'settled' | 'pending'>
  /** Whether the bureau's own record shows the person insured in Beijing. */
  readonly knowsInsured: () => Promise<boolean>
}

/** Invented: everybody has as much, so much that it pays for two of a family of three. */
const DEMO_BALANCE = yuan(438.6)

const demonstration: PersonalAccounts = {
  balance: async (spent) => fen(Math.max(0, DEMO_BALANCE - spent)),
  debit: async () => 'settled',
  knowsInsured: async () => true,
}

const nobodyConnected: PersonalAccounts = {
  balance: async () => undefined,
  debit: async () => 'pending',
  knowsInsured: async () => false,
}

export function personalAccounts({ demo = false }: Pick<Deps, 'demo'>): PersonalAccounts {
  return demo ? demonstration : nobodyConnected
}
