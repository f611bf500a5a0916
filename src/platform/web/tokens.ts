/** A sheet of paper on a desk, and what is written on it. The only place where a colour is named. */
export interface Palette {
  /** The desk. */
  readonly paper: string
  /** What lies on it: cards, tables, fields. */
  readonly sheet: string
  /** Sunk in: heads of tables, fields that are off. */
  readonly well: string
  readonly ink: string
  /** Second line; never the only place of a fact. */
  readonly inkSoft: string
  /** Hairlines between things; carries no meaning. */
  readonly line: string
  /** The border of what can be operated: at least 3:1. */
  readonly edge: string
  readonly jade: string
  readonly jadeDeep: string
  readonly onJade: string
  readonly jadeTint: string
  readonly amber: string
  readonly amberTint: string
  readonly vermilion: string
  readonly vermilionTint: string
  readonly azure: string
  readonly azureTint: string
  readonly plum: string
  readonly plumTint: string
  readonly leaf: string
  readonly leafTint: string
}

/** What a colour may say. Colour is never the only carrier: a word and an icon stand beside it. */
export type Tone = 'jade' | 'amber' | 'vermilion' | 'azure' | 'plum' | 'leaf'

export const light: Palette = {
  paper: '#FAF8F4',
  sheet: '#FFFFFF',
  well: '#F3F0E9',
  ink: '#1F2A2E',
  inkSoft: '#57636A',
  line: '#E4DFD6',
  edge: '#878B85',
  jade: '#0F6B5C',
  jadeDeep: '#0A5145',
  onJade: '#FFFFFF',
  jadeTint: '#E6F1EE',
  amber: '#8A5A00',
  amberTint: '#FFF4DB',
  vermilion: '#B3261E',
  vermilionTint: '#FDECEA',
  azure: '#1F5FA8',
  azureTint: '#EAF1FA',
  plum: '#6B4FA0',
  plumTint: '#F3EFFA',
  leaf: '#2E6B34',
  leafTint: '#EAF4EA',
}

export const dark: Palette = {
  paper: '#12181A',
  sheet: '#1A2225',
  well: '#222C2F',
  ink: '#E8F0EE',
  inkSoft: '#9FB0B5',
  line: '#2E3A3E',
  edge: '#6F8086',
  jade: '#5CC2AE',
  jadeDeep: '#7FD3C2',
  onJade: '#12181A',
  jadeTint: '#173530',
  amber: '#E3B35A',
  amberTint: '#332813',
  vermilion: '#F2938B',
  vermilionTint: '#3A1F1D',
  azure: '#8AB8EE',
  azureTint: '#1A2C42',
  plum: '#BFA8EA',
  plumTint: '#2B2440',
  leaf: '#8CCB92',
  leafTint: '#1B3220',
}

/** Written upon each other somewhere in the product; each pair holds at least 4.5:1 (tested). */
export function textPairs(palette: Palette): [text: string, ground: string][] {
  const { paper, sheet, well, ink, inkSoft, jade, jadeDeep, onJade } = palette
  const tones = [
    [jade, palette.jadeTint],
    [palette.amber, palette.amberTint],
    [palette.vermilion, palette.vermilionTint],
    [palette.azure, palette.azureTint],
    [palette.plum, palette.plumTint],
    [palette.leaf, palette.leafTint],
  ] as const
  const grounds = [paper, sheet, well]
  return [
    ...[ink, inkSoft, jadeDeep].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
    ...tones.flatMap(([text, tint]) => [...grounds, tint].map((ground) => [text, ground] as const)),
    ...tones.flatMap(([, tint]) => [ink, inkSoft].map((text) => [text, tint] as const)),
    [onJade, jade],
    [onJade, jadeDeep],
    [paper, ink],
    [sheet, palette.vermilion],
  ].map(([text, ground]) => [text as string, ground as string])
}

/** Sizes in CSS pixels. `target` is what a finger or a mouse has to hit. */
export interface Measures {
  readonly type: number
  readonly typeSmall: number
  readonly typeHeading: number
  readonly typeTitle: number
  readonly target: number
}

const desk: Measures = { type: 15, typeSmall: 13, typeHeading: 20, typeTitle: 24, target: 36 }
const touch: Measures = { type: 16, typeSmall: 14, typeHeading: 20, typeTitle: 24, target: 44 }
const elder: Measures = { type: 20, typeSmall: 18, typeHeading: 24, typeTitle: 30, target: 60 }

export const measures = { desk, touch, elder }

/**
 * System fonts first. The last but one is shipped with the product and fetched, slice by slice,
 * only where the machine has no Chinese font of its own.
 */
export const FONTS = [
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"',
  '"Source Han Sans SC", "Renqiao Fallback", sans-serif',
].join(', ')
