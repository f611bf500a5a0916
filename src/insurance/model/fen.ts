/** Money in fen, the smallest coin: a whole number, checked wherever it comes in. */
export type Fen = number & { readonly __unit: 'fen' }

/** A rate in hundredths of a per cent: 25 % is 2 500. */
export type BasisPoints = number & { readonly __unit: 'basis points' }

/** 999 999 999.99 yuan. With rates up to 10 000 every product stays below 2⁵³: nothing is lost. */
export const MOST_FEN = 99_999_999_999

/** @throws RangeError where it is not a whole number of fen from 0 to `MOST_FEN` */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || value < 0 || value > MOST_FEN)
    throw new RangeError(`Not an amount in fen: ${value}`)
  return value as Fen
}

/** @throws RangeError */
export function yuan(value: number): Fen {
  return fen(Math.round(value * 100))
}

/** @throws RangeError where it is not between 0 and 100 in steps of a hundredth */
export function percent(value: number): BasisPoints {
  const points = Math.round(value * 100)
  if (points < 0 || points > WHOLE || Math.abs(points - value * 100) > 1e-6)
    throw new RangeError(`Not a rate: ${value}`)
  return points as BasisPoints
}

/** All of it, in basis points. */
export const WHOLE = 10_000

/**
 * Half-up to the fen. `scaled` is fen × basis points, at most 10¹⁵: the gap between neighbouring
 * quotients (10⁻⁴) is wider than what a double can be off at 10¹¹ (8 · 10⁻⁶), so `floor` is right.
 */
export function halfUp(scaled: number): number {
  return Math.floor((scaled + WHOLE / 2) / WHOLE)
}

/** @throws RangeError where the sum is no amount any more */
export function addUp(amounts: readonly number[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0))
}

/** `50000.00`, and nothing else: two decimals, no sign, no leading zeros. */
export function parseYuan(text: string): Fen | undefined {
  if (!/^(0|[1-9]\d{0,8})\.\d{2}$/.test(text)) return undefined
  return fen(Number(text.replace('.', '')))
}

/** What a person types: `5 万` is too clever, but `50,000`, `５００００` and `50000.5` are meant well. */
export function readYuan(typed: string): Fen | undefined {
  const plain = typed
    .replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,元¥￥]/g, '')
  const [, whole = '', part = ''] = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  if (whole === '') return undefined
  return fen(Number(whole) * 100 + Number(part.padEnd(2, '0')))
}

/** `19527.80`, for other programs. A negative amount is what a cap takes away. */
export function toYuan(amount: number): string {
  const size = Math.abs(amount)
  const cents = size % 100
  const sign = amount < 0 ? '-' : ''
  return `${sign}${(size - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`
}

/** `19,527.80`, for people. */
export function tellYuan(amount: number): string {
  const text = toYuan(amount)
  let dot = text.length - 3
  if (dot < 4) return text
  let told = text.slice(dot)
  while (dot > 3 && text[dot - 4] !== '-') {
    told = `,${text.slice(dot - 3, dot)}${told}`
    dot -= 3
  }
  return text.slice(0, dot) + told
}

/** `25 %` as a person reads it. */
export function tellRate(rate: number): string {
  return `${rate / 100}%`
}
