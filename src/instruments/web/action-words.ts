import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'instruments.list': { zh: '查看个案的量表', en: 'Listed the instruments of a case' },
  'instruments.open': { zh: '打开量表', en: 'Opened an instrument' },
  'instruments.read': { zh: '查看量表结果', en: 'Read a response' },
  'instruments.safety': { zh: '量表安全题报警', en: 'A safety question raised an alarm' },
  'instruments.final': { zh: '完成量表', en: 'Filed a response' },
  'instruments.correct': { zh: '更正量表结果', en: 'Corrected a response' },
  'instruments.load-text': { zh: '载入授权题目', en: 'Loaded a licensed wording' },
  'instruments.withdraw-text': { zh: '停用授权题目', en: 'Withdrew a licensed wording' },
}
