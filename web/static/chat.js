// Lets the chat page answer in place. Without it the same form posts and the next page shows the answer.

const form = document.getElementById("ask");
const input = form.elements.question;
const messages = document.getElementById("messages");
const root = new URL(form.getAttribute("action"), location.href).href;
const service = new URL(document.body.dataset.service, location.href).href;
const keeping = new Keeping(`gongkai ${service} ${form.elements.organ.value}`);
const talk = new Conversation({
  messages,
  status: document.getElementById("status"),
  root: service,
  language: document.documentElement.lang,
  organ: form.elements.organ.value,
  keeping,
});
// A page that came with an answer was asked for without this script; it stands for itself.
if (messages.children.length) Object.assign(talk, { kept: { turns: [] }, session: form.elements.session.value || null });
const intro = document.querySelector(".intro");
talk.begin().then(() => intro && talk.turns.length && (intro.hidden = true));

document.querySelector(".page-tools").append(
  largePrintButton(talk.t, (large) => document.documentElement.classList.toggle("large", large)),
  button(talk.t("重新开始"), () => {
    talk.restart();
    if (intro) intro.hidden = false;
    input.focus();
  }),
);

sendOnEnter(input, form);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await sendFrom(input, talk);
  input.focus({ preventScroll: true });
});

// Examples, choices and suggestions of the page are small forms of their own.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.way")) return;
  event.preventDefault();
  talk.ask(event.target.elements.question.value);
});
