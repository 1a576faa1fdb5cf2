// A quiz that is played: one question at a time, the answer told at once with its reason, the score at the end. Nothing is sent
// anywhere. Without this script the questions stand one below the other with their answers folded away.

import { copyButtons } from './parts/copy';

function make<K extends keyof HTMLElementTagNameMap>(tag: K, settings: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), settings);
}

function quiz(section: HTMLElement): void {
  const words = section.dataset as Record<string, string>;
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  const questions = [...section.querySelectorAll<HTMLElement>('[data-right]')];
  const told = make('p', { className: 'told' });
  told.setAttribute('role', 'status');
  const next = make('button', { type: 'button', className: 'btn' });
  const bar = make('div', { className: 'quiz-bar' });
  bar.append(told, next);
  section.classList.add('playing');
  section.append(bar);
  let [at, score] = [0, 0];

  const show = (to: number, focus = true): void => {
    at = to;
    questions.forEach((question, n) => { question.hidden = n !== at; });
    told.textContent = '';
    next.hidden = true;
    const heading = questions[at]?.querySelector<HTMLElement>('.asked');
    if (heading && focus) heading.focus();
  };
  const answered = (question: HTMLElement, chosen: number): void => {
    const right = Number(question.dataset['right']);
    const buttons = [...question.querySelectorAll<HTMLButtonElement>('.answers button')];
    buttons.forEach((button, n) => {
      button.disabled = true;
      const mark = n === right ? `✓ ${say('yes')}` : n === chosen ? `✗ ${say('no')}` : '';
      if (!mark) return;
      button.classList.add(n === right ? 'right' : 'wrong');
      button.append(make('b', { textContent: mark }));
    });
    if (chosen === right) score += 1;
    const details = question.querySelector('details');
    if (details) details.open = true;
    told.textContent = chosen === right ? say('yes') : `${say('no')}. ${say('answer')}: ${buttons[right]?.dataset['answer'] ?? ''}`;
    next.textContent = at + 1 < questions.length ? say('next') : say('result');
    next.hidden = false;
    next.focus();
  };
  const end = (): void => {
    questions.forEach((question) => { question.hidden = true; });
    const line = say('score', { n: score, of: questions.length });
    const result = make('div', { className: 'result', tabIndex: -1 });
    const share = `${say('share', { n: score, of: questions.length })} ${document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href}`;
    const copying = make('div', { className: 'copying' });
    const copy = make('p', { className: 'copy', textContent: share });
    copy.dataset['copyable'] = '';
    copying.append(copy);
    const again = make('button', { type: 'button', className: 'btn', textContent: say('again') });
    again.addEventListener('click', () => location.reload());
    result.append(make('p', { className: 'score', textContent: line }), copying, again);
    bar.replaceWith(result);
    copyButtons('.result [data-copyable]');
    result.focus();
  };
  next.addEventListener('click', () => { if (at + 1 < questions.length) show(at + 1); else end(); });

  for (const [n, question] of questions.entries()) {
    const asked = question.querySelector<HTMLElement>('.asked');
    if (asked) {
      asked.tabIndex = -1;
      asked.prepend(make('span', { className: 'over', textContent: say('place', { n: n + 1, of: questions.length }) }));
    }
    const list = question.querySelector<HTMLElement>('.answers');
    list?.querySelectorAll('li').forEach((item, nth) => {
      const button = make('button', { type: 'button', textContent: item.textContent });
      button.dataset['answer'] = item.textContent ?? '';
      button.addEventListener('click', () => answered(question, nth));
      item.replaceChildren(button);
    });
  }
  show(0, false);
}

document.querySelectorAll<HTMLElement>('[data-quiz]').forEach(quiz);
