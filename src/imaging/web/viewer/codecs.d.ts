type WasmModule = Readonly<Record<string, new () => unknown>>

/** The decoders bring no types. */
declare module '@cornerstonejs/*wasmjs' {
  const make: (options: {
    wasmBinary: Uint8Array
    print: () => void
    printErr: () => void
  }) => Promise<WasmModule>
  // biome-ignore lint/style/noDefaultExport: this is how they come
  export default make
}

/** The address of an asset. */
declare module '*?url' {
  const url: string
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands it out
  export default url
}
