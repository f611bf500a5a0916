import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { MandatoryReport } from '../../model/mandatory-report.ts'
import { aCrisisPage, aServer, inMinutes, ME } from '../testing.ts'
import { FamilyPrintPage } from './FamilyPrintPage.tsx'

const SECRET = '伤可能是父亲造成的'

async function open(notice: MandatoryReport['notice']) {
  const page = aCrisisPage({
    kind: 'abuse-neglect',
    safetyPlan: {
      ...{ warningSigns: '晚上怕回家', whatICanDo: '去外婆家', people: '外婆' },
      ...{ professionals: '', safePlace: '' },
    },
    signals: [{ at: inMinutes(-10), origin: 'ward', note: SECRET }],
  })
  const filing = {
    ...{ id: crypto.randomUUID(), recipient: 'police' as const, office: '某派出所', by: ME },
    ...{ at: inMinutes(-5), receiptNo: '受1', receiptAt: null, feedback: '', feedbackAt: null },
    version: 1,
  }
  const report = { ...page.report, facts: SECRET, notice, noticeWhy: SECRET, filings: [filing] }
  aServer({ 'GET /cases/:id/crises/:id': { ...page, report } })
  const path = '/cases/:caseId/crises/:crisisId/family'
  show(<FamilyPrintPage />, { at: `/cases/${page.caseId}/crises/${page.id}/family`, path })
  return (await screen.findByRole('article')).textContent
}

test('what the family takes home never tells of a report that is withheld, or of its facts', async () => {
  for (const notice of ['withheld', 'undecided'] as const) {
    const sheet = await open(notice)
    expect(sheet).toContain('去外婆家')
    expect(sheet).not.toMatch(/报告|公安|派出所|父亲|虐待/)
    document.body.replaceChildren()
  }
})

test('a report of which the guardian was told is named there, without its facts', async () => {
  const sheet = await open('told')
  expect(sheet).toContain('公安机关')
  expect(sheet).not.toContain(SECRET)
})
