import { BarChartOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import { toForm, toSheet } from './ways.ts'

const word = { zh: '量表', en: 'Instruments' }

/** On the page of a case: its own page, its entries in the river, its unfinished forms. */
export const caseGuest: CaseGuest = {
  tool: { path: 'instruments', words: word, icon: BarChartOutlined },
  deeds: {
    'instruments.final': {
      words: { zh: '量表', en: 'Instrument' },
      ...{ kind: 'assessment', to: toSheet },
    },
    'instruments.correct': {
      words: { zh: '更正量表', en: 'Instrument, corrected' },
      ...{ kind: 'assessment', to: toSheet },
    },
  },
  forms: {
    instrument: {
      words: word,
      to: (caseId, [instrument = '', corrected]) => toForm(caseId, instrument, corrected),
    },
  },
}
