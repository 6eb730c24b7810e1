// Buttons that ask the browser's authenticator: data-passkey names the way, data-next where to go on to.
const WAYS = {
  "sign-in": { options: "/sign-in/passkey/options", answer: "/sign-in/passkey", make: false },
  "step-up": { options: "/step-up/passkey/options", answer: "/step-up/passkey", make: false },
  "register": { options: "/passkeys/options", answer: "/passkeys", make: true },
}

async function post(path, body) {
  const token = document.querySelector('input[name="_csrf"]').value
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: body === null ? null : JSON.stringify(body),
  })
}

async function ask(way, next) {
  const options = await post(way.options, null)
  const asked = await options.json()
  if (!options.ok) return asked.next ?? null
  const credential = way.make
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
  const answer = await post(`${way.answer}?next=${encodeURIComponent(next)}`, credential.toJSON())
  return answer.ok ? (await answer.json()).next : null
}

const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON
for (const button of document.querySelectorAll("button[data-passkey]")) {
  if (!able) continue
  button.closest("[hidden]")?.removeAttribute("hidden")
  button.addEventListener("click", async () => {
    const failed = document.getElementById("passkey-failed")
    failed.hidden = true
    try {
      const onward = await ask(WAYS[button.dataset.passkey], button.dataset.next ?? "/")
      if (onward) location.assign(onward)
      else failed.hidden = false
    } catch {
      failed.hidden = false
    }
  })
}
