// Passkeys: asks the device, puts its answer into the form, and sends that like any other form.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  form.hidden = false;
  const failed = form.querySelector('[data-failed]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    failed.hidden = true;
    const options = JSON.parse(form.dataset.options);
    try {
      const key = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.answer.value = JSON.stringify(key.toJSON());
      form.submit();
    } catch {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll('[data-once]')) button.removeAttribute('aria-disabled');
      failed.hidden = false;
    }
  });
}
