/** The same name in Latin letters, in characters, and by sound (PS3.5 §6.2.1). */
export interface PersonName {
  readonly Alphabetic?: string
  readonly Ideographic?: string
  readonly Phonetic?: string
}

export function readPersonName(text: string): PersonName {
  const [alphabetic, ideographic, phonetic] = text
    .split('=')
    .map((part) => part.replace(/[\^ ]+$/, ''))
  return {
    ...(alphabetic && { Alphabetic: alphabetic }),
    ...(ideographic && { Ideographic: ideographic }),
    ...(phonetic && { Phonetic: phonetic }),
  }
}

/**
 * The beginnings by which somebody may be looked for: each part of the name, all of them run
 * together from either end, and each character of a name in characters.
 */
export function nameTokens({ Alphabetic, Ideographic, Phonetic }: PersonName): string[] {
  const tokens = new Set<string>()
  for (const name of [Alphabetic, Ideographic, Phonetic]) {
    const parts = nameParts(name ?? '')
    const whole = [parts.join(''), [...parts].reverse().join('')]
    for (const token of [...parts, ...whole]) if (token) tokens.add(token)
  }
  const characters = nameParts(`${Ideographic ?? ''}^${Alphabetic ?? ''}`)
    .join('')
    .match(/\p{Script=Han}/gu)
  for (const character of characters ?? []) tokens.add(character)
  return [...tokens]
}

/** Family and given names without case, accents and signs. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
