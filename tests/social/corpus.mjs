// Captions in many scripts, with everything that platforms disagree about. Deterministic: the same texts on every machine.
const words = [
  'Kitab', 'arsip', 'Perpustakaan', 'Café', 'naïve', 'e\u0301tude', 'ꦲꦏ꧀ꦱꦫ', 'ꦗꦮ', 'ᬅᬓ᭄ᬱᬭ', 'ᬩᬮᬶ', 'ᮃᮊ᮪ᮞᮛ', 'ᯅᯖᯂ᯲', 'ᨒᨚᨈᨑ',
  'كتاب', 'ڤرڤوستاكاءن', 'کِتاب', 'नमस्ते', 'ประเทศไทย', '図書館', '도서관', 'кириллица', 'ΑΒΓ', 'עברית', '1945', '17Agustus', '٣٤٥', '…', '•',
  '“kutip”', '‘a’', '–', '—', '€5', '½', '№', 'ﬁ', 'Å', 'Å', 'n\u0303', '𝒦𝒾𝓉𝒶𝒷', '𐎠𐎡', '𠮷野家',
];
const emoji = ['📚', '👍🏽', '👨‍👩‍👧‍👦', '🇮🇩', '1️⃣', '#️⃣', '☀', '☀️', '☀︎', '©', '©️', '❤️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🙂', '✍🏾', '👩‍💻', '🧑🏽', '™', '↔️', '🇮', '🏽', '🥲'];
const addresses = [
  'https://perpusnas.go.id', 'http://a.id/x_(b(c))', 'perpusnas.go.id', 'www.anri.go.id/', 'https://id.wikipedia.org/wiki/Aksara_Jawa?action=edit#bab',
  'https://t.co/AbC123xyz', 'https://t.co/AbC123xyz/lebih', 'https://x.com/@perpus', 'HTTPS://ANRI.GO.ID/A', 'a.co', 'http://localhost/x', 'ftp://a.id/x',
  'https://a.id:8080/x;y=z', 'arsip.org,', 'buku.id-lama', 'a.id_b', 'surat@perpus.id', 'https://münchen.de/straße', 'https://例え.テスト', 'a.中国', 'xn--a.xn--fiqs8s',
  'https://a.id/кириллица', 'https://a.id/ꦗꦮ', 'https://a.id/x…', 'https://a.id/?q=a&b=c.', 'https://a.id/(x)', '(https://a.id/x)', '"a.id"', 'a..id', '.id', '-a.id', 'x/a.id', '中文a.id/b',
  'https://-a.id', 'https://a-.id', 'https://a_b.id', 'a_b.id', 'https://user:pass@a.id', 'https://a.id/@perpus', 'https://a.id/#Kain', 'https://a.id#Kain', 'https://a.id!', 'https://a.id/a,b', "https://a.id/it's",
];
const tags = [
  '#Kain', '#arsip-nasional', "#Jum'at", '#Jum’at', '#R.A.Kartini', '#1945', '#17Agustus', '#hari_pahlawan_', '#_', '#1_2', '#arsip#buku', '(#buku)', '&#buku', 'a#buku', '/#buku', '.#buku',
  '#buku📚baru', '📚#baru', '#نرم\u200cافزار', '#ꦲꦏ꧀ꦱꦫ', '#ᬅᬓ᭄ᬱᬭ_ᬩᬮᬶ', '#ᨒᨚᨈᨑ', '＃Kain', '##Kain', '# Kain', '#Kain:', '#Kain://', '#http://a.id', '#a.id', '#Café', '#cafe\u0301', '#図書館', '#٣٤٥', '#a٣',
  '#Kain…', '#Kain)', '“#Kain”', '#\uFE0Fkain', '#\u20E3', '#·a', '#a·b', '#a・b', '#a～b', '#𝒦', '#🙂', '#Kain@perpus', '#️⃣kain', '☀️#kain', '@#kain', '#-kain', '#kain-', '#\u00ADkain', '#ka\u00ADin', '#ꦏ',
];
const names = [
  '@perpus', '@perpus.id', '@a', '@perpus@glammr.us', '@perpus/daftar', '@_a_', 'RT@perpus', 'rt: @perpus', 'xRT@perpus', '.@perpus', '!@perpus', 'a@perpus', '@@perpus', '@perpus@', '@perpusé', '＠perpus',
  '@abcdefghijklmnopqrstuvwxyz', '@perpus://x', '(@perpus)', '@perpus.bsky.social', '(@anri.go.id)', '@a-b.id.', '@a.id_x', '“@perpus”', '@1', '@perpus,@anri', '@perpus@anri', '&@perpus', '-@perpus', 'RT@a@b', '@perpus/1', '@perpus/a-_9',
];
const joints = [' ', ' ', '\n', '', ', ', '. ', ' (', ') ', '!', ':', '/', '…', '\u00a0', '\u3000', '\t', '-', '"'];

// A small generator with a fixed seed (mulberry32).
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Each piece by itself, then as many mixtures. */
export function corpus(mixtures) {
  const pools = [words, emoji, addresses, tags, names];
  const texts = pools.flat();
  const next = random(2026);
  const pick = (list) => list[Math.floor(next() * list.length)];
  for (let n = 0; n < mixtures; n++) {
    let text = pick(pick(pools));
    for (let more = Math.floor(next() * 6); more > 0; more--) text += pick(joints) + pick(pick(pools));
    texts.push(text);
  }
  return texts;
}
