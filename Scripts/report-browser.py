"""Tries the sites that Scripts/test-report wrote in a Chromium without a window, by its DevTools protocol over a pipe."""

import base64, itertools, json, os, pathlib, select, subprocess, sys, tempfile, time

browser, out = sys.argv[1], pathlib.Path(sys.argv[2])
failures = []


def check(holds, what, *details):
    print(("ok    " if holds else "FAIL  ") + what, *([] if holds else details))
    if not holds:
        failures.append(what)


class Chromium:
    """Commands go down one pipe and answers and events come up another, each JSON behind a zero byte."""

    def __init__(self):
        read, self.down = os.pipe()
        self.up, write = os.pipe()
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        flags = ["--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                 "--user-data-dir=" + self.profile.name]
        # As root, in a container, Chromium has no sandbox to run in.
        flags += ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{read} 4>&{write}', "bash", browser, *flags, "about:blank"],
            pass_fds=(read, write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read), os.close(write)
        self.numbers, self.rest, self.events = itertools.count(1), b"", []
        target = self.send("Target.createTarget", {"url": "about:blank"}, session=None)["targetId"]
        self.session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True}, session=None)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(domain + ".enable")

    def send(self, method, parameters=None, session=""):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters or {}}
        if session is not None:
            message["sessionId"] = self.session
        os.write(self.down, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(60)
            if answer is None:
                sys.exit(f"report-browser: Chromium does not answer to {method}")
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, seconds):
        while b"\0" not in self.rest:
            if not select.select([self.up], [], [], seconds)[0]:
                return None
            piece = os.read(self.up, 1 << 16)
            if not piece:
                sys.exit("report-browser: Chromium ended")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, path):
        """Opens a file, and gives the milliseconds until all of it was there."""
        self.events = []
        self.send("Page.navigate", {"url": pathlib.Path(path).as_uri()})
        self.wait("Page.loadEventFired")
        return self.run("performance.getEntriesByType('navigation')[0].loadEventEnd || performance.now()")

    def wait(self, event):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if any(one.get("method") == event for one in self.events):
                return
            answer = self.receive(1)
            if answer:
                self.events.append(answer)
        sys.exit(f"report-browser: {event} did not come")

    def run(self, script):
        answer = self.send("Runtime.evaluate", {"expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def key(self, key):
        for kind in ("keyDown", "keyUp"):
            text = {"text": key} if kind == "keyDown" and len(key) == 1 else {}
            self.send("Input.dispatchKeyEvent", {"type": kind, "key": key, **text})

    def click(self, script):
        """Clicks with the mouse on what a script gives."""
        x, y = self.run(f"(() => {{ const e = {script}; e.scrollIntoView({{block: 'center'}}); "
                        "const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})

    def window(self, width, height, scheme="light"):
        self.send("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
        self.send("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def picture(self, name):
        data = self.send("Page.captureScreenshot", {"format": "png"})["data"]
        (out / f"{name}.png").write_bytes(base64.b64decode(data))

    def faults(self):
        """What the console complained of, the policy among it."""
        self.run("new Promise((done) => setTimeout(done, 150))")
        found = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append(parameters["entry"]["text"])
            if method == "Runtime.exceptionThrown" or method == "Page.javascriptDialogOpening":
                found.append(json.dumps(parameters)[:300])
            if method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning"):
                found.append(json.dumps(parameters["args"])[:300])
        return found

    def foreign(self):
        """What was asked of anybody but the disk."""
        urls = [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        return [url for url in urls if not url.startswith(out.as_uri())]


# Text and the colour behind it, by the formula of WCAG 2: what falls short of AA.
CONTRAST = """(() => {
  const parse = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return [n[0], n[1], n[2], n.length > 3 ? n[3] : 1]; };
  const light = (c) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]); };
  const behind = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0.99) return c; }
    return [255, 255, 255, 1]; };
  const poor = new Set();
  for (const e of document.querySelectorAll("body *")) {
    if (!["SCRIPT", "STYLE"].includes(e.tagName) && e.checkVisibility() &&
        Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim())) {
      const style = getComputedStyle(e), a = light(parse(style.color)), b = light(behind(e));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) poor.add(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
    }
  }
  return Array.from(poor);
})()"""

# A field with evidence in the page and a name in the Swift.
FIELD = ("Array.from(document.querySelectorAll('.field')).find((f) => f.dataset.places && f.querySelector('.ground') && "
         "document.querySelector(`b[data-field='${f.id.slice(1)}']`))")
HITS = "[document.querySelectorAll('#page .hit').length, document.querySelectorAll('#swift .hit').length]"
IN_VIEW = """Array.from(document.querySelectorAll('.columns > .column')).every((column) => {
  const hit = column.querySelector('.hit, .chosen'); if (!hit) return false;
  const a = hit.getBoundingClientRect(), b = column.getBoundingClientRect(); return a.bottom > b.top && a.top < b.bottom; })"""


def try_sample(chromium):
    sample = out / "sample"
    chromium.window(1440, 900)
    chromium.open(sample / "index.html")
    check(chromium.run("document.querySelectorAll('tr[data-search]').length") == 2, "the index lists the sample's pages")
    chromium.picture("index-light")
    chromium.key("/")
    chromium.send("Input.insertText", {"text": "product_asset"})
    check(chromium.run("document.querySelectorAll('tr[data-search]:not([hidden])').length") == 1, "the index is searched as one types")
    chromium.key("Escape")
    check(chromium.run("document.querySelectorAll('tr[data-search]:not([hidden])').length") == 2, "Esc ends the search")
    check(not chromium.faults(), "no fault on the console of the index", chromium.faults())

    page = next(path for path in sorted((sample / "pages").iterdir()) if path.name.startswith("create"))
    chromium.open(page)
    chromium.picture("page-light")
    check(chromium.run(HITS) == [0, 0], "nothing is marked before a click")
    chromium.click(f"{FIELD}.querySelector('summary')")
    hits = chromium.run(HITS)
    check(min(hits) > 0, "a click on a field marks its evidence in the page and its names in the Swift", hits)
    check(chromium.run(IN_VIEW), "all three columns show what is marked")
    chromium.picture("evidence-light")
    chromium.key("Escape")
    check(chromium.run(HITS) == [0, 0], "Esc takes the marks away")
    chromium.key("j"), chromium.key("j"), chromium.key("k"), chromium.key("ArrowDown")
    check(chromium.run("document.querySelector('.chosen').id") == "f2", "j, k and arrows walk through the fields")
    chromium.click("document.querySelector('#swift b[data-field]')")
    check(chromium.run("document.querySelector('.chosen') !== null"), "a click on a name in the Swift chooses its field")
    chromium.key("/")
    chromium.send("Input.insertText", {"text": "avatar"})
    shown = chromium.run("Array.from(document.querySelectorAll('.field:not([hidden]) .key')).map((e) => e.textContent)")
    check(shown and all("avatar" in name for name in shown), "fields are searched as one types", shown[:5])
    chromium.key("Escape")
    check(not chromium.faults(), "no fault on the console of a page", chromium.faults())
    check(not chromium.foreign(), "nothing is asked of the network", chromium.foreign())

    for scheme in ("light", "dark"):
        for name, path in (("index", sample / "index.html"), ("page", page)):
            chromium.window(1440, 900, scheme)
            chromium.open(path)
            if name == "page":
                chromium.run(f"{FIELD}.querySelector('summary').click()")
            poor = chromium.run(CONTRAST)
            check(not poor, f"contrast AA of the {name}, {scheme}", poor[:8])
            if scheme == "dark":
                chromium.picture(f"{name}-dark")
            chromium.window(390, 844, scheme)
            check(chromium.run("document.documentElement.scrollWidth") <= 390, f"the {name} fits on a phone, {scheme}")
            chromium.picture(f"{name}-phone-{scheme}")
            if name == "page":
                chromium.run("document.getElementById('contract').scrollIntoView()")
                chromium.picture(f"contract-phone-{scheme}")
    chromium.click("document.getElementById('theme')")
    check(chromium.run("document.documentElement.dataset.theme") == "light", "the switch turns dark to light")
    paper = chromium.send("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"]
    (out / "page.pdf").write_bytes(base64.b64decode(paper))
    check(chromium.run("document.querySelectorAll('.field[open]').length <= 1"), "what was opened for paper is closed again")


# What would be there if a page had written markup, beside the site's own.
MARKUP = """(() => {
  const own = new Set("HTML HEAD META TITLE STYLE SCRIPT BODY A HEADER NAV DIV H1 H2 H3 H4 H5 P SEARCH INPUT KBD BUTTON MAIN SECTION \
UL OL LI DL DT DD PRE CODE SPAN I B EM S STRONG WBR TABLE THEAD TBODY TR TH TD DETAILS SUMMARY svg rect title".split(" "));
  const found = [];
  for (const e of document.querySelectorAll("*")) {
    if (!own.has(e.tagName)) found.push(e.tagName);
    for (const a of e.attributes) if (/^on|^style$|^src/.test(a.name)) found.push(`${e.tagName} ${a.name}`);
    if (e.hasAttribute("href") && !/^(#[a-z][A-Za-z0-9]*|[a-z0-9._\\/-]+\\.html(#[A-Za-z0-9]+)?)$/i.test(e.getAttribute("href"))) found.push(e.getAttribute("href"));
  }
  if (document.scripts.length !== 1 || document.querySelectorAll("style").length !== 1) found.push("scripts or styles");
  if (window.ran !== undefined) found.push("a script of the page ran");
  return found;
})()"""


def try_hostile(chromium):
    site = out / "hostile"
    chromium.window(1440, 900)
    for path in [site / "index.html", *sorted((site / "pages").iterdir())]:
        chromium.open(path)
        chromium.run("Array.from(document.querySelectorAll('summary, #page [id], b')).forEach((e) => e.click())")
        found, faults, foreign = chromium.run(MARKUP), chromium.faults(), chromium.foreign()
        check(not (found or faults or foreign), f"nothing of the attacks of {path.name} runs or loads", found[:5], faults[:3], foreign[:3])
        chromium.picture("hostile-" + path.stem)


def time_many(chromium):
    chromium.window(1440, 900)
    index = out / "site-of-many" / "index.html"
    times = sorted(chromium.open(index) for _ in range(5))
    check(chromium.run("document.querySelectorAll('tr[data-search]').length") == 500, "the index lists 500 pages")
    start = time.monotonic()
    chromium.run("(() => { const s = document.getElementById('search'); s.value = 'weight_499'; s.dispatchEvent(new Event('input')); })()")
    typed = (time.monotonic() - start) * 1000
    check(chromium.run("document.querySelectorAll('tr[data-search]:not([hidden])').length") == 1, "one of 500 pages is found")
    page = chromium.open(next((out / "site-of-many" / "pages").iterdir()))
    print(f"500 pages: the index of {index.stat().st_size // 1024} KB opens in {times[2]:.0f} ms (the middle of five; "
          f"{times[0]:.0f} to {times[-1]:.0f}), a letter typed into its search takes {typed:.0f} ms, a page opens in {page:.0f} ms")


chromium = Chromium()
try:
    try_sample(chromium)
    try_hostile(chromium)
    time_many(chromium)
finally:
    chromium.process.terminate()
print(f"screenshots: {out}")
sys.exit(1 if failures else 0)
