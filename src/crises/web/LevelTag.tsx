import { WarningOutlined } from '@ant-design/icons'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type CrisisLevel, crisisLevelWords } from '../model/crisis.ts'
import { words } from './words.ts'

export function LevelTag({ level }: { readonly level: CrisisLevel | null }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (level === null) return <Tag tone="amber">{w.noLevel}</Tag>
  return (
    <Tag tone={level === 'red' ? 'vermilion' : 'amber'} icon={<WarningOutlined />}>
      {w.level(crisisLevelWords[level][language])}
    </Tag>
  )
}
