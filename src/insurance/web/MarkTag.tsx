import { QuestionCircleOutlined } from '@ant-design/icons'
import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Mark, markWords } from '../model/sources.ts'

/** Only where a number is not certain: 推定, 未公布. */
export function MarkTag({ mark }: { readonly mark: Mark | undefined }) {
  const { language } = useLanguage()
  if (mark !== 'assumed' && mark !== 'unknown') return null
  return (
    <Tag tone="amber" icon={<QuestionCircleOutlined />}>
      {markWords[mark][language]}
    </Tag>
  )
}
