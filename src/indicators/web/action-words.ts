import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'indicators.refresh': { zh: '重新计算指标', en: 'Counted indicators anew' },
  'indicators.ask-refresh': { zh: '要求重新计算指标', en: 'Asked to count anew' },
  'indicators.read': { zh: '查看指标', en: 'Read indicators' },
  'indicators.download': { zh: '导出指标', en: 'Exported an indicator' },
  'indicators.open-period': { zh: '开报送期', en: 'Opened a reporting period' },
  'indicators.open-queue': { zh: '查看报送情况', en: 'Read the state of submissions' },
  'indicators.open-submission': { zh: '查看报送表', en: 'Read a submission' },
  'indicators.compute': { zh: '计算本期数字', en: 'Computed the numbers' },
  'indicators.adjust': { zh: '调整报送数字', en: 'Adjusted a number' },
  'indicators.check': { zh: '核对报送数字', en: 'Checked the numbers' },
  'indicators.submit': { zh: '报送', en: 'Submitted' },
  'indicators.return': { zh: '退回报送', en: 'Returned a submission' },
  'indicators.accept': { zh: '接受报送', en: 'Accepted a submission' },
  'indicators.lock': { zh: '锁定报送', en: 'Locked submissions' },
  'indicators.revise': { zh: '更正已锁定的数字', en: 'Corrected a locked number' },
}
