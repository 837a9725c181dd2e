// What can be done with an answer: hear it, copy it, say how good it is.

let speech = null; // what is being read aloud: its button and how that is named again

function hush() {
  if (!speech) return;
  speech.end();
  speech = null;
  speechSynthesis.cancel();
}

// Sentence by sentence: browsers fall silent in the middle of a long text.
function readAloud(element, text, t) {
  const again = speech && speech.element === element;
  hush();
  if (again) return;
  const mine = { element, end: () => (element.textContent = t("朗读")) };
  speech = mine;
  element.textContent = t("停止");
  const sentences = text.match(/[^。！？；\n]+[。！？；\n]?/g) || [];
  const voice = speechSynthesis.getVoices().find(({ lang }) => /^zh/i.test(lang));
  sentences.forEach((sentence, at) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    Object.assign(utterance, { lang: "zh-CN", rate: 0.9 }, voice ? { voice } : {});
    utterance.onend = () => at === sentences.length - 1 && speech === mine && hush();
    utterance.onerror = () => speech === mine && hush();
    speechSynthesis.speak(utterance);
  });
}

// True if the clipboard took it. The old way is for sites without https, where the new one does not exist.
async function copyText(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { class: "spoken", "aria-hidden": "true" });
    area.value = text;
    place.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

function renderTools(talk, question, answer, hidden) {
  const { t } = talk;
  const copied = [answer.text, ...answer.citations.map(({ title, place, url }) => `${title}，${place} ${talk.address(url) || ""}`)];
  const copy = button(t("复制"), async () => {
    const done = await copyText(copied.join("\n"), copy.parentElement);
    copy.focus();
    talk.say(done ? t("复制好了。") : t("没能复制，请按住文字自己选。"));
    copy.textContent = done ? t("已复制") : t("复制");
  });
  const bar = make("div", { class: "tools" });
  if ("speechSynthesis" in window) bar.append(button(t("朗读"), (element) => readAloud(element, answer.text, t)));
  bar.append(copy);
  if (talk.kinds.length && question.trim() && !hidden) bar.append(renderFeedback(talk, question, answer));
  return bar;
}

function renderFeedback(talk, question, answer) {
  const { t } = talk;
  const id = `said-${talk.messages.querySelectorAll("details.said").length}-${talk.turns.length}`;
  const kinds = talk.kinds.map((kind, at) =>
    make("label", {}, make("input", { type: "radio", name: "kind", value: kind, ...(at ? {} : { required: "" }) }), t(kind)),
  );
  const words = make("textarea", { id, rows: "2", maxlength: "500", autocomplete: "off" });
  const form = make(
    "form",
    {},
    make("fieldset", {}, make("legend", {}, t("这个回答怎么样？")), ...kinds),
    make("label", { for: id }, t("还想说的话（可以不写；请不要写姓名、电话）")),
    words,
    make("button", { type: "submit" }, t("告诉我们")),
  );
  const details = make("details", { class: "said" }, make("summary", {}, t("评一评")), form);
  details.addEventListener("toggle", () => details.open && form.scrollIntoView({ block: "nearest" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = { session: answer.session, question, kind: form.elements.kind.value, words: words.value };
    const { body } = await talk.send("api/feedback", said);
    const thanks = body ? (body.kept ? t("谢谢，记下了。") : t("对话已经过期，没能记下。")) : t("没能送出去，请过一会儿再试。");
    const told = make("p", { class: "told", tabindex: "-1" }, thanks);
    if (body) {
      details.replaceWith(told);
      told.focus();
    }
    talk.say(thanks);
  });
  return details;
}
