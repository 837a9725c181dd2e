// Lets the chat page answer in place. Without it the same form posts and the next page shows the answer.

const form = document.getElementById("ask");
const input = form.elements.question;
const conversation = new Conversation({
  messages: document.getElementById("messages"),
  status: document.getElementById("status"),
  root: new URL(".", location.href).href,
  base: document.body.dataset.base,
  session: form.elements.session.value,
});

sendOnEnter(input, form);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const question = input.value;
  // Emptied at once, so that whatever is typed while waiting stays; given back if nothing was asked.
  input.value = "";
  if (!(await conversation.ask(question)) && !input.value) input.value = question;
  input.focus({ preventScroll: true });
});

// Examples, choices and suggestions of the page are small forms of their own.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.way")) return;
  event.preventDefault();
  conversation.ask(event.target.elements.question.value);
});
