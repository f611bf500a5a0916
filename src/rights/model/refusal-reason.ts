import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { Article } from './law.ts'

/** Why a request is refused: nothing that is not on this list. */
export const RefusalReason = z.enum([
  'identity-not-shown',
  'no-standing',
  'arranged-otherwise',
  'no-own-interest',
  'kept-secret-by-law',
  'state-duty',
  'record-is-right',
  'no-ground-to-erase',
  'not-held',
])
export type RefusalReason = z.infer<typeof RefusalReason>

interface Ground {
  readonly article: Article
  readonly words: Words
  /** For these rights only; for all where it is left out. */
  readonly rights?: readonly string[]
}

export const refusalGrounds: Readonly<Record<RefusalReason, Ground>> = {
  'identity-not-shown': {
    article: '50',
    words: { zh: '没有证明是本人，或是有权代为提出的人', en: 'Identity was not shown' },
  },
  'no-standing': {
    article: '31',
    words: { zh: '不是本人、监护人、受托人或死者的近亲属', en: 'Not entitled to ask' },
  },
  'arranged-otherwise': {
    article: '49',
    words: { zh: '死者生前另有安排', en: 'The dead had arranged otherwise' },
  },
  'no-own-interest': {
    article: '49',
    words: {
      zh: '不是为近亲属自己的合法、正当利益',
      en: 'No lawful interest of the relative’s own',
    },
  },
  'kept-secret-by-law': {
    article: '18',
    words: { zh: '法律、行政法规规定应当保密', en: 'A law keeps it secret' },
    rights: ['read', 'copy', 'explain'],
  },
  'state-duty': {
    article: '35',
    words: { zh: '告知会妨碍国家机关履行法定职责', en: 'It would hinder a state organ' },
    rights: ['read', 'copy', 'explain'],
  },
  'record-is-right': {
    article: '46',
    words: { zh: '核实过，原来的记录准确、完整', en: 'Verified: the record is right' },
    rights: ['correct', 'complete'],
  },
  'no-ground-to-erase': {
    article: '47',
    words: { zh: '不符合应当删除的任何一种情形', en: 'None of the grounds for erasing' },
    rights: ['delete'],
  },
  'not-held': {
    article: '45',
    words: { zh: '本机构没有这项信息', en: 'The house holds nothing of the kind' },
    rights: ['read', 'copy', 'correct', 'complete', 'delete'],
  },
}

export function reasonsFor(right: string): RefusalReason[] {
  return RefusalReason.options.filter(
    (reason) => refusalGrounds[reason].rights?.includes(right) ?? true,
  )
}
