// graphql-shield breaks on Node 23 and later, and a pnpm patch never reaches whoever installs the gateway:
// so the patched shield travels inside the package, bundled here into vendor/shield.js.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const gateway = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(gateway, 'vendor', 'shield.js');
const shield = dirname(createRequire(join(gateway, 'package.json')).resolve('graphql-shield/package.json'));

// yup serves shield's inputRule only, which is not carried, and is six times as large as the rest.
const withoutYup = {
  name: 'without-yup',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yup$/ }, () => ({ path: 'yup', namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export const object = undefined;' }));
  },
};

// object-hash is CommonJS and requires crypto.
const requireBanner = [
  "import { createRequire } from 'node:module';",
  'const require = createRequire(import.meta.url);',
].join('\n');

const stamp = `// made from ${await fingerprint()}`;
const made = await readFile(target, 'utf8').catch(() => '');
if (!made.startsWith(stamp)) await vendor();

async function vendor() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: "export { shield, rule, allow, deny } from 'graphql-shield';", resolveDir: gateway },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    absWorkingDir: gateway,
    external: ['graphql', 'graphql-middleware'],
    plugins: [withoutYup],
    banner: { js: [stamp, await licences(), requireBanner].join('\n') },
    logLevel: 'warning',
  });
  const code = outputFiles[0].text;
  if (/isUndefined/.test(code)) throw new Error('graphql-shield is not patched: run pnpm install');
  await mkdir(dirname(target), { recursive: true });
  // Two builds at once may both write: a rename never shows half a file.
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, target);
  console.log(`vendor/shield.js: ${Math.round(code.length / 1024)} kB`);
}

async function licences() {
  const hash = dirname(createRequire(join(shield, 'package.json')).resolve('object-hash/package.json'));
  const notice = async (name, folder) => `/*! ${name}\n\n${await readFile(join(folder, 'LICENSE'), 'utf8')}*/`;
  return `${await notice('graphql-shield, changed', shield)}\n${await notice('object-hash', hash)}`;
}

async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  const files = (await readdir(join(shield, 'esm'))).sort();
  for (const file of files) hash.update(await readFile(join(shield, 'esm', file)));
  return hash.digest('hex').slice(0, 16);
}
