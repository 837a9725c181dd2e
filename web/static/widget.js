// <gongkai-widget title="…" colour="#0b4f8a" position="left" greeting="…" organ="…" contact="…" lang="en">
// The assistant in a corner of any page; comes with <script src="https://…/widget.js"></script>. Without an element
// of its own in the page, that script makes one from its data-title, data-colour and so on. Sets no cookie.

const SCRIPT = document.currentScript || document.querySelector('script[src*="/widget"]');
const ROOT = new URL(".", SCRIPT.src).href;
const ATTRIBUTES = ["title", "colour", "position", "greeting", "organ", "contact", "lang"];
const SMALL = "(max-width: 480px), (max-height: 440px)";

class GongkaiWidget extends HTMLElement {
  static observedAttributes = ["title", "colour", "position", "greeting"];

  // Built when it is in the page and its attributes are known: the words depend on its language.
  connectedCallback() {
    if (this.shadowRoot) return;
    // Outside the body: a filter on it (sites turn grey on days of mourning) would tear it from its corner.
    if (this.parentNode !== document.documentElement) return document.documentElement.append(this);
    this.attachShadow({ mode: "open" });
    this.t = translator(this.getAttribute("lang"));
    this.dress();
    this.build();
    this.follow();
    this.reopen();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.follow();
  }

  // A style sheet made in script is allowed where the page's own policy forbids <style>.
  dress() {
    if ("adoptedStyleSheets" in this.shadowRoot && "replaceSync" in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
      this.shadowRoot.adoptedStyleSheets = [sheet];
    } else {
      this.shadowRoot.append(make("style", {}, STYLES));
    }
  }

  build() {
    const { t } = this;
    const language = /^en/i.test(this.getAttribute("lang") || "") ? "en" : "zh-CN";
    // The empty titles keep the element's own title from popping up over everything in it.
    this.launcher = button("", () => (this.panel.open ? this.panel.close() : this.open()), { class: "launcher", title: "", "aria-expanded": "false", lang: language });
    this.heading = make("h2", { id: "heading" });
    this.greeting = make("p", { class: "text" });
    this.messages = make("div", { class: "messages" }, make("div", { class: "answer greeting" }, this.greeting));
    this.status = make("p", { class: "spoken", role: "status" });
    this.input = make("textarea", { id: "question", rows: "2", enterkeyhint: "send", autocomplete: "off" });
    this.form = make(
      "form",
      { class: "composer" },
      make("label", { for: "question" }, t("请写下您的问题")),
      make("div", { class: "line" }, this.input, make("button", { type: "submit", class: "send" }, t("提问"))),
      make("p", { class: "small" }, t("请不要写身份证号、电话等个人信息。")),
    );
    this.scroller = make("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": t("问答") }, this.messages);
    this.large = largePrintButton(t, (large) => this.launcher.parentNode && this.scale(large));
    const again = button(t("重新开始"), () => {
      this.talk.restart();
      this.input.focus();
    });
    const closer = button(t("关闭"), () => this.panel.close());
    this.panel = make(
      "dialog",
      { class: "panel", "aria-labelledby": "heading", title: "", lang: language },
      make("div", { class: "bar" }, this.heading, make("div", { class: "buttons" }, this.large, again, closer)),
      this.scroller,
      this.status,
      this.form,
    );
    this.shadowRoot.append(this.launcher, this.panel);
    this.scale(wantsLargePrint());
    this.talk = new Conversation({
      messages: this.messages,
      status: this.status,
      root: ROOT,
      language,
      organ: this.getAttribute("organ"),
      contact: this.getAttribute("contact"),
      full: language === "en" ? `${ROOT}en/` : ROOT,
      keeping: new Keeping(`gongkai ${ROOT} ${this.getAttribute("organ") || ""}`),
    });
    this.listen();
  }

  listen() {
    this.panel.addEventListener("close", () => {
      hush();
      this.launcher.setAttribute("aria-expanded", "false");
      this.launcher.focus();
      this.talk.keep({ open: false });
    });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      this.panel.close();
    });
    sendOnEnter(this.input, this.form);
    this.form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await sendFrom(this.input, this.talk);
      if (this.panel.open) this.input.focus({ preventScroll: true });
    });
  }

  // Where the panel covers the page, the page behind it must be out of reach; beside a page it need not.
  open() {
    if (matchMedia(SMALL).matches) this.panel.showModal();
    else this.panel.show();
    this.launcher.setAttribute("aria-expanded", "true");
    this.input.focus();
    this.talk.begin().then(() => {
      this.offer();
      this.talk.keep({ open: true });
    });
  }

  // Below the greeting, once: what can be asked here.
  offer() {
    const asked = (this.talk.examples || []).map((question) => ({ label: question, question }));
    if (this.messages.querySelector(".greeting .ways") || !asked.length) return;
    this.messages.querySelector(".greeting").append(this.talk.renderQuestions(this.t("不知道怎么问？可以点一个试试："), asked));
  }

  // After a reload the talk goes on where it was; the focus stays the page's, and nothing covers a small screen.
  reopen() {
    if (!this.talk.kept.open || matchMedia(SMALL).matches) return;
    const focused = document.activeElement;
    this.panel.show();
    if (focused && focused !== document.body) focused.focus();
    else if (this.shadowRoot.activeElement) this.shadowRoot.activeElement.blur();
    this.launcher.setAttribute("aria-expanded", "true");
    this.talk.begin().then(() => {
      this.offer();
      this.scroller.scrollTop = this.talk.turns.length ? this.scroller.scrollHeight : 0;
    });
  }

  // The last question stays in sight when the type grows.
  scale(large) {
    for (const element of [this.launcher, this.panel]) element.classList.toggle("large", large);
    const last = this.talk && [...this.messages.querySelectorAll(".question")].pop();
    if (last) last.scrollIntoView({ block: "start" });
  }

  // Brings what is shown in line with the attributes.
  follow() {
    const title = this.getAttribute("title") || this.t("政府信息公开问答");
    this.launcher.textContent = title;
    this.heading.textContent = title;
    this.greeting.textContent = this.getAttribute("greeting") || this.t("您好！想了解政府信息公开的情况，请直接问我。每个数字都会告诉您出自哪里。");
    const left = this.getAttribute("position") === "left";
    for (const element of [this.launcher, this.panel]) element.classList.toggle("left", left);
    this.colour(this.getAttribute("colour"));
  }

  // The given colour behind white or black words, whichever can be read better on it.
  colour(colour) {
    const set = (name, value) => [this.launcher, this.panel].forEach(({ style }) => (value ? style.setProperty(name, value) : style.removeProperty(name)));
    set("--brand");
    set("--on-brand");
    if (!colour || !CSS.supports("color", colour)) return;
    const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    set("--brand", colour);
    set("--on-brand", 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#fff" : "#000");
  }
}

if (!customElements.get("gongkai-widget")) customElements.define("gongkai-widget", GongkaiWidget);

function placeOne() {
  if (document.querySelector("gongkai-widget")) return;
  const element = document.createElement("gongkai-widget");
  for (const name of ATTRIBUTES) if (SCRIPT.dataset[name]) element.setAttribute(name, SCRIPT.dataset[name]);
  document.documentElement.append(element);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", placeOne);
else placeOne();
