import type { Words } from '../model/words.ts'
import { useLanguage } from './language.tsx'

/** Where an icon is all that a button of Ant Design has, it says in words what the button does. */
const spoken: Readonly<Record<string, Words>> = {
  close: { zh: '关闭', en: 'Close' },
  'close-circle': { zh: '清除', en: 'Clear' },
  search: { zh: '搜索', en: 'Search' },
  eye: { zh: '隐藏密码', en: 'Hide the password' },
  'eye-invisible': { zh: '显示密码', en: 'Show the password' },
}

/** Put into Ant Design's icons by the build: of themselves they read their English name aloud. */
export function useSpokenIcon(name: string) {
  const { language } = useLanguage()
  const words = spoken[name]
  return words ? { role: 'img', 'aria-label': words[language] } : { 'aria-hidden': true as const }
}
