// Scans as IIIF images: the official validator of the Image API at level 0, and every address that info.json promises.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, publicFolder, repo } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const python = (script, ...args) => JSON.parse(execFileSync('python3', [join(here, script), ...args], {
  encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(here, 'python') }, maxBuffer: 1 << 28,
}).trim().split('\n').at(-1));

test('the validator of the IIIF Image API finds nothing wrong with a scan, with tiles or without', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pusaka-iiif-'));
  try {
    const report = python('iiif_images.py', join(repo, 'target/release/pusaka'), folder);
    for (const [name, addresses] of [['tiled', 20], ['whole', 2]]) {
      const { tests, failed, addresses: counted, missing } = report[name];
      assert.deepEqual({ failed, missing }, { failed: [], missing: [] }, name);
      assert.ok(tests >= 5 && counted >= addresses, `${name}: ${tests} tests, ${counted} addresses`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every manifest of the demonstration is one to iiif-prezi3, and all that it names is there', () => {
  build();
  const { manifests, canvases, wrong } = python('iiif_manifests.py', publicFolder, 'https://lematang.example/');
  assert.deepEqual(wrong, []);
  assert.ok(manifests > 25 && canvases > manifests, `${manifests} manifests, ${canvases} canvases`);
});
