import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), ourAntDesign(), leanCornerstone(), fallbackFont(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // An asset inside a data: URL would need its own hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A list of its scripts with each page is 17 kB of the first load, for one round less at the
      // first opening of a page. The styles have to be there before it is drawn.
      resolveDependencies: (_page, files) => files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      treeshake: {
        // What a door hands on is fetched with whoever uses it, not with the door.
        moduleSideEffects: [{ test: /\/src\/[a-z-]+\/(model|web)\/.*\.tsx?$/, sideEffects: false }],
      },
      input: {
        index: 'index.html',
        // It has one address for ever, because the browser asks for it by name.
        'offline-worker': 'src/offline/web/service-worker.ts',
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js',
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
 * Ant Design's styles become constructed style sheets, and its icons speak the language of the page:
 * see antd-styles.ts and icon-words.ts in src/platform/web. Fails when a new version of Ant Design
 * has them somewhere else.
 */
function ourAntDesign(): Plugin {
  const ours = pathOf('antd-styles.ts')
  const iconWords = pathOf('icon-words.ts')
  const replaced = new Set<string>()
  return {
    name: 'our-ant-design',
    enforce: 'pre',
    transform(code, id) {
      if (/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/.test(id)) {
        replaced.add('antd')
        return `export * from ${ours}`
      }
      if (
        /@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js$/.test(id) &&
        ICON_NAME.test(code)
      ) {
        replaced.add('icon names')
        const spoken = code.replace(ICON_NAME, 'useSpokenIcon(icon.name)')
        return `import { useSpokenIcon } from ${iconWords}\n${spoken}`
      }
      if (/@ant-design\/icons\/es\/cssUtils\.js$/.test(id) && code.includes(ICON_STYLES)) {
        replaced.add('icons')
        return `${code.replace(ICON_STYLES, 'function unused')}\nexport { updateCSS } from ${ours}`
      }
    },
    buildEnd(error) {
      if (!error && replaced.size < 3) this.error('Ant Design has moved what we replace in it')
    },
  }
}

function pathOf(file: string) {
  return JSON.stringify(fileURLToPath(new URL(`src/platform/web/${file}`, import.meta.url)))
}

/**
 * Of cornerstone3D only what paints a picture. It brings along twice as much to read files and meshes, for volumes
 * and for WebGPU, and some of that makes functions out of texts. Fails when a new version has it somewhere else.
 */
function leanCornerstone(): Plugin {
  const ours = (name: string) =>
    fileURLToPath(new URL(`src/imaging/web/viewer/cornerstone/${name}.ts`, import.meta.url))
  const left = new Set<number>()
  let isThere = false
  return {
    name: 'lean-cornerstone',
    enforce: 'pre',
    resolveId(id, importer = '') {
      isThere ||= id === '@cornerstonejs/core'
      const at = LEFT_OUT.findIndex(([what, whom]) => what.test(id) && whom.test(importer))
      const instead = LEFT_OUT[at]?.[2]
      if (!instead) return
      left.add(at)
      return instead === NOTHING ? NOTHING : ours(instead)
    },
    load: (id) => (id === NOTHING ? 'export default undefined' : undefined),
    buildEnd(error) {
      if (!error && isThere && left.size < LEFT_OUT.length)
        this.error('cornerstone3D has moved what we leave out')
    },
  }
}

const NOTHING = '\0nothing'
const LEFT_OUT = [
  [/^dcmjs$/, /@cornerstonejs\//, 'instead-of-dcmjs'],
  [/^@cornerstonejs\/metadata$/, /@cornerstonejs\/core\//, 'instead-of-metadata'],
  [/^@kitware\/vtk\.js\/IO\//, /@cornerstonejs\/core\//, NOTHING],
  [/\/WebGPU\//, /vtk\.js\/Rendering\/Profiles\//, NOTHING],
  // Of the kinds of views only the one for single pictures.
  [/^\.\.\/(Volume|Video|WSI|ECG|GenericViewport)/, /\/viewportTypeToViewportClass\.js$/, NOTHING],
] as const

const ICON_STYLES = 'export function updateCSS'
const ICON_NAME = /\{\s*role: "img",\s*"aria-label": icon\.name\s*\}/

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
