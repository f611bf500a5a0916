import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { registerTalk } from '../model/contract.ts'
import { type Theme, themeWords } from '../model/talk.ts'
import { keys } from './keys.ts'
import { themesInOrder } from './themes.ts'
import { words } from './words.ts'

/** Somebody came in person. */
export function RegisterTalk({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [theme, setTheme] = useState<Theme>()
  const [said, setSaid] = useState({ name: '', reachAt: '', when: '' })
  const sending = useSending({
    labels: { theme: w.theme, name: w.name, reachAt: w.reachAt, when: w.when },
    content: { theme, said },
    check: () => ({ theme: !theme && w.needed }),
    send: (idempotencyKey) =>
      call(registerTalk, { theme: theme as Theme, ...said }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.registered)
      void queries.invalidateQueries({ queryKey: keys.talks })
      onClose()
    },
  })
  const longest = { name: 40, reachAt: 60, when: 100 }
  return (
    <FormDrawer title={w.register} onClose={onClose}>
      <SendForm label={w.register} sending={sending} action={w.registerDo}>
        <OneOf
          name="theme"
          label={w.theme}
          value={theme}
          onChoose={setTheme}
          options={themesInOrder.map((value) => ({ value, label: themeWords[value][language] }))}
        />
        {(['name', 'reachAt', 'when'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            {...(field === 'name' && { hint: w.nameHint })}
            fault={sending.faultOf(field)}
            optional
            value={said[field]}
            maxLength={longest[field]}
            onChange={(text) => setSaid({ ...said, [field]: text })}
          />
        ))}
      </SendForm>
    </FormDrawer>
  )
}
