import { z } from 'zod'

export const staff = ['social-worker', 'lead'] as const
export const version = z.int()

export const noSession = {
  'no-such-session': {
    zh: '没有找到这次督导。它可能不存在，也可能您不是其中一方。',
    en: 'No such session, or you are on neither side of it.',
  },
}

export const noRelation = {
  'no-such-relation': {
    zh: '没有找到这段督导关系，或者现在不由您负责。',
    en: 'No such relation, or it is not yours to act in now.',
  },
}

export const noSupervisor = {
  'no-such-supervisor': {
    zh: '名册里没有这位督导。',
    en: 'No such supervisor in the register.',
  },
}

export const relationRefusals = {
  'not-in-register': {
    zh: '这位督导现在不在名册有效期内，请换一位。',
    en: 'This supervisor is not in the register at that time.',
  },
  'deputy-is-supervisor': {
    zh: '代理督导不能是督导本人，请另选一位。',
    en: 'The deputy is somebody else than the supervisor.',
  },
  'days-backwards': {
    zh: '结束日期早于开始日期，请检查。',
    en: 'The last day lies before the first.',
  },
}
