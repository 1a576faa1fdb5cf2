// Sites that the demonstration is not: one thing alone, words of every length and script, five hundred things.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repo } from './site.mjs';

const write = (folder, path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const scan = (content, from, id, name = '001.jpg') => {
  mkdirSync(join(content, 'items', id), { recursive: true });
  copyFileSync(join(repo, 'examples', from), join(content, 'items', id, name));
};
const site = (title) => `title: {id: ${title}, en: ${title}}\nbase_url: https://uji.example/\nlanguages: [id, en]\n`;

/** One thing. */
export function few(content) {
  write(content, 'site.yaml', site('Arsip Satu Surat'));
  write(content, 'items/surat/item.yaml', 'title: {id: Surat, en: Letter}\ntype: archive\nrights: CC0-1.0\nfiles: [{file: 001.jpg, alt: {id: Surat bertulisan tangan, en: A letter in handwriting}}]\n');
  scan(content, 'pustaka-naskah/content/items/surat-1923/01.jpg', 'surat');
}

const LONG = 'Surat permohonan para penambang getah dan pedagang perahu kepada Tuan Kontrolir mengenai pungutan di Pangkalan Tanjung Raman serta perbaikan jembatan yang rusak sesudah banjir besar';
const WORD = 'mempertanggungjawabkankepemerintahankabupatenkotamadya';
const paragraph = 'Lembar ini ditulis dengan tinta cokelat di kedua sisinya, dan sudutnya pernah basah sehingga beberapa kata menyatu. Nama-nama di bawahnya berjumlah tiga puluh satu, sebagian dengan cap jempol. ';
const record = (title, more) => `title: ${title}\ntype: archive\nrights: CC-BY-4.0\ndate: 1923\n${more}`;

/** Words long, short, unbroken and in other scripts. */
export function words(content) {
  write(content, 'site.yaml', `${site('"Perpustakaan dan Arsip Kebudayaan Kabupaten Hulu Lematang Selatan"')}institution: {name: Perpustakaan dan Arsip Kebudayaan Kabupaten Hulu Lematang Selatan, address: "Jalan Jenderal Sudirman 117, Kelurahan Pasar Bawah"}\n`);
  write(content, 'items/panjang/item.yaml', record(`{id: ${LONG}, en: ${LONG}}`, `creator: [{name: "Raden Mas Haji Abdulrachman Kartadiningrat Suryaatmadja al-Palimbani", role: author}]\nsubjects: [pajak dan pungutan pada masa kolonial di daerah pedalaman, ${WORD}, getah]\nplace: Tanjung Raman\nidentifiers: {accession: "PKLL-2024-000000000000000000000000061/B/IX/2"}\ndescription: {id: "${paragraph.repeat(18)}", en: "${paragraph.repeat(18)}"}\nfiles: [{file: 001.jpg, alt: {id: Surat, en: Letter}}]\n`));
  scan(content, 'pustaka-naskah/content/items/surat-1923/01.jpg', 'panjang');
  write(content, 'items/pendek/item.yaml', record('Uk', 'files: [{file: 001.jpg, alt: {id: Kain, en: Cloth}}]\n'));
  scan(content, 'museum-tenun/content/items/songket-hijau/01.jpg', 'pendek');
  write(content, 'items/tanpa-gambar/item.yaml', record(`{id: Buku induk ${WORD}, en: Register of ${WORD}}`, 'access: metadata\ncreator: [{name: Siti, role: author}]\n'));
  write(content, 'items/aksara-jawa/item.yaml', record('{id: Lembar daluang, en: Bark-paper leaf, jv-Java: ꦱꦼꦫꦠ꧀ꦥꦶꦮꦸꦭꦁꦲꦶꦁꦩꦁꦱꦫꦺꦤ꧀ꦝꦺꦁ}', 'language: jv-Java\ndescription: {jv-Java: "ꦲꦶꦁꦩꦁꦱꦫꦺꦤ꧀ꦝꦺꦁꦱꦮꦃꦏꦸꦢꦸꦢꦶꦲꦶꦭꦶꦤꦶ꧈ ꦱꦼꦫꦠ꧀ꦥꦶꦮꦸꦭꦁ", id: Sebelas baris., en: Eleven lines.}\nfiles: [{file: 001.jpg, alt: {id: Lembar, en: Leaf}}]\n'));
  scan(content, 'pustaka-naskah/content/items/lembar-daluang/01.jpg', 'aksara-jawa');
  write(content, 'items/jawi/item.yaml', record('{id: Hikayat, en: Tale, ms-Arab: حكاية توكڠ ڤراهو دڠن راج هيلير}', 'language: ms-Arab\nreading_direction: rtl\ndescription: {ms-Arab: "اداڤون توكڠ ڤراهو ايت دودوق دتڤي سوڠاي لماتڠ، شهدان مك داتڠله اوتوسن راج.", id: Satu bukaan., en: One opening.}\nfiles: [{file: 001.jpg, alt: {id: Bukaan, en: Opening}}]\n'));
  scan(content, 'pustaka-naskah/content/items/hikayat-perahu/01.jpg', 'jawi');
}

/** Five hundred, of which every seventh has a picture. */
export function many(content) {
  const made = join(content, '..', 'made');
  execFileSync('python3', [join(repo, 'benches/items.py'), made, '500'], { stdio: 'ignore' });
  cpSync(join(made, 'pusaka/content'), content, { recursive: true });
  const scans = ['museum-tenun/content/items/songket-merah', 'pustaka-naskah/content/items/doa-ladang', 'arsip-kampung/content/items/tepian-pagi', 'arsip-kampung/content/items/lomba-bidar', 'arsip-kampung/content/items/tempayan-serambi', 'pustaka-naskah/content/items/lembar-daluang'];
  for (let number = 0; number < 500; number += 7) {
    const id = `benda-${String(number).padStart(5, '0')}`;
    scan(content, `${scans[(number / 7) % scans.length]}/01.jpg`, `${id.slice(0, 8)}/${id}`);
  }
}
