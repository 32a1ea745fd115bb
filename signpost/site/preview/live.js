// Shows what is wrong with the page, and loads it again when a file of the hub has changed.
"use strict";
(() => {
  const own = document.currentScript;
  const version = Number(own.dataset.version);
  const said = JSON.parse(own.dataset.problems);
  let heard = 0;

  function show(problems) {
    document.getElementById("signpost-problems")?.remove();
    if (!problems.length) return;
    const box = document.createElement("div");
    box.id = "signpost-problems";
    box.setAttribute("role", "status");
    box.style.cssText =
      "position:fixed;inset:auto 0 0 0;max-height:40vh;overflow:auto;z-index:9999;padding:.75rem 1rem;" +
      "background:#fff4e5;color:#2b1700;border-top:4px solid #b45309;font:16px/1.5 system-ui,sans-serif";
    const heading = document.createElement("strong");
    heading.textContent = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const list = document.createElement("ul");
    list.style.cssText = "margin:.25rem 0 0;padding-left:1.25rem";
    for (const problem of problems) {
      const item = document.createElement("li");
      item.textContent = problem;
      list.append(item);
    }
    box.append(heading, list);
    document.body.append(box);
  }

  async function wait() {
    for (;;) {
      try {
        const answer = await fetch(`/.signpost/news?since=${version}&heard=${heard}`);
        const news = await answer.json();
        if (news.version !== version) {
          location.reload();
          return;
        }
        heard = news.heard;
        if (news.problems) show([...new Set([...said, ...news.problems])]);
      } catch {
        await new Promise((again) => setTimeout(again, 1000));
      }
    }
  }

  show(said);
  wait();
})();
