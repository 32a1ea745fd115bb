/* Words as the finder compares them, as in signpost/search/fold.py, and what a misspelt one was meant to be, as in
   signpost/search/understand.py; each step is explained there. A test holds both to the same results. */
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

  /* Knows words by what a store of pieces holds. Where that lacks something, what comes out is of no use. */
  function speller(store, rules) {
    var stop = new Set(rules.STOP_WORDS.split(" ")), stopStems = new Set(Array.from(stop, stem));

    function isIndexed(word) { return Boolean(store.at("words", word)); }

    function hasStem(stemmed) {
      return unstemmed(stemmed).filter(function (one) { return store.at("words", one) !== undefined && stem(one) === stemmed; });
    }

    function isKnown(word) {
      return stop.has(word) || stopStems.has(stem(word)) || hasStem(stem(word)).length > 0;
    }

    function forms(word) { return hasStem(stem(word)).filter(isIndexed); }

    /* Words of so many letters: those of the index, others that are known, and stems. */
    function spellings(letters) {
      var held = store.at("spelt", "~" + String(letters).padStart(3, "0"));
      return (held || ";;").split(";").map(split);
    }

    function near(word, slips) {
      var found = [[], [], []];
      for (let letters = Math.max(1, word.length - slips); letters <= word.length + slips; letters++) {
        spellings(letters).forEach(function (words, kind) {
          words.forEach(function (one) { if (within(word, one, slips)) found[kind].push(one); });
        });
      }
      return found;
    }

    function byLikeness(word) {
      return function (one, other) {
        return (one[0] !== word[0]) - (other[0] !== word[0])
          || Math.abs(one.length - word.length) - Math.abs(other.length - word.length)
          || (one < other ? -1 : 1);
      };
    }

    function beginsAlike(one, word) {
      return one[0] === word[0] || one.slice(0, 2) === word.slice(0, 2).split("").reverse().join("");
    }

    function nearest(word) {
      var most = word.length >= rules.TWO_SLIPS_LETTERS ? 2 : 1;
      for (let slips = 1; slips <= most; slips++) {
        for (const form of new Set([word, stem(word)])) {
          const all = form.length < rules.MIN_SLIP_LETTERS ? [] : near(form, slips).flat();
          const found = all.filter(function (one) { return beginsAlike(one, form); });
          if (store.lacks()) return word;
          if (found.length) return found.sort(byLikeness(word))[0];
        }
      }
      return word;
    }

    /* An ordinary word of English is never taken for a slip of another. */
    function isOrdinary(word) {
      return split(store.at("plain", "~" + word.slice(0, 2)) || "").includes(word.slice(2));
    }

    function beginning(word) {
      var enough = word.length > (/^[0-9]+$/.test(word) ? 2 : 1), found = enough ? store.beginning("words", word) : [];
      return found.filter(function (one) { return one[1]; }).map(function (one) { return one[0]; });
    }

    /* The known words that differ in a Welsh beginning. Only of what is known, or begins so, is it kept which. */
    function kin(word) {
      if (isKnown(word) || beginning(word).length) return split(store.at("kin", word) || "");
      return mutations(word, rules.MUTATIONS).filter(function (one) {
        if (/^[0-9]+$/.test(one)) return store.at("words", one) !== undefined;
        return spellings(one.length).slice(0, 2).some(function (words) { return words.includes(one); });
      });
    }

    function parts(word) {
      var least = rules.MIN_PART_LETTERS;
      if (word.length < 2 * least || word.length > rules.MAX_SLIP_LETTERS || !/^[a-z]+$/.test(word)) return [word];
      if (isKnown(word) || beginning(word).length || isOrdinary(word)) return [word];
      for (let at = least; at <= word.length - least; at++) {
        if (isIndexed(word.slice(0, at)) && isIndexed(word.slice(at))) {
          return near(word, 1).flat().length ? [word] : [word.slice(0, at), word.slice(at)];
        }
      }
      return [word];
    }

    function spelt(word, isLast) {
      if (isKnown(word) || !/^[a-z]+$/.test(word)) return word;
      if (word.length < rules.MIN_SLIP_LETTERS || word.length > rules.MAX_SLIP_LETTERS) return word;
      if (isLast && beginning(word).length) return word;
      return isOrdinary(word) ? word : kin(word)[0] || nearest(word);
    }

    /* The words of the index that are so many slips away, the likest first. An ordinary word is none of them. */
    function nearWords(word, slips) {
      if (isOrdinary(word)) return [];
      return near(word, slips)[0].filter(function (one) { return !stop.has(one); }).sort(byLikeness(word));
    }

    return {
      stop: stop, isIndexed: isIndexed, isKnown: isKnown, forms: forms, beginning: beginning, kin: kin, parts: parts,
      isOrdinary: isOrdinary, spelt: spelt, near: nearWords
    };
  }

  globalThis.HubWords = {
    fold: fold, split: split, stem: stem, mutations: mutations, unstemmed: unstemmed, within: within,
    speller: speller
  };
})();
