/** 张*明, 单*, 阿***提: the first and the last character, and no hint at the length of long names. */
export function maskName(name: string) {
  const characters = Array.from(name)
  const [first = ''] = characters
  if (characters.length <= 1) return '*'
  if (characters.length === 2) return `${first}*`
  return first + '*'.repeat(Math.min(characters.length - 2, 3)) + characters.at(-1)
}

/** 110***********1234 */
export function maskIdentityNumber(number: string) {
  return keep(number, 3, 4)
}

/** 138****5678; of a shorter number only the last two digits stay. */
export function maskPhone(phone: string) {
  return phone.length >= 11 ? keep(phone, 3, 4) : keep(phone, 0, 2)
}

function keep(text: string, head: number, tail: number) {
  if (text.length <= head + tail) return '*'.repeat(text.length)
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)
}
