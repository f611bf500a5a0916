import { z } from 'zod'

export const staff = ['social-worker', 'lead'] as const
export const version = z.int()

export const gone = {
  'no-such-activity': {
    zh: '没有找到这个活动。它可能不存在，也可能不由您组织。',
    en: 'No such activity, or you do not organise it.',
  },
}

export const organiserRefusals = {
  'organiser-not-here': {
    zh: '组织的人要是本机构现任的医务社工或主任，其中要有您自己；主任可以替别人建。',
    en: 'Organisers work here as social workers or head, and you are among them unless you are the head.',
  },
}
