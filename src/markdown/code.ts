import {
  definePlugin,
  type StarlightExpressiveCodeOptions,
} from '@astrojs/starlight/expressive-code';

/** The paper that code lies on, for the contrast of its colours; equals `--surface` in tokens.css. */
export const paper = { light: '#f6f4ee', dark: '#161a21' };

/** Marks the line of a cell that failed at build: `failed=3`. */
const failedLine = definePlugin({
  name: 'failed-line',
  hooks: {
    postprocessRenderedLine({ codeBlock, lineIndex, renderData }) {
      if (codeBlock.metaOptions.getInteger('failed') !== lineIndex + 1) return;
      const { properties } = renderData.lineAst;
      properties.className = [String(properties.className ?? ''), 'cell-line', 'failed'];
    },
  },
});

/** Highlighting at build, in both schemes; frames look like those of the playgrounds. */
export const codeOptions: StarlightExpressiveCodeOptions = {
  themes: ['github-dark-default', 'github-light-default'],
  useDarkModeMediaQuery: true,
  useStarlightUiThemeColors: false,
  // No line of the book is marked; their styles would be a quarter of those of code.
  textMarkers: false,
  plugins: [failedLine],
  minSyntaxHighlightingColorContrast: 5.5,
  customizeTheme: (theme) => {
    theme.bg = paper[theme.type];
    theme.colors['editor.background'] = paper[theme.type];
    theme.colors['terminal.background'] = paper[theme.type];
    return theme;
  },
  styleOverrides: {
    borderColor: 'var(--hairline)',
    borderRadius: '6px',
    codeFontFamily: 'var(--font-mono)',
    codeFontSize: '0.875rem',
    codeLineHeight: '1.6',
    uiFontFamily: 'var(--font-text)',
    uiFontSize: '0.8125rem',
    codeBackground: 'var(--surface)',
    frames: {
      frameBoxShadowCssValue: 'none',
      editorBackground: 'var(--surface)',
      terminalBackground: 'var(--surface)',
      editorTabBarBackground: 'var(--paper)',
      editorTabBarBorderBottomColor: 'var(--hairline)',
      editorActiveTabBackground: 'var(--surface)',
      editorActiveTabForeground: 'var(--text)',
      editorActiveTabBorderColor: 'transparent',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorActiveTabIndicatorBottomColor: 'var(--accent)',
      terminalTitlebarBackground: 'var(--paper)',
      terminalTitlebarForeground: 'var(--text)',
      terminalTitlebarBorderBottomColor: 'var(--hairline)',
      terminalTitlebarDotsForeground: 'var(--muted)',
      inlineButtonForeground: 'var(--text)',
      tooltipSuccessBackground: 'var(--text)',
      tooltipSuccessForeground: 'var(--paper)',
    },
  },
};
