/* What a page does when JavaScript is on, beside the search: filters, dates that pass, and Escape for
   acronym tips.
   Nothing is stored: what is chosen stands behind the #. */
(function () {
  "use strict";

  /* Filters: what is chosen stands behind the #, so that a filtered list can be bookmarked. */
  document.querySelectorAll("form[data-filters]").forEach(function (form) {
    var selects = Array.from(form.querySelectorAll("select"));
    var none = form.nextElementSibling;
    var items = Array.from(none.nextElementSibling.children);

    function choose() {
      var given = new URLSearchParams(location.hash.slice(1));
      selects.forEach(function (select) {
        var wish = given.get(select.dataset.filter) || "";
        var known = Array.from(select.options).some(function (option) { return option.value === wish; });
        select.value = known ? wish : "";
      });
      apply();
    }

    function apply() {
      var shown = items.filter(function (item) {
        var card = item.firstElementChild;
        var fits = selects.every(function (select) {
          return !select.value || (card.dataset[select.dataset.filter] || "").split(" ").includes(select.value);
        });
        item.hidden = !fits;
        return fits;
      });
      form.querySelector("output").textContent = shown.length + " shown";
      none.hidden = shown.length > 0;
    }

    form.hidden = false;
    addEventListener("hashchange", choose);
    form.addEventListener("change", function () {
      var state = new URLSearchParams();
      selects.forEach(function (select) { if (select.value) state.set(select.dataset.filter, select.value); });
      history.replaceState(null, "", "#" + state);
      apply();
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      selects.forEach(function (select) { select.value = ""; });
      apply();
      history.replaceState(null, "", location.pathname + location.search);
    });
    choose();
  });

  /* What is over goes by itself, between one build and the next; a list of dates with nothing left
     in it says so. */
  function clearWhatIsOver() {
    document.querySelectorAll("[data-until]").forEach(function (item) {
      if (Date.parse(item.dataset.until) <= Date.now()) item.hidden = true;
    });
    document.querySelectorAll("[data-dates]").forEach(function (list) {
      if (list.querySelector("[data-until]:not([hidden])")) return;
      list.hidden = true;
      list.nextElementSibling.hidden = false;
    });
  }
  clearWhatIsOver();
  addEventListener("pageshow", clearWhatIsOver);
  document.addEventListener("visibilitychange", clearWhatIsOver);

  /* Acronym tips go with Escape (WCAG 1.4.13) and come back at the next visit. */
  addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".hub-term:is(:hover, :focus)").forEach(function (term) {
      term.classList.add("hub-term--quiet");
      ["blur", "mouseleave"].forEach(function (leaving) {
        term.addEventListener(leaving, function () { term.classList.remove("hub-term--quiet"); }, { once: true });
      });
    });
  });
})();
