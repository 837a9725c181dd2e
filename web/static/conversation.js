// One conversation: asks the service, shows questions and answers. The chat page and the widget share it.
// Text only ever enters the page as text nodes, so no answer can carry markup.

const PATIENCE = 30_000; // milliseconds until a question is given up
const OFFLINE = { message: "连不上服务，没能问出去。", remedy: "请检查一下网络，再点“再问一次”。" };
const TOO_SLOW = { message: "等了很久还没有回答。", remedy: "请过一会儿再点“再问一次”。" };
const BROKEN = { message: "对不起，这次没能回答。", remedy: "请过一会儿再点“再问一次”。" };

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

class Conversation {
  // messages: where they are shown; status: a polite live region that only ever holds the newest message;
  // root: the service's address, ending in a slash; base: how the service itself calls that address.
  constructor({ messages, status, root, base, session }) {
    Object.assign(this, { messages, status, root, base, session: session || null, waiting: false });
  }

  // Shows `question` and then its answer. False if the one before is still being answered.
  async ask(question) {
    if (this.waiting) {
      this.say("上一个问题还在查，请稍等。");
      return false;
    }
    this.waiting = true;
    if (question.trim()) this.show(make("p", { class: "question" }, make("span", { class: "spoken" }, "您问："), question));
    const pending = this.show(make("p", { class: "pending" }, "正在查资料，请稍等……"));
    this.say("正在查资料，请稍等。");
    const { answer, error } = await this.fetchAnswer(question);
    pending.remove();
    this.waiting = false;
    const shown = this.show(answer ? this.renderAnswer(answer) : this.renderError(error, question));
    if (answer) this.session = answer.session || null;
    this.say(answer ? answer.text : `${error.message}${error.remedy}`);
    this.reveal(shown);
    return true;
  }

  async fetchAnswer(question) {
    const stop = new AbortController();
    const alarm = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const reply = await fetch(new URL("api/ask", this.root), {
        method: "POST",
        credentials: "omit",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ question, session: this.session }),
        signal: stop.signal,
      });
      const body = await reply.json().catch(() => null);
      if (reply.ok && body) return { answer: body };
      return { error: (body && body.error) || BROKEN };
    } catch {
      return { error: stop.signal.aborted ? TOO_SLOW : OFFLINE };
    } finally {
      clearTimeout(alarm);
    }
  }

  show(element) {
    this.messages.append(element);
    return element;
  }

  say(text) {
    this.status.textContent = text;
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

  renderAnswer(answer) {
    return make(
      "div",
      { class: "answer" },
      make("span", { class: "spoken" }, "回答："),
      make("p", { class: "text" }, answer.text),
      this.renderDocuments(answer.documents),
      this.renderCitations(answer.citations),
      this.renderQuestions("请选一个：", answer.choices),
      this.renderQuestions("还可以问：", answer.suggestions.map((text) => ({ label: text, question: text }))),
    );
  }

  renderCitations(citations) {
    if (!citations.length) return null;
    const items = citations.map((citation) =>
      make(
        "li",
        {},
        this.link(citation.url, citation.title),
        make(
          "details",
          {},
          make("summary", {}, `看原文：${citation.place}`),
          make("blockquote", {}, citation.quote),
        ),
      ),
    );
    return make("div", { class: "citations" }, make("p", { class: "caption" }, "依据"), make("ol", {}, ...items));
  }

  renderDocuments(documents) {
    if (!documents.length) return null;
    const items = documents.map((item) => make("li", {}, this.link(item.url, item.name)));
    return make("div", { class: "documents" }, make("p", { class: "caption" }, "可以下载"), make("ul", {}, ...items));
  }

  renderQuestions(caption, ways) {
    if (!ways.length) return null;
    const items = ways.map(({ label, question }) => {
      const button = make("button", { type: "button" }, label);
      button.addEventListener("click", () => this.ask(question));
      return make("li", {}, button);
    });
    return make("div", { class: "ways" }, make("p", { class: "caption" }, caption), make("ul", {}, ...items));
  }

  renderError(error, question) {
    const again = make("button", { type: "button" }, "再问一次");
    again.addEventListener("click", () => this.ask(question));
    return make("div", { class: "answer trouble" }, make("p", { class: "text" }, error.message, make("br"), error.remedy), again);
  }

  // A link if `url` is one that may be followed, else only the words.
  link(url, words) {
    const address = this.address(url);
    return address ? make("a", { href: address, target: "_blank", rel: "noopener" }, words) : make("span", {}, words);
  }

  address(url) {
    if (url.startsWith(`${this.base}/`)) return this.root + url.slice(this.base.length + 1);
    if (/^\/(?!\/)/.test(url)) return this.root + url.slice(1);
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
