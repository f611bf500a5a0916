import type { Words } from '#platform/model/words.ts'

export const actionWords: Readonly<Record<string, Words>> = {
  'networks.read': { zh: '查看家庭图', en: 'Read the network' },
  'networks.draw': { zh: '画家庭图', en: 'Drew the network' },
  'networks.list-versions': { zh: '查看家庭图的历次版本', en: 'Listed versions of the network' },
}
