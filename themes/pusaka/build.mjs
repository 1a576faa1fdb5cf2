// Bundles the theme's scripts and styles and gathers its fonts into dist/, which build.rs embeds. Run by `npm run build`.
import { build } from 'esbuild';
import { feature, mesh } from 'topojson-client';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const packages = 'node_modules';
const web = [
  ['source-serif', '@fontsource/source-serif-4', 'source-serif-4', ['latin-400-normal', 'latin-600-normal', 'latin-ext-400-normal', 'latin-ext-600-normal', 'latin-400-italic']],
  ['source-sans', '@fontsource-variable/source-sans-3', 'source-sans-3', ['latin-wght-normal', 'latin-ext-wght-normal']],
  ...['literata', 'eb-garamond', 'archivo'].flatMap((name) => [
    [name, `@fontsource-variable/${name}`, name, ['latin-wght-normal', 'latin-ext-wght-normal']], [name, `@fontsource/${name}`, name, ['latin-400-italic']],
  ]),
  ['noto-naskh-arabic', '@fontsource/noto-naskh-arabic', 'noto-naskh-arabic', ['arabic-400-normal']],
  ['noto-sans-javanese', '@fontsource/noto-sans-javanese', 'noto-sans-javanese', ['javanese-400-normal']],
];
const cards = {
  'libertinus-serif': ['400Regular/LibertinusSerif_400Regular.ttf'],
  'noto-sans': ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'],
  'noto-naskh-arabic': ['400Regular/NotoNaskhArabic_400Regular.ttf'],
  'noto-sans-javanese': ['400Regular/NotoSansJavanese_400Regular.ttf'],
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/assets/fonts', { recursive: true });
mkdirSync('dist/fonts', { recursive: true });
for (const [name, folder, prefix, subsets] of web) {
  for (const subset of subsets) copyFileSync(`${packages}/${folder}/files/${prefix}-${subset}.woff2`, `dist/assets/fonts/${name}-${subset}.woff2`);
}
for (const [name, faces] of Object.entries(cards)) {
  for (const face of faces) copyFileSync(`${packages}/@expo-google-fonts/${name}/${face}`, `dist/fonts/${face.split('/')[1]}`);
}
// The base map: land and the borders of countries (Natural Earth 1:10 million), in the package's own steps, each point as its distance
// from the one before. The program cuts it to the frame of a site.
const atlas = JSON.parse(readFileSync(`${packages}/world-atlas/countries-10m.json`, 'utf8'));
const { scale, translate } = atlas.transform;
const steps = (line) => {
  let before = [0, 0];
  const out = [];
  for (const point of line) {
    const here = point.map((degrees, axis) => Math.round((degrees - translate[axis]) / scale[axis]));
    if (out.length && here[0] === before[0] && here[1] === before[1]) continue;
    out.push(here[0] - before[0], here[1] - before[1]);
    before = here;
  }
  return out;
};
const lands = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
const world = {
  scale, translate, land: lands.flat().map(steps), borders: mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates.map(steps),
};
mkdirSync('dist/map');
writeFileSync('dist/map/world.json', JSON.stringify(world));
const star = readFileSync('src/bintang.svg', 'utf8');
writeFileSync('dist/assets/icon.svg', star.replace('currentColor', '#8f2a2b'));
await build({
  entryPoints: readdirSync('src').filter((name) => /\.(ts|css)$/.test(name)).map((name) => `src/${name}`),
  outdir: 'dist/assets',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
  external: ['fonts/*'],
  // The report of `pusaka insights` is one file, with its faces in it.
  loader: { '.woff2': 'dataurl' },
  legalComments: 'none',
  logLevel: 'warning',
});
// The viewer holds OpenSeadragon, whose licence goes where it goes.
const viewer = readFileSync('dist/assets/viewer.js', 'utf8');
writeFileSync('dist/assets/viewer.js', `/*! OpenSeadragon\n${readFileSync(`${packages}/openseadragon/LICENSE.txt`, 'utf8')}*/\n${viewer}`);
