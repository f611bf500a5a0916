import { useLanguage } from './language.tsx'

/** What something is called, and what it is: 下一步：复评 in one language, Next: again in the other. */
export function useLabelled() {
  const { language } = useLanguage()
  return (label: string, text: string) => `${label}${language === 'zh' ? '：' : ': '}${text}`
}
