import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const OUT = join(import.meta.dirname, 'dist/web');
/** Where the development server finds the API. */
const API = process.env['SORTIE_API'] ?? 'http://127.0.0.1:8080';
const WORTH_BYTES = 1024;

/** Every text asset beside its .gz and .br, so the server never compresses the same file twice. */
const compressed = (): Plugin => ({
  name: 'sortie-compressed',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler: async () => {
      const folder = join(OUT, 'assets');
      if (!existsSync(folder)) return;
      for (const name of await readdir(folder)) {
        if (!/\.(js|css|svg|json)$/.test(name)) continue;
        const text = await readFile(join(folder, name));
        if (text.length < WORTH_BYTES) continue;
        await writeFile(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        await writeFile(join(folder, `${name}.br`), brotliCompressSync(text, { params }));
      }
    },
  },
});

/** The shell opens without a network; nothing of the API is ever kept by the service worker. */
const installable = () =>
  VitePWA({
    registerType: 'autoUpdate',
    injectRegister: false,
    manifest: {
      name: 'Sortie 招商作战',
      short_name: 'Sortie',
      lang: 'zh-CN',
      start_url: '/',
      display: 'standalone',
      background_color: '#f6f7f9',
      theme_color: '#3b54c4',
      icons: [
        { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,woff2}'],
      // The page is kept as the server writes it at `/`: its nonce and its policy belong together.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((one) => (one.url === 'index.html' ? { ...one, url: '/' } : one)),
        }),
      ],
      navigateFallback: '/',
      navigateFallbackDenylist: [/^\/api\//, /^\/(healthz|readyz|metrics)/],
      runtimeCaching: [],
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
    },
  });

export default defineConfig({
  root: 'apps/web',
  base: '/',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), installable(), compressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { port: 5173, proxy: { '/api': { target: API, changeOrigin: false } } },
});
