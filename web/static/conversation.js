// One conversation: asks the service, shows questions and answers. The chat page and the widget share it.
// Text only ever enters the page as text nodes, so no answer can carry markup.

const PATIENCE = 30_000; // milliseconds until a question is given up
const SLOW = 6_000; // until the reader is told that it takes longer
const MOST_TURNS = 30;

class Conversation {
  // messages: where they are shown; status: a polite live region that only ever holds the newest message;
  // root: the service's address, ending in a slash; contact: what the site itself says of whom to ask; full: where
  // the whole page is, if this is not the whole page.
  constructor({ messages, status, root, language, organ, contact, full, keeping }) {
    const kept = keeping.read();
    Object.assign(this, { messages, status, root, keeping, organ: organ || "", contact: contact || "", full: full || null });
    Object.assign(this, { waiting: false, base: "", kinds: [], contacts: [], ...kept.service, turns: [], kept });
    this.english = /^en/i.test(language || "");
    this.t = translator(language);
    this.session = kept.session || null;
  }

  // What the service says of itself; asked once, when the talk begins. Then what was said before the page was loaded.
  begin() {
    this.begun ||= (async () => {
      const { body } = await this.send(`api/service?organ=${encodeURIComponent(this.organ)}`);
      if (body) this.service = { base: body.base, kinds: body.feedback, contacts: body.contacts, examples: body.examples };
      Object.assign(this, this.service);
      if (this.turns.length) return;
      this.session = await this.keeping.claim(this.session);
      for (const { question, answer } of this.kept.turns) this.showTurn(question, answer);
      this.turns = [...this.kept.turns];
    })();
    return this.begun;
  }

  // Shows `question` and then its answer. False if the one before is still being answered.
  async ask(question) {
    if (this.waiting) {
      this.say(this.t("上一个问题还在查，请稍等。"));
      return false;
    }
    this.waiting = true;
    hush();
    await this.begin();
    const { round } = this;
    if (question.trim()) this.show(this.renderQuestion(question));
    const pending = this.show(make("p", { class: "pending" }, this.t("正在查资料，请稍等……")));
    this.say(this.t("正在查资料，请稍等。"));
    this.reveal(pending);
    const late = setTimeout(() => (pending.textContent = this.t("还在查，请再等一会儿……")), SLOW);
    const { body, trouble, hidden } = await this.send("api/ask", { question, session: this.session, organ: this.organ });
    clearTimeout(late);
    // Who has started over meanwhile wants no answer to what was asked before.
    if (round !== this.round) return true;
    pending.remove();
    this.waiting = false;
    const shown = this.show(body ? this.renderAnswer(question, body, hidden) : this.renderTrouble(trouble, question));
    if (body) this.remember(question, body, hidden);
    this.say(body && body.choices.length ? this.t("下面有选项可以选。") : trouble || "", body && body.text);
    this.reveal(shown);
    return true;
  }

  // What was typed into a guided form (hidden) is shown, but not written down anywhere.
  remember(question, answer, hidden) {
    this.session = answer.session || null;
    if (!hidden) this.turns = [...this.turns, { question, answer }].slice(-MOST_TURNS);
    this.keep();
  }

  keep(more) {
    const { session, turns, service } = this;
    this.kept = { ...this.kept, ...more };
    this.keeping.write({ ...this.kept, session, turns, service });
  }

  restart() {
    hush();
    this.round = {};
    this.waiting = false;
    this.session = null;
    this.turns = [];
    this.messages.querySelectorAll(":scope > :not(.greeting)").forEach((element) => element.remove());
    this.keep();
    this.say(this.t("已经清空，可以重新问了。"));
  }

  // {body} of a reply, or {trouble}: what went wrong and what to do, in words. Without `content` it is a GET.
  async send(path, content) {
    const stop = new AbortController();
    const alarm = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const reply = await fetch(new URL(path, this.root), {
        credentials: "omit",
        signal: stop.signal,
        ...(content && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(content) }),
      });
      const body = await reply.json().catch(() => null);
      if (reply.ok && body) return { body, hidden: reply.headers.has("Gongkai-Private") };
      const seconds = reply.headers.get("Retry-After");
      if (reply.status === 429) return { trouble: this.t("您问得有点快，我忙不过来了。请过 {seconds} 秒再问。", { seconds: seconds || 60 }) };
      const { message, remedy } = (body && !this.english && body.error) || {};
      return { trouble: message ? message + remedy : this.t("对不起，这次没能回答。请过一会儿再点“再问一次”。") };
    } catch {
      if (stop.signal.aborted) return { trouble: this.t("等了很久还没有回答。请过一会儿再点“再问一次”。") };
      return { trouble: (await this.refused()) || this.t("连不上服务，没能问出去。请检查一下网络，再点“再问一次”。") };
    } finally {
      clearTimeout(alarm);
    }
  }

  // A service that is there but does not answer this site: the site's name is missing in its settings.
  async refused() {
    if (new URL(this.root).origin === location.origin) return "";
    try {
      await fetch(new URL("healthz", this.root), { mode: "no-cors", credentials: "omit" });
      return this.t("这个网站还没有登记，不能在这里提问。请到完整的问答页面去问。");
    } catch {
      return "";
    }
  }

  show(element) {
    this.messages.append(element);
    return element;
  }

  // `quoted` are Chinese words, whatever the interface speaks.
  say(text, quoted) {
    this.status.replaceChildren(...(quoted ? [make("span", CHINESE, quoted)] : []), text);
  }

  // The beginning of a long answer must be on the screen, not its end.
  reveal(element) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const before = element.previousElementSibling;
    (before && before.matches(".question") ? before : element).scrollIntoView({
      block: "start",
      behavior: still ? "auto" : "smooth",
    });
  }

  // A link's address, if it is one that may be followed. Our own pages are asked for in the reader's language.
  address(url) {
    const home = this.root + (this.english ? "en/" : "");
    if (this.base && url.startsWith(`${this.base}/`)) return home + url.slice(this.base.length + 1);
    if (/^\/(?!\/)/.test(url)) return home + url.slice(1);
    return /^https?:\/\//.test(url) ? url : null;
  }
}

// Enter sends and Shift+Enter breaks the line; Enter that only picks a word of the input method does neither.
function sendOnEnter(input, form) {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

// Emptied at once, so that whatever is typed while waiting stays; given back if nothing was asked.
async function sendFrom(input, talk) {
  const question = input.value;
  input.value = "";
  if (!(await talk.ask(question)) && !input.value) input.value = question;
}
