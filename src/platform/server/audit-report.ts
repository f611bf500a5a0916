/** What became of a check of the log. A fault names the first place at which something is wrong. */
export type AuditReport =
  | { readonly ok: true; readonly entries: number; readonly checkpoints?: number }
  | BadEntry
  | BadCheckpoint

export interface BadEntry {
  readonly ok: false
  readonly fault: 'changed' | 'missing' | 'surplus' | 'rewritten'
  readonly lane: number
  readonly position: number
}

export interface BadCheckpoint {
  readonly ok: false
  readonly fault: 'checkpoint-broken'
  readonly line: number
}

/** In one sentence, for the one who asked on the command line. */
export function describeReport(report: AuditReport): string {
  if (report.ok) {
    const { entries, checkpoints = 0 } = report
    return `审计日志完整：${entries} 条记录、${checkpoints} 个检查点，逐条核对无误。`
  }
  const place =
    report.fault === 'checkpoint-broken'
      ? `检查点文件第 ${report.line} 行`
      : `审计日志第 ${report.lane} 道第 ${report.position} 条`
  return `${place}${sentences[report.fault]}`
}

const sentences: Record<BadEntry['fault'] | BadCheckpoint['fault'], string> = {
  changed: '被改动过。请保留现场，并与备份对照。',
  missing: '不见了。请保留现场，并从备份找回它和之后的记录。',
  surplus: '不是系统写入的。请保留现场，查明来源。',
  rewritten: '起与已签名的检查点不符，之后整段被重新写过。请保留现场，并与备份对照。',
  'checkpoint-broken': '起被改动、删除，或不是用本系统的密钥签名的。请用另存的副本对照。',
}
