import { serviceLineWords } from '#casework/model/code-lists.ts'
import { ServiceField, serviceFieldWords } from '#groups/model/field.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { estimateMethodWords } from '../../model/activity.ts'
import { type Figure, methodWords } from '../../model/volume.ts'
import { words } from './words.ts'

/** What a figure is called, on the page and over its rows. */
export function useFigureName() {
  const w = useWords(words)
  const { language } = useLanguage()
  return (figure: Figure): string => {
    switch (figure.of) {
      case 'all':
        return w.persons
      case 'shared':
        return w.shared
      case 'method':
        return methodWords[figure.method][language]
      case 'line':
        return serviceLineWords[figure.line][language]
      case 'estimate':
        return estimateMethodWords[figure.method][language]
      case 'field': {
        const field = ServiceField.safeParse(figure.key).data
        if (field) return serviceFieldWords[field][language]
        return figure.key.replace(/^ward:/, '') || w.noWard
      }
    }
  }
}
