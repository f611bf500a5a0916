import { CheckOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Account } from '../model/account.ts'
import { words } from './account-words.ts'

const looks = {
  invited: { tone: 'amber', icon: <ClockCircleOutlined /> },
  active: { tone: 'leaf', icon: <CheckOutlined /> },
  disabled: { tone: 'vermilion', icon: <StopOutlined /> },
} as const

export function AccountStateTag({ state }: Pick<Account, 'state'>) {
  const w = useWords(words)
  return <Tag {...looks[state]}>{w[state]}</Tag>
}
