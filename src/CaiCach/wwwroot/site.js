// Comfort for people at a keyboard. Every page works without this file.
'use strict';

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');

  // "/" goes to the search over all registers.
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const find = document.querySelector('[data-find]');
    if (find) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  }

  // Ctrl+Enter sends the form one types in, by its own button, so that the button's name and value go along.
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    // What destroys is not sent by a key.
    const button = event.target.closest('form[data-keys]')?.querySelector('button[type=submit]:not([data-color=danger])');
    if (button) {
      event.preventDefault();
      button.form.requestSubmit(button);
    }
  }

  // Escape closes what was opened in the top bar.
  if (event.key === 'Escape') {
    const open = event.target.closest('details[open].cc-person, details[open].cc-menu');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  }
});

// One click sends once. The server would act once anyway; this spares the second wait.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// Focus is moved by the autofocus attribute; an address with a fragment would keep the browser from it.
window.addEventListener('DOMContentLoaded', () => document.querySelector('[data-focus]')?.focus());

// Rows chosen in a table: the bar above says how many.
function count(bar) {
  const boxes = document.querySelectorAll(`input[type=checkbox][form="${bar.dataset.bulk}"]`);
  const chosen = [...boxes].filter(box => box.checked);
  boxes.forEach(box => box.closest('tr')?.toggleAttribute('data-picked', box.checked));
  const number = bar.querySelector('[data-count]');
  number.textContent = number.dataset.count.replace('{0}', chosen.length);
  bar.toggleAttribute('data-none', chosen.length === 0);
}
document.addEventListener('change', event => {
  if (event.target.matches('input[type=checkbox][form]')) {
    document.querySelectorAll('[data-bulk]').forEach(count);
  }
});
window.addEventListener('pageshow', () => document.querySelectorAll('[data-bulk]').forEach(count));

// Prints on request; without script the browser's own menu does.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
