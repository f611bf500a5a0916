/// <reference path="./styles.d.ts" />
import { LoadingOutlined } from '@ant-design/icons'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { AppearanceProvider, useAppearance } from './Appearance.tsx'
import './ground.css'
import './antd.css'
import { LanguageProvider, useLanguage } from './language.tsx'
import { antdTheme } from './theme.ts'

interface Props {
  readonly queries: QueryClient
  readonly children: ReactNode
}

/** What every page stands on: language, appearance, theme, and the answers already fetched. */
export function Ground({ queries, children }: Props) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <AppearanceProvider>
          <Dressed>{children}</Dressed>
        </AppearanceProvider>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

/** What drops down stays inside a landmark, and above a dialog that it belongs to. */
function nearest(opener?: HTMLElement) {
  return opener?.closest<HTMLElement>('dialog, [role=dialog], main') ?? document.body
}

/** Ant Design's own stays in the button, unseen but read aloud, when the answer comes at once. */
const turning = <LoadingOutlined aria-hidden="true" />

function Dressed({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const { shade, elder, touch } = useAppearance()
  const theme = useMemo(() => antdTheme({ shade, elder, touch }), [shade, elder, touch])
  return (
    // With a locale in either language: without one, the page would begin anew at the change.
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false, loadingIcon: turning }}
      wave={{ disabled: true }}
      getPopupContainer={nearest}
    >
      <App component={false} message={{ maxCount: 1 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}
