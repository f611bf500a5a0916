import { WarningOutlined } from '@ant-design/icons'
import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type RiskLevel, riskLevelWords } from '../../model/case.ts'
import { riskTones } from './words.ts'

export function RiskTag({ level }: { readonly level: RiskLevel }) {
  const { language } = useLanguage()
  const tone = riskTones[level]
  return (
    <Tag {...(tone && { tone, icon: <WarningOutlined /> })}>{riskLevelWords[level][language]}</Tag>
  )
}
