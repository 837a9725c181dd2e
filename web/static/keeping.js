// What this tab remembers over a reload, and for no longer than the service does; nothing where storage is off.

const LIFE = 30 * 60_000;
const LARGE = "gongkai-large";

class Keeping {
  constructor(key) {
    this.key = key;
    this.me = Math.random();
    this.session = null;
    this.listen();
    addEventListener("pagehide", () => this.channel && this.channel.close());
    addEventListener("pageshow", (event) => event.persisted && this.listen());
  }

  read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key));
      if (kept && Date.now() - kept.at < LIFE) return kept;
    } catch {
      // Switched off, or written by somebody else.
    }
    return { turns: [] };
  }

  write(state) {
    this.session = state.session;
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ ...state, at: Date.now() }));
    } catch {
      // Then a reload begins anew.
    }
  }

  // A tab that was duplicated has the first one's session, and the two would be mistaken for one talk.
  listen() {
    try {
      this.channel = new BroadcastChannel(this.key);
      this.channel.onmessage = ({ data }) => {
        if (data.from !== this.me && data.wants && data.wants === this.session) this.channel.postMessage({ taken: data.wants });
        if (data.taken && this.taken) this.taken(data.taken);
      };
    } catch {
      this.channel = null;
    }
  }

  // The session, or null if another tab is using it.
  claim(session) {
    if (!session || !this.channel) return Promise.resolve(session);
    return new Promise((done) => {
      const finish = (result) => {
        this.taken = null;
        this.session = result;
        done(result);
      };
      this.taken = (other) => other === session && finish(null);
      this.channel.postMessage({ wants: session, from: this.me });
      setTimeout(() => this.taken && finish(session), 200);
    });
  }
}

// Whether this reader has asked for large print; the one thing that is remembered beyond the tab.
function wantsLargePrint(wish) {
  try {
    if (wish !== undefined) localStorage.setItem(LARGE, wish ? "1" : "");
    return localStorage.getItem(LARGE) === "1";
  } catch {
    return Boolean(wish);
  }
}

function largePrintButton(t, apply) {
  const show = (element, large) => {
    element.setAttribute("aria-pressed", String(large));
    apply(large);
  };
  const element = button(t("大字"), () => show(element, wantsLargePrint(element.getAttribute("aria-pressed") !== "true")));
  show(element, wantsLargePrint());
  return element;
}
