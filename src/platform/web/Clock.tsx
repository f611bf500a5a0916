import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { type Instant, minutesBetween } from '../model/time.ts'
import type { Words } from '../model/words.ts'
import { useDates } from './dates.ts'
import { useWords } from './language.tsx'
import { useNow } from './now.ts'
import { Tag } from './Tag.tsx'

interface Props {
  /** Counts up: how long somebody has waited. */
  readonly since?: Instant
  /** Counts down, and then how much too late it is. */
  readonly until?: Instant
  /** What the time is for: 应答时限. */
  readonly label?: string
  /** A matter of life: late is vermilion. */
  readonly crisis?: boolean
}

/** Time since or until, with the words. Amber from the moment that it is late. */
export function Clock({ since, until, label, crisis = false }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const now = useNow()
  const moment = until ?? since
  if (!moment) return null

  const isLate = until !== undefined && until < now
  const isLeft = until !== undefined && !isLate
  const span = isLeft ? minutesBetween(now, moment) : minutesBetween(moment, now)
  const sentence = isLeft ? w.left(span) : isLate ? w.late(span) : w.waited(span)
  const tone = isLate ? (crisis ? 'vermilion' : 'amber') : undefined
  return (
    <time dateTime={moment} title={dates.full(moment)}>
      <Tag icon={isLate ? <WarningOutlined /> : <ClockCircleOutlined />} {...(tone && { tone })}>
        {label && `${label} `}
        {sentence}
      </Tag>
    </time>
  )
}

const words = {
  waited: (minutes: number) => around('已等 ', 'waited ', minutes),
  left: (minutes: number) => around('还剩 ', 'left: ', minutes),
  late: (minutes: number) => around('已超 ', 'late by ', minutes),
}

function around(zh: string, en: string, minutes: number): Words {
  const length = spell(minutes)
  return { zh: zh + length.zh, en: en + length.en }
}

const HOUR = 60
const DAY = 24 * HOUR

/** Two units are enough to act on: days and hours, hours and minutes, minutes. */
function spell(minutes: number): Words {
  const [days, hours, rest] = [
    Math.floor(minutes / DAY),
    Math.floor((minutes % DAY) / HOUR),
    minutes % HOUR,
  ]
  if (days > 0) return join([days, '天', 'd'], [hours, '小时', 'h'])
  if (hours > 0) return join([hours, '小时', 'h'], [rest, '分', 'min'])
  return rest === 0 ? { zh: '不到 1 分', en: 'under a minute' } : join([rest, '分', 'min'])
}

function join(...parts: [count: number, zh: string, en: string][]): Words {
  const shown = parts.filter(([count]) => count > 0)
  return {
    zh: shown.map(([count, zh]) => `${count} ${zh}`).join(' '),
    en: shown.map(([count, , en]) => `${count} ${en}`).join(' '),
  }
}
