import { z } from 'zod'

export const staff = ['social-worker', 'lead'] as const
export const version = z.int()

export const gone = {
  'no-such-group': {
    zh: '没有找到这个小组。它可能不存在，也可能不由您带领。',
    en: 'No such group, or you do not lead it.',
  },
}

export const leaderRefusals = {
  'leader-not-here': {
    zh: '带领的人要是本机构现任的医务社工或主任，其中要有您自己；主任可以替别人建组。',
    en: 'Leaders work here as social workers or head, and you are among them unless you are the head.',
  },
}

export const closed = {
  'group-closed': {
    zh: '小组现在不能记这件事：要在招募或进行中才行。',
    en: 'This can only be done while the group is recruiting or running.',
  },
}

export const noMember = {
  'no-such-member': {
    zh: '没有找到这位组员，请刷新页面。',
    en: 'No such member. Reload the page.',
  },
}

export const noSession = {
  'no-such-session': {
    zh: '没有找到这一节活动，请刷新页面。',
    en: 'No such session. Reload the page.',
  },
}
