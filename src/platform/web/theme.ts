import type { ThemeConfig } from 'antd'
import { dark, FONTS, light, type Measures, measures, type Palette } from './tokens.ts'

/** How the product shows itself to one person: kept on the device, holds nothing personal. */
export interface Appearance {
  readonly shade: 'light' | 'dark'
  /** 长辈版: larger type, larger targets. */
  readonly elder: boolean
  /** Worked by a finger: known from the device, never chosen. */
  readonly touch: boolean
}

export function paletteOf({ shade }: Appearance): Palette {
  return shade === 'dark' ? dark : light
}

export function measuresOf({ elder, touch }: Appearance): Measures {
  return elder ? measures.elder : touch ? measures.touch : measures.desk
}

/**
 * The tokens, in the words of Ant Design. Its own greys miss 4.5:1, so none of them is kept. Dark is
 * another palette, not another algorithm: that one would change what was chosen here.
 */
export function antdTheme(appearance: Appearance): ThemeConfig {
  const palette = paletteOf(appearance)
  const { type, target } = measuresOf(appearance)
  const { ink, inkSoft, sheet, paper, well, line, edge, jade, jadeDeep, onJade } = palette
  return {
    hashed: false,
    token: {
      colorTextBase: ink,
      colorPrimary: jade,
      colorPrimaryHover: jadeDeep,
      colorPrimaryActive: jadeDeep,
      colorPrimaryBg: palette.jadeTint,
      colorPrimaryBgHover: palette.jadeTint,
      colorPrimaryBorder: jade,
      colorPrimaryBorderHover: jade,
      colorLink: jade,
      colorLinkHover: jadeDeep,
      colorLinkActive: jadeDeep,
      colorInfo: palette.azure,
      colorInfoBg: palette.azureTint,
      colorSuccess: palette.leaf,
      colorSuccessBg: palette.leafTint,
      colorWarning: palette.amber,
      colorWarningBg: palette.amberTint,
      colorError: palette.vermilion,
      colorErrorHover: palette.vermilion,
      colorErrorActive: palette.vermilion,
      colorErrorBorder: palette.vermilion,
      colorErrorBorderHover: palette.vermilion,
      colorErrorBgHover: palette.vermilionTint,
      colorErrorBg: palette.vermilionTint,
      colorErrorText: palette.vermilion,
      colorText: ink,
      colorTextHeading: ink,
      colorTextSecondary: inkSoft,
      colorTextTertiary: inkSoft,
      colorTextQuaternary: inkSoft,
      colorTextDescription: inkSoft,
      colorTextPlaceholder: inkSoft,
      colorTextDisabled: inkSoft,
      colorTextLabel: ink,
      colorIcon: inkSoft,
      colorIconHover: ink,
      colorTextLightSolid: onJade,
      colorBgBase: sheet,
      colorBgLayout: paper,
      colorBgContainer: sheet,
      colorBgElevated: sheet,
      colorBgContainerDisabled: well,
      colorBgSpotlight: ink,
      colorFillAlter: well,
      colorBorder: edge,
      colorBorderSecondary: line,
      colorSplit: line,
      fontFamily: FONTS,
      fontSize: type,
      lineHeight: 1.6,
      borderRadius: 8,
      controlHeight: target,
      controlHeightSM: target - 8,
      controlHeightLG: target + 8,
      boxShadow: sheetShadow(line),
      boxShadowSecondary: sheetShadow(line),
      boxShadowTertiary: 'none',
      controlOutlineWidth: 3,
      controlOutline: palette.jadeTint,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        dangerColor: sheet,
      },
      Tooltip: { colorTextLightSolid: paper },
      Form: { labelColor: ink, verticalLabelPadding: '0 0 4px', itemMarginBottom: 20 },
      Input: { activeShadow: `0 0 0 3px ${palette.jadeTint}`, hoverBorderColor: jade },
    },
  }
}

/** No deeper than a sheet of paper. */
function sheetShadow(edge: string) {
  return `0 0 0 1px ${edge}, 0 4px 16px rgb(31 42 46 / 8%)`
}
