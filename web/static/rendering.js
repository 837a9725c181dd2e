// How a conversation looks: questions, answers with their evidence, and troubles with whom to ask instead.

const OFFICE = [
  ["address", "地址："],
  ["phone", "电话："],
  ["hours", "办公时间："],
  ["email", "邮箱："],
  ["fax", "传真："],
  ["website", "网站："],
];

// A tab may be hardly seen, and two numbers taken for one.
const apart = (quote) => quote.replace(/\t/g, "\u3000");

// No line ends between a number and what it counts.
const whole = (text) => text.replace(/(\d) (?=[\u4e00-\u9fff])/g, "$1\u00a0");

Object.assign(Conversation.prototype, {
  showTurn(question, answer) {
    if (question.trim()) this.show(this.renderQuestion(question));
    this.show(this.renderAnswer(question, answer));
  },

  renderQuestion(question) {
    const spoken = make("span", { class: "spoken" }, this.t("您问："));
    return make("p", { class: "question" }, spoken, make("span", CHINESE, question));
  },

  renderAnswer(question, answer, hidden) {
    const suggested = answer.suggestions.map((text) => ({ label: text, question: text }));
    return make(
      "div",
      { class: "answer" },
      make("span", { class: "spoken" }, this.t("回答：")),
      make("p", { class: "text", ...CHINESE }, whole(answer.text)),
      this.renderDocuments(answer.documents),
      this.renderCitations(answer.citations),
      this.renderQuestions(this.t("可以点一个："), answer.choices),
      this.renderQuestions(this.t("还可以问："), suggested),
      renderTools(this, question, answer, hidden),
    );
  },

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
          make("summary", {}, this.t(citation.place ? "看原文：" : "看原文"), make("span", CHINESE, citation.place)),
          make("blockquote", CHINESE, apart(citation.quote)),
        ),
      ),
    );
    // Of an order of twenty offices the first few, so that what can be asked next is not far below.
    const few = items.length > 6 ? 4 : items.length;
    const more = make("details", {}, make("summary", {}, this.t("还有 {n} 处依据", { n: items.length - few })));
    more.append(make("ol", { start: few + 1 }, ...items.slice(few)));
    const list = make("ol", {}, ...items.slice(0, few));
    return make("div", { class: "citations" }, make("p", { class: "caption" }, this.t("依据")), list, few < items.length ? more : null);
  },

  renderDocuments(documents) {
    if (!documents.length) return null;
    const items = documents.map((item) => make("li", {}, this.link(item.url, item.name)));
    const caption = make("p", { class: "caption" }, this.t("可以下载（只能下一次，请存好）"));
    return make("div", { class: "documents" }, caption, make("ul", {}, ...items));
  },

  renderQuestions(caption, ways) {
    if (!ways.length) return null;
    const items = ways.map(({ label, question }) => make("li", {}, button(label, () => this.ask(question), CHINESE)));
    return make("div", { class: "ways" }, make("p", { class: "caption" }, caption), make("ul", {}, ...items));
  },

  renderTrouble(trouble, question) {
    return make(
      "div",
      { class: "answer trouble" },
      make("p", { class: "text" }, trouble),
      button(this.t("再问一次"), () => this.ask(question)),
      this.renderContacts(),
      this.full && make("p", {}, make("a", { href: this.full, target: "_blank", rel: "noopener" }, this.t("到完整的问答页面"))),
    );
  },

  // Only what staff have written; a site may say it itself, for the time when nothing can be fetched.
  renderContacts() {
    const cards = this.contacts.map((office) =>
      make(
        "dl",
        {},
        make("dt", CHINESE, office.name ? `${office.organ} ${office.name}` : office.organ),
        ...OFFICE.filter(([name]) => office[name]).map(([name, label]) =>
          make("dd", {}, this.t(label), name === "phone" ? this.telephone(office[name]) : make("span", CHINESE, office[name])),
        ),
      ),
    );
    if (!cards.length && this.contact) cards.push(make("p", {}, this.contact));
    if (!cards.length) return null;
    return make("div", { class: "contacts" }, make("p", { class: "caption" }, this.t("也可以直接找经办机构：")), ...cards);
  },

  telephone(number) {
    const digits = number.replace(/[^\d+]/g, "");
    return digits.length < 5 ? number : make("a", { href: `tel:${digits}` }, number);
  },

  // A link if `url` is one that may be followed, else only the words.
  link(url, words) {
    const address = this.address(url);
    if (!address) return make("span", CHINESE, words);
    return make("a", { href: address, target: "_blank", rel: "noopener", ...CHINESE }, words);
  },
});
