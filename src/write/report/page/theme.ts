// Light, dark or as the system says: a switch that remembers, where the browser lets a file remember anything.
import { element } from './dom.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const KEY = 'quotes-report-theme';

export function themeSwitch(): HTMLElement {
  const select = element('select', { id: 'theme' });
  for (const theme of THEMES) {
    select.append(
      element('option', { value: theme }, theme === 'system' ? 'As the system' : theme === 'light' ? 'Light' : 'Dark'),
    );
  }
  const remembered = recall();
  select.value = THEMES.find(theme => theme === remembered) ?? 'system';
  apply(select.value);
  select.addEventListener('change', () => {
    apply(select.value);
    remember(select.value);
  });
  return element('p', { class: 'theme' }, element('label', { for: 'theme' }, 'Colours '), select);
}

function apply(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

// Storage throws where the browser gives none to files or to private windows.
function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}
