import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { Bill } from './receipt.ts'

export const PaperId = z.uuid().brand('PaperId')
export type PaperId = z.infer<typeof PaperId>

export const PaperKind = z.enum([
  'invoice',
  'settlement-sheet',
  'itemised-list',
  'discharge-summary',
  'prescription',
  'pathology',
  'identity',
  'bank-card',
  'guardian',
  'other',
])
export type PaperKind = z.infer<typeof PaperKind>

export const paperWords: Record<PaperKind, Words> = {
  invoice: { zh: '收费票据', en: 'Receipt' },
  'settlement-sheet': { zh: '医保结算单', en: 'Settlement sheet of basic insurance' },
  'itemised-list': { zh: '费用清单', en: 'Itemised list' },
  'discharge-summary': { zh: '出院小结或病历', en: 'Discharge summary or record' },
  prescription: { zh: '处方', en: 'Prescription' },
  pathology: { zh: '病理或基因检测报告', en: 'Pathology or gene report' },
  identity: { zh: '身份证', en: 'Identity card' },
  'bank-card': { zh: '银行卡', en: 'Bank card' },
  guardian: { zh: '监护关系证明', en: 'Proof of guardianship' },
  other: { zh: '其他材料', en: 'Something else' },
}

/**
 * What has to be there. Beijing's list for 2026 was not found: assumed after what administrators of
 * such plans ask for; for costs within the catalogue the bureau's data are shared, so less is asked.
 */
export function requiredPapers(bills: readonly Bill[]): PaperKind[] {
  const needed = new Set<PaperKind>()
  for (const bill of bills) {
    needed.add('invoice')
    if (bill.kind === 'drug') {
      needed.add('prescription')
      continue
    }
    needed.add('settlement-sheet')
    if (bill.setting === 'inpatient' && bill.selfPay > 0) needed.add('discharge-summary')
  }
  return PaperKind.options.filter((kind) => needed.has(kind))
}

/** What is required and is not there, and what was asked for and has not come since. */
export function missingPapers(
  bills: readonly Bill[],
  stillAsked: readonly PaperKind[],
  there: readonly PaperKind[],
): PaperKind[] {
  const required = requiredPapers(bills).filter((kind) => !there.includes(kind))
  return PaperKind.options.filter((kind) => required.includes(kind) || stillAsked.includes(kind))
}

/** A photograph or a scan: 5 megabytes. */
export const PAPER_BYTES = 5 * 1_048_576

const SIGNATURES: readonly (readonly [type: string, hex: string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['application/pdf', '255044462d'],
]

/** What a file says of itself by its first bytes; its name is not believed. */
export function mediaTypeOf(firstBytes: string): string | undefined {
  return SIGNATURES.find(([, hex]) => firstBytes.startsWith(hex))?.[0]
}
