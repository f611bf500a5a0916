import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export type NameObstacle = 'name-shape'

export const nameWords: Record<NameObstacle, Words> = {
  'name-shape': {
    zh: '姓名应为 1 至 50 个汉字或字母，少数民族姓名用“·”分隔，不含数字和其它符号。',
    en: 'A name has 1 to 50 characters or letters, with · between parts; no digits or signs.',
  },
}

export const TypedName = z.string().min(1).max(60)

/** One way of writing for one name: no blanks between characters, one kind of middle dot. */
export function normaliseName(text: string) {
  return text
    .trim()
    .replace(/[•・．∙⋅]/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/ ?· ?/g, '·')
}

export function findNameObstacle(name: string): NameObstacle | undefined {
  const fits = /^[\p{L}\p{M}][\p{L}\p{M}· .'-]*$/u.test(name) && Array.from(name).length <= 50
  return fits ? undefined : 'name-shape'
}

/** Surnames of two characters, as far as they are alive today. */
const COMPOUND_SURNAMES = new Set(
  `欧阳 上官 司马 诸葛 尉迟 万俟 皇甫 令狐 东方 夏侯 慕容 司徒 端木 公孙 长孙 宇文 轩辕 南宫
   西门 独孤 呼延 申屠 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 鲜于 闾丘 司空 百里
   东郭 赫连 拓跋 第五 左丘 公羊 谷梁 亓官 梁丘 壤驷 漆雕 乐正 达奚 贺兰 爱新 叶赫 完颜 纳兰`
    .trim()
    .split(/\s+/),
)

/** How many characters of a Chinese name are the surname; 0 where the name is of another kind. */
export function surnameLength(name: string) {
  const characters = Array.from(name)
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return 0
  return characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
}
