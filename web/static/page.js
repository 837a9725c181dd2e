// Pages for reading: large print at one press, and a word where an address names a cell that is not in the report.

const t = translator(document.documentElement.lang);
const tools = document.querySelector(".page-tools");
if (tools)
  tools.append(
    largePrintButton(t, (large) => {
      document.documentElement.classList.toggle("large", large);
      hint();
    }),
  );

// A table that goes on beyond the edge says so: on a phone nothing else shows it.
function hint() {
  for (const box of document.querySelectorAll(".scroll")) {
    const above = box.previousElementSibling;
    const told = above && above.matches(".hint.swipe") ? above : null;
    const wide = box.scrollWidth > box.clientWidth;
    if (told) told.hidden = !wide;
    else if (wide) box.before(make("p", { class: "hint swipe screen" }, t("表比屏幕宽，可以左右滑着看。")));
    fade(box);
  }
}

// A number that the edge cuts in two must not be taken for a shorter one: 40 for 0, or 38 for 3.
function fade(box) {
  box.classList.toggle("goes-on", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
  box.classList.toggle("begun", box.scrollLeft > 1);
}

document.addEventListener("scroll", ({ target }) => target.matches && target.matches(".scroll") && fade(target), true);

addEventListener("resize", hint);
hint();

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
