import { createContext, use } from 'react'
import type { Words } from '#platform/model/words.ts'

/** What the actions of the log are called. Later slices lend theirs through the context. */
export const ActionWords = createContext<Readonly<Record<string, Words>>>({})

export function useActionWords(): Readonly<Record<string, Words>> {
  return { ...own, ...use(ActionWords) }
}

const own: Readonly<Record<string, Words>> = {
  'access.sign-in': { zh: '登录', en: 'Signed in' },
  'access.sign-in-refused': { zh: '登录被拒绝', en: 'Was refused at the sign-in' },
  'access.sign-out': { zh: '退出', en: 'Signed out' },
  'access.switch-post': { zh: '更换岗位', en: 'Changed the post' },
  'access.set-password': { zh: '设置密码', en: 'Set a password' },
  'access.found': { zh: '安装时建立管理员', en: 'Founded the installation' },
  'access.list-accounts': { zh: '查看账号列表', en: 'Listed accounts' },
  'access.read-account': { zh: '查看账号', en: 'Read an account' },
  'access.create-account': { zh: '建立账号', en: 'Made an account' },
  'access.invite': { zh: '发邀请码', en: 'Issued an invitation' },
  'access.disable-account': { zh: '停用账号', en: 'Disabled an account' },
  'access.enable-account': { zh: '启用账号', en: 'Enabled an account' },
  'access.appoint': { zh: '任命岗位', en: 'Appointed' },
  'access.end-post': { zh: '结束任职', en: 'Ended a post' },
  'access.reset-second-factor': { zh: '重置两步验证', en: 'Reset a second factor' },
  'access.read-audit-log': { zh: '查看操作记录', en: 'Read the audit log' },
}
