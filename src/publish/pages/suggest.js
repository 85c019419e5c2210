// Suggestions under the search boxes. The pages work without: this only saves a way over the list of results.
const WAIT_MS = 120;

/** A search box with a list under it, by the pattern of an editable combobox (WAI-ARIA APG). */
function suggest(input) {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  input.closest('form').append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);

  let items = [];
  let active = -1;
  let waiting;
  let asking;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) mark(-1);
  };

  const mark = (index) => {
    active = index;
    [...list.children].forEach((each, at) => each.setAttribute('aria-selected', String(at === index)));
    const option = list.children[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const go = (item) => location.assign(item.address);

  // Whoever chooses from what is shown, or sends it away, is not to have it changed or shown again by a late answer.
  const stop = () => {
    clearTimeout(waiting);
    asking?.abort();
  };

  const line = (item, index) => {
    const option = document.createElement('li');
    option.id = `${list.id}-${index}`;
    option.setAttribute('role', 'option');
    const text = document.createElement('span');
    text.textContent = item.text;
    const note = document.createElement('span');
    note.className = 'unit';
    note.textContent = item.note;
    option.append(text, ' ', note);
    // Before the box loses the focus, which closes the list.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => go(item));
    return option;
  };

  const ask = async () => {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const asked = input.value.trim();
    if (asked.length < 2) return show(false);
    try {
      const answer = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(asked)}`, { signal });
      if (!answer.ok) return show(false);
      items = (await answer.json()).items;
      list.replaceChildren(...items.map(line));
      show(items.length > 0 && document.activeElement === input);
      mark(-1);
    } catch {
      // What was stopped left the list as it has to be. Without a connection the form itself tells of that when it is sent.
      if (!signal.aborted) show(false);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener('blur', () => {
    stop();
    show(false);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Enter') stop();
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stop();
    if (event.key === 'Escape') show(false);
    else if (event.key === 'ArrowDown') mark((active + 1) % items.length);
    else if (event.key === 'ArrowUp') mark((active <= 0 ? items.length : active) - 1);
    else if (event.key === 'Enter' && active >= 0) go(items[active]);
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll('input[type=search][name=q]').forEach(suggest);
