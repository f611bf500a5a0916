import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { ask, frequency, standard } from '../items.ts'
import { phqLicence, phqStem } from './phq-9.ts'

const items = [
  { zh: '感觉紧张、焦虑或急切', en: 'Feeling nervous, anxious, or on edge' },
  { zh: '不能够停止或控制担忧', en: 'Not being able to stop or control worrying' },
  { zh: '对各种各样的事情担忧过多', en: 'Worrying too much about different things' },
  { zh: '很难放松下来', en: 'Trouble relaxing' },
  { zh: '由于不安而无法静坐', en: 'Being so restless that it is hard to sit still' },
  { zh: '变得容易烦恼或急躁', en: 'Becoming easily annoyed or irritable' },
  {
    zh: '感到似乎将有可怕的事情发生而害怕',
    en: 'Feeling afraid, as if something awful might happen',
  },
]

export const gad7: Instrument = {
  ...{ id: 'gad-7', version: '2006', short: 'GAD-7', domains: ['emotion'] },
  name: { zh: '广泛性焦虑量表', en: 'Generalised anxiety, seven items' },
  looksAt: { zh: '过去两周的焦虑症状', en: 'Symptoms of anxiety over two weeks' },
  ...{ ages: { from: 18 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 14 },
  population: { zh: '成人', en: 'Adults' },
  stem: phqStem,
  licence: phqLicence,
  citations: [
    {
      what: { zh: '分段 5/10/15', en: 'Bands at 5/10/15' },
      source: 'Spitzer RL, Kroenke K, Williams JBW, Löwe B. Arch Intern Med 2006;166:1092–1097',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: ask(items, frequency),
      total: {
        range: [0, 21],
        bands: [
          {
            ...{ id: 'minimal', from: 0, to: 4, level: 'calm', action: actions.keep },
            words: { zh: '没有或极轻的焦虑症状', en: 'Minimal symptoms' },
          },
          {
            ...{ id: 'mild', from: 5, to: 9, level: 'watch', action: actions.talk },
            words: { zh: '轻度焦虑症状', en: 'Mild symptoms' },
          },
          {
            ...{ id: 'moderate', from: 10, to: 14, level: 'concern', action: actions.tellDoctor },
            words: { zh: '中度焦虑症状', en: 'Moderate symptoms' },
          },
          {
            ...{ id: 'severe', from: 15, to: 21, level: 'alarm', action: actions.refer },
            words: { zh: '重度焦虑症状', en: 'Severe symptoms' },
          },
        ],
      },
    },
  ],
}
