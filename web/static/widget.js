// <gongkai-widget title="…" colour="#0b4f8a" position="left" greeting="…">: the assistant in a corner of any page.
// Comes with <script src="https://…/widget.js"></script>; without an element of its own in the page, that script
// makes one from its data-title, data-colour, data-position and data-greeting. Sets no cookie, stores nothing.

const SCRIPT = document.currentScript || document.querySelector('script[src*="widget.js"]');
const ROOT = new URL(".", SCRIPT.src).href;
const ATTRIBUTES = ["title", "colour", "position", "greeting"];
const TITLE = "政府信息公开问答";
const GREETING = "您好！想了解政府信息公开的情况，请直接问我。每个数字都会告诉您出自哪里。";

class GongkaiWidget extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.dress();
    this.build();
  }

  connectedCallback() {
    this.follow();
  }

  attributeChangedCallback() {
    this.follow();
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
    // The empty titles keep the element's own title from popping up over everything in it.
    this.launcher = make("button", { type: "button", class: "launcher", title: "", "aria-expanded": "false" });
    this.heading = make("h2", { id: "heading" });
    this.closer = make("button", { type: "button", class: "closer" }, "关闭");
    this.greeting = make("p", { class: "text" });
    this.messages = make("div", { class: "messages" }, make("div", { class: "answer" }, this.greeting));
    this.status = make("p", { class: "spoken", role: "status" });
    this.input = make("textarea", { id: "question", rows: "2", enterkeyhint: "send", autocomplete: "off" });
    this.form = make(
      "form",
      { class: "composer" },
      make("label", { for: "question" }, "请写下您的问题"),
      make("div", { class: "line" }, this.input, make("button", { type: "submit", class: "send" }, "提问")),
    );
    this.scroller = make("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": "问答" }, this.messages);
    this.panel = make(
      "dialog",
      { class: "panel", "aria-labelledby": "heading", title: "" },
      make("div", { class: "bar" }, this.heading, this.closer),
      this.scroller,
      this.status,
      this.form,
    );
    this.shadowRoot.append(this.launcher, this.panel);
    this.conversation = new Conversation({ messages: this.messages, status: this.status, root: ROOT, base: BASE });
    this.listen();
  }

  listen() {
    this.launcher.addEventListener("click", () => (this.panel.open ? this.panel.close() : this.open()));
    this.closer.addEventListener("click", () => this.panel.close());
    this.panel.addEventListener("close", () => {
      this.launcher.setAttribute("aria-expanded", "false");
      this.launcher.focus();
    });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      this.panel.close();
    });
    sendOnEnter(this.input, this.form);
    this.form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const question = this.input.value;
      this.input.value = "";
      if (!(await this.conversation.ask(question)) && !this.input.value) this.input.value = question;
      if (this.panel.open) this.input.focus({ preventScroll: true });
    });
  }

  // On a phone the panel covers the page, so the page behind it must be out of reach; beside a page it need not.
  open() {
    if (matchMedia("(max-width: 480px)").matches) this.panel.showModal();
    else this.panel.show();
    this.launcher.setAttribute("aria-expanded", "true");
    this.input.focus();
  }

  // Brings what is shown in line with the attributes.
  follow() {
    const title = this.getAttribute("title") || TITLE;
    this.launcher.textContent = title;
    this.heading.textContent = title;
    this.greeting.textContent = this.getAttribute("greeting") || GREETING;
    this.shadowRoot.host.classList.toggle("left", this.getAttribute("position") === "left");
    this.colour(this.getAttribute("colour"));
  }

  // The given colour behind white or black words, whichever can be read better on it.
  colour(colour) {
    const names = ["--brand", "--on-brand"];
    names.forEach((name) => this.style.removeProperty(name));
    if (!colour || !CSS.supports("color", colour)) return;
    const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    this.style.setProperty("--brand", colour);
    this.style.setProperty("--on-brand", 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#fff" : "#000");
  }
}

if (!customElements.get("gongkai-widget")) customElements.define("gongkai-widget", GongkaiWidget);

function placeOne() {
  if (document.querySelector("gongkai-widget")) return;
  const element = document.createElement("gongkai-widget");
  for (const name of ATTRIBUTES) if (SCRIPT.dataset[name]) element.setAttribute(name, SCRIPT.dataset[name]);
  document.body.append(element);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", placeOne);
else placeOne();
