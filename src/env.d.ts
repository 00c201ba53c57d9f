/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare module 'virtual:starlight/components/*' {
  const component: (props: Record<string, never>) => unknown;
  export default component;
}

declare module 'temml' {
  const temml: {
    /** MathML for a TeX formula; throws on a mistake when `throwOnError` is set. */
    renderToString(
      tex: string,
      options: { readonly displayMode: boolean; readonly throwOnError: boolean },
    ): string;
  };
  export default temml;
}
