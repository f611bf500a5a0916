import { ThunderboltOutlined } from '@ant-design/icons'
import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Urgency, urgencyWords } from '../../model/help-request.ts'

export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const { language } = useLanguage()
  const isNow = urgency === 'now'
  return (
    <Tag {...(isNow && { tone: 'vermilion' as const, icon: <ThunderboltOutlined /> })}>
      {urgencyWords[urgency][language]}
    </Tag>
  )
}
