// The desk works without this; with it, files can be dropped and a guide is shown while it is written.
"use strict";

const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";

function upload(form) {
  const input = form.querySelector("#files");
  const results = form.querySelector("#results");
  const bar = form.querySelector("#bar");
  const howFar = form.querySelector("#how-far");
  let busy = false;

  function tell(result) {
    const line = document.createElement("li");
    line.className = result.good ? "good" : "bad";
    const name = document.createElement("strong");
    if (result.document) {
      const link = document.createElement("a");
      link.href = `${form.dataset.file}${result.document.split("/").map(encodeURIComponent).join("/")}`;
      link.textContent = result.name;
      name.append(link);
    } else name.textContent = result.name;
    line.append(name, `：${result.words}`);
    // What must be done again stands first.
    if (result.good) results.append(line);
    else results.insertBefore(line, results.querySelector(".good"));
  }

  function send(file, onProgress) {
    return new Promise((resolve) => {
      const data = new FormData();
      data.append("place", form.elements.place.value);
      if (form.elements.replace.checked) data.append("replace", "yes");
      data.append("files", file);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRFToken", token);
      request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
      request.onerror = () => resolve({ name: file.name, good: false, words: "没有传上去，可能断网了。请再传一次。" });
      request.onload = () => {
        try {
          const reply = JSON.parse(request.responseText);
          resolve(Array.isArray(reply) ? reply[0] : { name: file.name, good: false, words: `${reply.title}。${reply.words}` });
        } catch {
          resolve({ name: file.name, good: false, words: "没有传上去，请刷新页面，登录后再传一次。" });
        }
      };
      request.send(data);
    });
  }

  // What is dropped while others are on their way waits for its turn.
  const queue = [];
  let total = 0, done = 0, good = 0;

  async function all(files) {
    queue.push(...files);
    total += files.length;
    if (busy || !queue.length) return;
    busy = true;
    form.querySelector("#progress").hidden = false;
    form.querySelector("button").disabled = true;
    for (let file; (file = queue.shift()); ) {
      howFar.textContent = `第 ${done + 1} 个，共 ${total} 个`;
      const result = await send(file, (share) => { bar.value = (done + share) / total; });
      good += result.good ? 1 : 0;
      done += 1;
      bar.value = done / total;
      tell(result);
    }
    howFar.textContent = `传完了：${good} 个放好了，${done - good} 个没有放进来。`;
    form.querySelector("#again").hidden = false;
    form.querySelector("button").disabled = false;
    input.value = "";
    busy = false;
    total = done = good = 0;
  }

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    all([...input.files]);
  });
  for (const name of ["dragover", "dragenter"]) {
    form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    form.addEventListener(name, (event) => { event.preventDefault(); form.classList.remove("over"); });
  }
  form.addEventListener("drop", (event) => all([...event.dataTransfer.files]));
  addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });
}

function preview(form) {
  const shown = document.querySelector("#preview-body");
  const note = document.querySelector("#preview-note");
  if (!shown) return;
  let waiting, latest = 0;
  const renew = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++latest;
      const reply = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), headers: { "X-CSRFToken": token } });
      const words = await reply.text();
      // Slow replies may come after later ones.
      if (turn !== latest) return;
      if (reply.ok) shown.innerHTML = words;
      else note.textContent = "预览停了，可能已经退出了登录。请先把写好的复制下来，再登录。";
    }, 250);
  };
  form.addEventListener("input", renew);
  // What was typed before this script was there, or stands there again after Back.
  if ([...form.elements].some((field) => "defaultValue" in field && field.value !== field.defaultValue)) renew();
}

const dropped = document.querySelector("#upload");
if (dropped) upload(dropped);
const editor = document.querySelector("#editor");
if (editor) preview(editor);
