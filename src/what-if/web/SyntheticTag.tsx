import { ExperimentOutlined } from '@ant-design/icons'
import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { SYNTHETIC } from '../model/population-rules.ts'

/** Stands on everything that was reckoned with people who do not exist. */
export function SyntheticTag() {
  const { language } = useLanguage()
  return (
    <Tag tone="amber" icon={<ExperimentOutlined />}>
      {SYNTHETIC[language]}
    </Tag>
  )
}
