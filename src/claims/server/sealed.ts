import type { Deps } from '#platform/server/deps.ts'
import type { ClaimId } from '../model/claim.ts'
import { keyText } from '../model/payment.ts'
import type { Receipt, ReceiptId } from '../model/receipt.ts'

type WithVault = Pick<Deps, 'vault'>

const TAIL = 4

/** A bank account: sealed, known again by its keyed hash, told by its last four digits. */
export function sealAccount({ vault }: WithVault, claimId: ClaimId, account: string) {
  return {
    account: vault.seal(account, aboutAccount(claimId)),
    accountTail: account.slice(-TAIL),
    accountPrint: vault.blindIndex(account, 'claims.account'),
  }
}

export function openAccount({ vault }: WithVault, claimId: ClaimId, sealed: Buffer) {
  return vault.open(sealed, aboutAccount(claimId))
}

export function sealInvoice(
  { vault }: WithVault,
  id: ReceiptId,
  { invoiceCode, invoiceNumber }: Pick<Receipt, 'invoiceCode' | 'invoiceNumber'>,
) {
  const text = `${invoiceCode} ${invoiceNumber}`.toUpperCase()
  return {
    invoice: vault.seal(text, `claims.receipt.invoice/${id}`),
    invoiceTail: text.slice(-TAIL),
    invoicePrint: vault.blindIndex(text, 'claims.invoice'),
  }
}

/** The key under which the bank is told to pay: the same for the same payment, whoever asks. */
export function paymentKey({ vault }: WithVault, keyed: Parameters<typeof keyText>[0]) {
  return vault.blindIndex(keyText(keyed), 'claims.payment')
}

/** A paper: what was photographed is known again, and only with the key can it be read. */
export function sealPaper({ vault }: WithVault, id: string, base64: string) {
  return {
    sealed: vault.seal(base64, `claims.paper/${id}`),
    print: vault.blindIndex(base64, 'claims.paper'),
  }
}

export function openPaper({ vault }: WithVault, id: string, sealed: Buffer) {
  return vault.open(sealed, `claims.paper/${id}`)
}

/** The number that people read out on the telephone. */
export function numberOf(year: number, id: ClaimId) {
  return `LP${year}-${id.slice(-8).toUpperCase()}`
}

function aboutAccount(claimId: ClaimId) {
  return `claims.claim.account/${claimId}`
}
