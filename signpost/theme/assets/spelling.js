/* Which words are known, and what a misspelt one was meant to be, as in signpost/search/understand.py. Needs words.js.
   A test holds both to the same results. */
(function () {
  "use strict";

  var HubWords = globalThis.HubWords, split = HubWords.split, stem = HubWords.stem;

  /* Knows words by what a store of pieces holds. Where that lacks something, what comes out is of no use. */
  function speller(store, rules) {
    var stop = new Set(rules.STOP_WORDS.split(" ")), stopStems = new Set(Array.from(stop, stem));

    function isIndexed(word) { return Boolean(store.at("words", word)); }

    function hasStem(stemmed) {
      return HubWords.unstemmed(stemmed).filter(function (one) { return store.at("words", one) !== undefined && stem(one) === stemmed; });
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
          words.forEach(function (one) { if (HubWords.within(word, one, slips)) found[kind].push(one); });
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

    function nearest(word) {
      var most = word.length >= rules.TWO_SLIPS_LETTERS ? 2 : 1;
      for (let slips = 1; slips <= most; slips++) {
        for (const form of new Set([word, stem(word)])) {
          const found = near(form, slips).flat();
          if (store.lacks()) return word;
          if (found.length) return found.sort(byLikeness(word))[0];
        }
      }
      return word;
    }

    function beginning(word) {
      var enough = word.length > (/^[0-9]+$/.test(word) ? 2 : 1), found = enough ? store.beginning("words", word) : [];
      return found.filter(function (one) { return one[1]; }).map(function (one) { return one[0]; });
    }

    /* The known words that differ in a Welsh beginning. Only of what is known, or begins so, is it kept which. */
    function kin(word) {
      if (isKnown(word) || beginning(word).length) return split(store.at("kin", word) || "");
      return HubWords.mutations(word, rules.MUTATIONS).filter(function (one) {
        if (/^[0-9]+$/.test(one)) return store.at("words", one) !== undefined;
        return spellings(one.length).slice(0, 2).some(function (words) { return words.includes(one); });
      });
    }

    function parts(word) {
      var least = rules.MIN_PART_LETTERS;
      if (word.length < 2 * least || word.length > rules.MAX_SLIP_LETTERS || !/^[a-z]+$/.test(word)) return [word];
      if (isKnown(word) || beginning(word).length) return [word];
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
      return kin(word)[0] || nearest(word);
    }

    /* The words of the index that are so many slips away, the likest first. */
    function nearWords(word, slips) {
      return near(word, slips)[0].filter(function (one) { return !stop.has(one); }).sort(byLikeness(word));
    }

    return {
      stop: stop, isIndexed: isIndexed, isKnown: isKnown, forms: forms, beginning: beginning, kin: kin, parts: parts,
      spelt: spelt, near: nearWords
    };
  }

  globalThis.HubSpelling = { speller: speller };
})();
