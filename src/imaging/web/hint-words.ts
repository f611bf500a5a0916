export const hintWords = {
  title: { zh: '开检查之前', en: 'Before ordering' },
  which: { zh: '准备开哪一类', en: 'What are you about to order' },
  window: (kind: string, days: number) => ({
    zh: `${kind} ${days} 天`,
    en: `${kind} ${days} days`,
  }),
  assumed: (list: string) => ({
    zh: `只看最近的：${list}（假定值，没有找到公布的期限）。要不要做由您判断。`,
    en: `Within ${list} (assumed; none were published). It is for you to decide.`,
  }),
  none: {
    zh: '影像云里没有查到近期同类检查。',
    en: 'The network knows of no recent exam of this kind.',
  },
  before: (days: number, where: string, kind: string) => ({
    zh: days === 0 ? `今天在${where}做过 ${kind}` : `${days} 天前在${where}做过 ${kind}`,
    en: `${kind} at ${where} ${days} days ago`,
  }),
  canOpen: { zh: '可以调阅，在下面打开。', en: 'It can be opened below.' },
  cannot: {
    zh: '现在调阅不到；这时重做，不算医院的重复检查。',
    en: 'It cannot be had now; doing it again is not held against you.',
  },
  noPart: { zh: '部位没有编码时只按类型比较', en: 'compared by kind where the part is not coded' },
}
