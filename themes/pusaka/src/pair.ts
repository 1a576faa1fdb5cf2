// Lays the two pictures of a pair over each other; a slider (arrows, finger, mouse) shows more of one or the other.

for (const pair of document.querySelectorAll<HTMLElement>('.pair:not(.slid)')) {
  const first = pair.querySelector<HTMLImageElement>('img');
  if (!first || pair.querySelectorAll('figure').length !== 2) continue;
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: '100', value: '50', ariaLabel: pair.dataset['label'] ?? '' });
  const edge = Object.assign(document.createElement('span'), { className: 'edge' });
  const cut = (): void => pair.style.setProperty('--cut', `${slider.value}%`);
  slider.addEventListener('input', cut);
  pair.style.setProperty('--first', String(first.width && first.height ? Number(first.getAttribute('width')) / Number(first.getAttribute('height')) : 1.5));
  cut();
  pair.classList.add('slid');
  pair.append(edge, slider);
}
