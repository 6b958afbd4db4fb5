import { defineConfig, type Plugin } from 'vite';

/** The design system's typeface is served from elsewhere, and nothing of a family is beside a file from elsewhere. */
const withoutTypeface: Plugin = {
  name: 'without-typeface',
  enforce: 'pre',
  transform: (code, id) =>
    /nhsuk-frontend.*\.css$/.test(id) ? { code: code.replace(/@font-face\s*\{[^}]*\}/g, ''), map: null } : undefined,
};

export default defineConfig({
  plugins: [withoutTypeface],
  esbuild: { jsx: 'automatic' },
  // Nothing is put into the page as data: the policy of its content allows files of this server only.
  build: {
    assetsInlineLimit: 0,
    sourcemap: true,
    // It is small already, and in a dialect that the minifier warns of.
    cssMinify: false,
    // Nothing is rendered on a server, so that nothing needs to be told that it is of a client.
    rollupOptions: { onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning) },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/development': 'http://localhost:4000' } },
});
