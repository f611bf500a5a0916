/** What is told to the bank. The key is the payment's own: told twice, it is one payment. */
export interface PaymentOrder {
  readonly key: string
  readonly account: string
  readonly payee: string
  /** In fen. */
  readonly amount: number
}

export type BankAnswer =
  | { readonly state: 'paid'; readonly ref: string }
  | { readonly state: 'failed'; readonly reason: string }
  /** It did not say. It may have paid. */
  | { readonly state: 'unknown' }

/** A bank, or whoever pays in its name. Every key is paid at most once, however often it is told. */
export interface Bank {
  readonly pay: (order: PaymentOrder) => Promise<BankAnswer>
  /** What became of a key; undefined where the bank has never heard of it. */
  readonly ask: (key: string) => Promise<BankAnswer | undefined>
}

/**
 * For the demonstration: no bank is behind it, and no money moves. An account that ends in 0000 is
 * returned; one that ends in 9999 is left open at first and paid when asked about.
 */
export const demonstrationBank: Bank = {
  async pay({ key, account }) {
    if (account.endsWith('0000')) return { state: 'failed', reason: '账户已销户（演示）' }
    if (account.endsWith('9999')) return { state: 'unknown' }
    return { state: 'paid', ref: refOf(key) }
  },
  ask: async (key) => ({ state: 'paid', ref: refOf(key) }),
}

/** Nothing is connected: payments wait. */
export const noBank: Bank = {
  pay: async () => ({ state: 'unknown' }),
  ask: async () => undefined,
}

function refOf(key: string) {
  return `DEMO-${key.slice(0, 12).toUpperCase()}`
}
