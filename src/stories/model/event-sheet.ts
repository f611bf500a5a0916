import type { Column } from '#imports/model/column.ts'
import { eventKindWords, eventStateWords, type PublicityEvent, reachByWords } from './publicity.ts'

function column(key: string, title: string): Column {
  return { key, title, as: 'text', meaning: '', example: '' }
}

/** One row is one event of the calendar. */
export const eventColumns: readonly Column[] = [
  column('startsOn', '开始'),
  column('endsOn', '结束'),
  column('kind', '类型'),
  column('title', '名称'),
  column('owner', '单位'),
  column('place', '地点'),
  column('audience', '面向'),
  column('channel', '渠道'),
  column('state', '状态'),
  column('reachPlanned', '计划触达人次'),
  column('reach', '实际触达人次'),
  column('reachBy', '怎么得到'),
  column('reachMethod', '估计方法'),
  column('evidence', '佐证'),
  column('reason', '取消原因'),
]

export function toCells(event: PublicityEvent): Record<string, string> {
  const { startsOn, endsOn, title, place, audience, channel, reachMethod, evidence, reason } = event
  return {
    ...{ startsOn, endsOn, title, place, audience, channel, reachMethod, evidence, reason },
    kind: eventKindWords[event.kind].zh,
    owner: event.institutionName ?? '市级',
    state: eventStateWords[event.state].zh,
    reachPlanned: event.reachPlanned === null ? '' : `${event.reachPlanned}`,
    reach: event.reach === null ? '' : `${event.reach}`,
    reachBy: event.reachBy ? reachByWords[event.reachBy].zh : '',
  }
}
