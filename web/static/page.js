// Pages for reading: large print at one press, and a word where an address names a cell that is not in the report.

const t = translator(document.documentElement.lang);
const tools = document.querySelector(".page-tools");
if (tools) tools.append(largePrintButton(t, (large) => document.documentElement.classList.toggle("large", large)));

function missed() {
  const name = decodeURIComponent(location.hash.slice(1));
  const shown = document.querySelector(".missed");
  if (shown) shown.remove();
  if (!name || document.getElementById(name)) return;
  const words = t("网址里说的那一格，这一页没有。下面是这一页有的内容。");
  document.querySelector("main").prepend(make("p", { class: "missed trouble", role: "status" }, words));
}

addEventListener("hashchange", missed);
missed();
