// The interface's words: written in Chinese here, in English where the reader asked for it. ENGLISH is put before
// this by the server. {name} in them stands for a value.

const translator = (language) => (words, values = {}) =>
  ((/^en/i.test(language || "") && ENGLISH[words]) || words).replace(/\{(\w+)\}/g, (_, name) => values[name]);

const CHINESE = { lang: "zh-CN" };

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function button(words, press, attributes) {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", () => press(element));
  return element;
}
