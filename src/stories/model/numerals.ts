const DIGITS = '零一二三四五六七八九'

/** Characters that numbers are written with, as the inside of a character class. */
export const NUMERALS = '0-9〇零一二三四五六七八九十百两廿卅幺'

/** 63, 六十三, 六三, 廿一 → 63, 63, 63, 21. */
export function readNumeral(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written)
  const text = written
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('幺', '一')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
  if (!/[十百]/.test(text)) {
    const digits = [...text].map((one) => DIGITS.indexOf(one))
    return digits.length > 0 && digits.every((one) => one >= 0)
      ? Number(digits.join(''))
      : undefined
  }
  const found = /^(?:(.)百)?零?(?:(.)?(十))?(.)?$/.exec(text)
  if (!found) return
  const [, hundreds, tens, ten, ones] = found
  const of = (one: string | undefined) => (one ? DIGITS.indexOf(one) : 0)
  const value = of(hundreds) * 100 + (ten ? (tens ? of(tens) : 1) * 10 : 0) + of(ones)
  return value >= 0 ? value : undefined
}

/** 63 → 六十, 8 → undefined: the ten below, as one says it. */
export function tensInWords(years: number) {
  const tens = Math.floor(years / 10)
  return tens >= 2 && tens <= 9 ? `${DIGITS[tens]}十` : undefined
}
