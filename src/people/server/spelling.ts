import { pinyin, polyphonic } from 'pinyin-pro'
import { surnameLength } from '../model/name.ts'
import { soundKey } from '../model/name-search.ts'

/** Surnames that pinyin-pro reads as the everyday word. */
const SURNAMES: Readonly<Record<string, string>> = { 重: 'chong', 种: 'chong', 么: 'yao' }

const MOST_READINGS = 4

export interface Spelling {
  /** As it is read aloud: `zhang xiao ming`. */
  readonly pinyin: string
  /** The likeliest reading first; then others, for those who know the name from paper only. */
  readonly readings: readonly (readonly string[])[]
  readonly sounds: readonly string[]
}

/** How a name is read. The surname is read as a surname: 单 shan, 曾 zeng, 重 chong, 仇 qiu. */
export function spell(name: string): Spelling {
  const likely = readAsName(name)
  const readings = [likely, ...otherReadings(name, likely)].flatMap(withPlainU)
  const distinct = new Map(readings.map((reading) => [soundKey(reading), reading]))
  const few = [...distinct.values()].slice(0, MOST_READINGS)
  return { pinyin: likely.join(' '), readings: few, sounds: few.map(soundKey) }
}

/** Letters and Chinese characters mixed, as somebody types in a hurry: 张xm → zhangxm. */
export function toLetters(mixed: string) {
  return soundKey(readAsName(mixed))
}

function readAsName(name: string) {
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const
  const syllables = pinyin(name, { ...options, nonZh: 'consecutive' })
    .flatMap((syllable) => syllable.toLowerCase().split(/[^\p{L}]+/u))
    .filter(Boolean)
  const surname = SURNAMES[Array.from(name)[0] ?? '']
  return surname && surnameLength(name) === 1 ? [surname, ...syllables.slice(1)] : syllables
}

/** One character read differently from the likeliest reading, for each other reading it has. */
function otherReadings(name: string, likely: readonly string[]) {
  if (surnameLength(name) === 0) return []
  const each = polyphonic(name, { toneType: 'none', type: 'array', v: true })
  return each.flatMap((possible, place) =>
    possible
      .filter((syllable) => syllable !== likely[place])
      .map((syllable) => likely.with(place, syllable)),
  )
}

/** 吕 is typed lv, and on passports written lu. */
function withPlainU(reading: readonly string[]) {
  const plain = reading.map((syllable) => syllable.replace(/^([ln])v/, '$1u'))
  return plain.some((syllable, place) => syllable !== reading[place]) ? [reading, plain] : [reading]
}
