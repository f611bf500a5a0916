import { expect, test } from 'vitest'
import { aScenario, firstIdea, inLanguage } from './idea.ts'

test('what nobody has named goes by the language of the page, and a typed name stays', () => {
  const idea = {
    ...firstIdea,
    scenarios: [...firstIdea.scenarios, aScenario('mine', '降线')],
  }
  const names = (language: 'zh' | 'en') =>
    inLanguage(idea, language).scenarios.map(({ name }) => name)
  expect(names('en')).toEqual(['Published', 'Draft 1', '降线'])
  expect(names('zh')).toEqual(['已公布', '草案 1', '降线'])
  expect(inLanguage(inLanguage(idea, 'en'), 'zh')).toEqual(inLanguage(idea, 'zh'))
})
