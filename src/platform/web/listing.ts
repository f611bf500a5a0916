import { useLanguage } from './language.tsx'

/** A list inside of a sentence: 情绪、照顾 in one language, emotion, care in the other. */
export function useListing() {
  const { language } = useLanguage()
  return (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ')
}
