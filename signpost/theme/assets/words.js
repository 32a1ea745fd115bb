/* Words as the finder compares them, as in signpost/search/fold.py, where each step is explained; and how near one
   is to another. A test holds both to the same results. */
(function () {
  "use strict";

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’`]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim();
  }

  function split(folded) { return folded ? folded.split(" ") : []; }

  function ends(word, endings) { return endings.some(function (ending) { return word.endsWith(ending); }); }

  function withoutS(word) {
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    if (ends(word, ["xes", "ches", "shes"]) || (word.endsWith("ses") && word.length > 5)) return word.slice(0, -2);
    if (word.endsWith("s") && !ends(word, ["ss", "us", "is"])) return word.slice(0, -1);
    return word;
  }

  function stem(word) {
    if (word.length < 4 || /^[0-9]+$/.test(word)) return word;
    word = withoutS(word);
    if (word.endsWith("ied") && word.length > 4) word = word.slice(0, -3) + "y";
    else if (word.endsWith("ing") && word.length > 5) word = word.slice(0, -3);
    else if (word.endsWith("ed") && word.length > 4) word = word.slice(0, -2);
    if (word.length > 3 && word[word.length - 1] === word[word.length - 2]) word = word.slice(0, -1);
    return word.endsWith("e") && word.length > 4 ? word.slice(0, -1) : word;
  }

  function mutations(word, table) {
    var roots = new Set([word]);
    Object.keys(table).forEach(function (from) {
      table[from].forEach(function (form) { if (word.startsWith(form)) roots.add(from + word.slice(form.length)); });
    });
    var family = new Set(roots);
    Object.keys(table).forEach(function (from) {
      roots.forEach(function (one) {
        if (one.startsWith(from)) table[from].forEach(function (form) { family.add(form + one.slice(from.length)); });
      });
    });
    family.delete(word);
    return Array.from(family).sort();
  }

  /* Every word of which `stem` makes this one, and some that are no words: each of its steps undone. */
  function unstemmed(word) {
    function each(words, more) { return words.flatMap(function (one) { return [one].concat(more(one)); }); }
    function y(one, ending) { return one.endsWith("y") ? [one.slice(0, -1) + ending] : []; }
    var whole = each([word], function (one) { return [one + "e"]; });
    var doubled = each(whole, function (one) { return [one + one[one.length - 1]]; });
    var longer = each(doubled, function (one) { return [one + "ing", one + "ed"].concat(y(one, "ied")); });
    return Array.from(new Set(each(longer, function (one) { return [one + "s", one + "es"].concat(y(one, "ies")); })));
  }

  /* Whether so many slips of the finger lead from one word to another: a letter more, less, another one, or
     two that changed places. The same as lunr's. */
  function within(word, other, slips) {
    if (Math.abs(word.length - other.length) > slips) return false;
    if (!word && !other) return true;
    var rest = word.slice(1), ahead = other.slice(1);
    if (word && word[0] === other[0] && within(rest, ahead, slips)) return true;
    if (!slips) return false;
    return (other && within(word, ahead, slips - 1)) || (word && within(rest, other, slips - 1))
      || (word && other && within(rest, ahead, slips - 1))
      || (word.length > 1 && word[1] === other[0] && within(word[0] + word.slice(2), ahead, slips - 1));
  }

  globalThis.HubWords = {
    fold: fold, split: split, stem: stem, mutations: mutations, unstemmed: unstemmed, within: within
  };
})();
