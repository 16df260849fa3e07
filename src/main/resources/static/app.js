// Comfort only: every page works without this file.

// What is typed on a page with data-saves is saved by the way, so that neither a closed tab nor an empty battery loses it.
for (const form of document.querySelectorAll('form[data-saves]')) {
  const said = form.querySelector('[data-saved]');
  const say = text => { if (said.textContent !== text) said.textContent = text; };
  let timer, sending, dirty = false, stopped = false, base = form.elements.base.value;
  // not in the page itself, where the browser would bring it back with an older one
  form.addEventListener('formdata', event => event.formData.set('base', base));
  const body = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set('saisie', 'oui');
    return fields;
  };
  const send = async () => {
    try {
      const answer = await fetch(form.action, { method: 'POST', body: body(), keepalive: true, redirect: 'manual' });
      if (answer.status === 429 || answer.status >= 500) throw answer;
      stopped = !answer.ok;
      if (!answer.ok && answer.status !== 409) return say(form.dataset.unsaved);
      const saved = await answer.json();
      say(saved.said);
      base = saved.base || base;
    } catch {
      dirty = true;
      say(form.dataset.unsaved);
    }
  };
  const save = () => {
    clearTimeout(timer);
    if (!dirty || stopped || sending) return;
    dirty = false;
    sending = send().then(() => {
      sending = undefined;
      if (dirty && !stopped) later();
    });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  };
  form.addEventListener('input', () => {
    dirty = true;
    later();
  });
  // The button's post brings everything along, and follows what is on its way.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    stopped = true;
    if (!sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sending.then(() => form.requestSubmit(event.submitter));
  });
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  addEventListener('pagehide', save);
}

// One press, one post. A page that comes back from the history can be sent again.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    for (const button of form.querySelectorAll('[data-once]')) button.setAttribute('aria-disabled', 'true');
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[data-once]')) button.removeAttribute('aria-disabled');
});

// A password can be looked at while it is typed; sent, it is hidden again, so that no browser keeps it among other texts.
for (const button of document.querySelectorAll('[data-show]')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  const show = shown => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form?.addEventListener('submit', () => show(false));
  button.hidden = false;
}

// What fills a screen that is wide is folded on one that is not; without this, it is open everywhere.
for (const box of document.querySelectorAll('details[data-unfolded]')) box.open = matchMedia(`(min-width: ${box.dataset.unfolded})`).matches;

// The summary of errors is the first thing to read.
document.querySelector('[data-focus]')?.focus();

// A link to a field inside folded content opens it first.
function unfold(id) {
  for (let box = document.getElementById(id)?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true;
  document.getElementById(id)?.focus();
}
document.querySelector('.govuk-error-summary')?.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  unfold(link.hash.slice(1));
});

// The communes of a French postal code, offered while the town is typed: <input data-communes="id of the town's field">.
for (const code of document.querySelectorAll('input[data-communes]')) {
  const town = document.getElementById(code.dataset.communes);
  if (!town) continue;
  const list = document.createElement('datalist');
  list.id = town.id + '-communes';
  town.after(list);
  town.setAttribute('list', list.id);
  let asked = '';
  const ask = async () => {
    const typed = code.value.replace(/\s/g, '');
    if (!/^\d{5}$/.test(typed) || typed === asked) return;
    asked = typed;
    try {
      const answer = await fetch('/reinscription/communes?code=' + typed, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const communes = await answer.json();
      if (asked !== typed) return;
      list.replaceChildren(...communes.map(commune => new Option(commune.name, commune.name)));
      if (communes.length === 1 && !town.value) town.value = communes[0].name;
    } catch { /* the town can be typed */ }
  };
  code.addEventListener('input', ask);
  ask();
}
// Countries and départements, offered while one is typed: one list of each for all such fields of the page.
const listOf = field => 'liste-' + field.dataset.places.split('/').pop();
for (const field of document.querySelectorAll('input[data-places]')) field.setAttribute('list', listOf(field));
addEventListener('focusin', async event => {
  const field = event.target;
  if (!field.dataset?.places || document.getElementById(listOf(field))) return;
  const list = document.createElement('datalist');
  list.id = listOf(field);
  document.body.append(list);
  try {
    const answer = await fetch(field.dataset.places, { headers: { Accept: 'application/json' } });
    if (answer.ok) list.replaceChildren(...(await answer.json()).map(place => new Option(place.name, place.name)));
  } catch { /* the place can be typed */ }
});

// The end of the session is told five minutes before, and one press prolongs it. Other tabs share it: whichever asked last knows best.
if (document.body.dataset.session) {
  const tabs = new BroadcastChannel('rentree-session');
  let timer, end, dialog, words;
  const notice = async () => {
    const answer = await fetch('/connexion/session/avis');
    document.body.insertAdjacentHTML('beforeend', await answer.text());
    dialog = document.querySelector('.app-session');
    dialog.querySelector('[data-stay]').addEventListener('click', stay);
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  };
  const show = async over => {
    await (words ??= notice());
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    dialog.querySelector('[data-end]').textContent = time.format(end);
    for (const part of dialog.querySelectorAll('[data-over]')) part.hidden = part.dataset.over !== String(over);
    if (!dialog.open) dialog.showModal();
  };
  const lasts = seconds => {
    clearTimeout(timer);
    dialog?.close();
    end = Date.now() + seconds * 1000;
    timer = setTimeout(() => {
      show(false);
      timer = setTimeout(() => show(true), end - Date.now());
    }, (seconds > 600 ? seconds - 300 : seconds / 2) * 1000);
  };
  const stay = async () => {
    try {
      const { seconds } = await (await fetch('/connexion/session', { headers: { Accept: 'application/json' } })).json();
      lasts(seconds);
      tabs.postMessage(seconds);
    } catch {
      show(true);
    }
  };
  tabs.addEventListener('message', event => lasts(event.data));
  lasts(Number(document.body.dataset.session));
  tabs.postMessage(Number(document.body.dataset.session));
}
