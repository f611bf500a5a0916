import {
  AlertOutlined,
  CheckOutlined,
  EditOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  SwapRightOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { RiverKind } from '#platform/web/RiverEntry.tsx'

/** By what the river can be filtered. */
export type RiverKindName =
  | 'note'
  | 'assessment'
  | 'goal'
  | 'step'
  | 'crisis'
  | 'meeting'
  | 'money'
  | 'document'
  | 'follow-up'
  | 'request'

export const kinds: Record<RiverKindName, RiverKind> = {
  note: { words: { zh: '记录', en: 'Note' }, tone: 'jade', icon: <EditOutlined /> },
  assessment: { words: { zh: '评估', en: 'Assessment' }, tone: 'azure', icon: <FormOutlined /> },
  goal: { words: { zh: '目标', en: 'Goal' }, tone: 'leaf', icon: <FlagOutlined /> },
  step: { words: { zh: '步骤', en: 'Step' }, icon: <SwapRightOutlined /> },
  crisis: { words: { zh: '危机', en: 'Crisis' }, tone: 'vermilion', icon: <AlertOutlined /> },
  meeting: { words: { zh: '会谈', en: 'Meeting' }, tone: 'azure', icon: <TeamOutlined /> },
  money: { words: { zh: '费用', en: 'Money' }, tone: 'amber', icon: <PayCircleOutlined /> },
  document: { words: { zh: '文书', en: 'Document' }, icon: <FileTextOutlined /> },
  'follow-up': { words: { zh: '随访', en: 'Follow-up' }, tone: 'leaf', icon: <CheckOutlined /> },
  request: { words: { zh: '求助', en: 'Request' }, tone: 'amber', icon: <PhoneOutlined /> },
}
