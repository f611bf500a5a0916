/** A text as it is searched: wide letters narrow, invisible ones gone; and where each came from. */
export interface PlainText {
  readonly text: string
  /** The place in the original of each place here, and of the end. */
  readonly from: readonly number[]
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/

export function plain(original: string): PlainText {
  let text = ''
  const from: number[] = []
  for (let place = 0; place < original.length; place += 1) {
    const one = original[place] as string
    if (INVISIBLE.test(one)) continue
    text += narrow(one)
    from.push(place)
  }
  return { text, from: [...from, original.length] }
}

/** ０１Ａ＠ → 01A@. Dashes of all kinds become one; so does every blank but the end of a line. */
function narrow(one: string) {
  const code = one.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (/[\u2010-\u2015\u2212\u30fc]/.test(one)) return '-'
  if (one !== '\n' && /\s/.test(one)) return ' '
  return one
}
