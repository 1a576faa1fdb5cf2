// The hand-over of the desk, read back by those who take it: calendar.ics in two independent libraries, each CSV by its own rules.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { build, publicFolder, socialFolder } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
let python;
let calendar;
before(() => {
  build();
  const told = execFileSync('python3', [join(here, 'read_back.py'), socialFolder, publicFolder], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(here, 'python') }, maxBuffer: 1 << 28 });
  python = JSON.parse(told);
  calendar = JSON.parse(readFileSync(join(socialFolder, 'calendar.json'), 'utf8'));
});

const read = (file) => {
  const component = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)).map((event) => ({
    uid: event.uid,
    start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toString().replace('Z', '+00:00'),
    summary: event.summary,
    description: event.description ?? '',
  }));
};

test('events.ics says the same to ical.js and to icalendar, in the time of the place', () => {
  const seen = read(join(publicFolder, 'events.ics'));
  assert.deepEqual(seen, python.public);
  const workshop = seen.find((event) => event.uid === 'event-lokakarya-aksara-ulu@lematang.example');
  assert.equal(workshop.start, '2026-12-05T02:00:00+00:00');
  assert.ok(seen.some((event) => event.start === '2026-10-13'), 'an exhibition lasts whole days');
});

test('calendar.ics says the same to ical.js and to icalendar', () => {
  const seen = read(join(socialFolder, 'calendar.ics'));
  assert.deepEqual(seen, python.events);
  assert.equal(new Set(seen.map((event) => event.uid)).size, seen.length);
  const posts = seen.filter((event) => event.uid.startsWith('post-'));
  assert.equal(posts.length, calendar.entries.length);
  assert.ok(posts.length >= 20, `${posts.length} posts in eight weeks`);
  for (const [at, entry] of calendar.entries.entries()) {
    assert.equal(new Date(posts[at].start).getTime(), new Date(entry.at).getTime());
    for (const { posts: texts } of entry.platforms) assert.ok(posts[at].description.includes(texts.id.text), posts[at].summary);
  }
});

test('each CSV is read back by the rules of its scheduler', () => {
  const wanted = calendar.entries.flatMap((entry) => entry.platforms.map(({ platform, posts }) => `${entry.date} ${platform} ${posts.id.text}`));
  assert.equal(python.tables['generic.csv'].length, wanted.length);
  for (const platform of ['instagram', 'facebook', 'x', 'youtube']) {
    const texts = calendar.entries.flatMap((entry) => entry.platforms.filter((one) => one.platform === platform).map((one) => one.posts.id.text));
    for (const scheduler of ['buffer', 'publer', 'hootsuite', 'contentstudio', 'socialbee', 'postfast']) {
      assert.deepEqual(python.tables[`${scheduler}-${platform}.csv`].map((row) => row.text), texts, `${scheduler}, ${platform}`);
    }
  }
});
