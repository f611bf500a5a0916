import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), stylesWithoutStyleElements(), fallbackFont(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // An asset inside a data: URL would need its own hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
          ],
        },
      },
    },
  },
})

/**
 * Ant Design's styles become constructed style sheets: see src/platform/web/antd-styles.ts. Fails
 * when a new version of Ant Design writes them somewhere else.
 */
function stylesWithoutStyleElements(): Plugin {
  const ours = JSON.stringify(
    fileURLToPath(new URL('src/platform/web/antd-styles.ts', import.meta.url)),
  )
  const replaced = new Set<string>()
  return {
    name: 'styles-without-style-elements',
    enforce: 'pre',
    transform(code, id) {
      if (/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/.test(id)) {
        replaced.add('antd')
        return `export * from ${ours}`
      }
      if (/@ant-design\/icons\/es\/cssUtils\.js$/.test(id) && code.includes(ICON_STYLES)) {
        replaced.add('icons')
        return `${code.replace(ICON_STYLES, 'function unused')}\nexport { updateCSS } from ${ours}`
      }
    },
    buildEnd(error) {
      if (!error && replaced.size < 2) this.error('Ant Design has moved the place of its styles')
    },
  }
}

const ICON_STYLES = 'export function updateCSS'

/**
 * The font that comes along gets a name of its own, so that a machine's own Noto Sans SC is used
 * where there is one; and only its woff2 files, since every browser that can run this reads them.
 */
function fallbackFont(): Plugin {
  return {
    name: 'fallback-font',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource\/noto-sans-sc\/\d+\.css$/.test(id)) return
      return code
        .replaceAll("font-family: 'Noto Sans SC'", "font-family: 'Renqiao Fallback'")
        .replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
    },
  }
}

/** Beside each text file what goes over the wire, so that the server packs nothing twice. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    async writeBundle({ dir = '' }) {
      const files = await readdir(dir, { recursive: true })
      await Promise.all(
        files
          .filter((file) => /\.(js|css|svg|html)$/.test(file))
          .map(async (file) => {
            const path = join(dir, file)
            const text = await readFile(path)
            await writeFile(`${path}.br`, await promisify(brotliCompress)(text, QUICKLY))
            await writeFile(`${path}.gz`, await promisify(gzip)(text))
          }),
      )
    },
  }
}

const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }
