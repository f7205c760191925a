package org.khronika.people.name;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Folds a name to letters that its spellings have in common: into Latin script, without marks,
/// with one letter for the sounds that romanisations of Slavic names write differently, and one for
/// the vowels that Belarusian and Russian exchange. `Бяляцкі`, `Беляцкий`, `Belyatsky` and
/// `Bialiatski` all become `balacki`.
public final class SearchForm {
  /// Letters that stand for a sound which ICU's transliteration writes with a mark that is lost.
  private static final Map<String, String> CYRILLIC = new LinkedHashMap<>();

  /// What is written in several letters, or in several ways; the longer before the shorter.
  private static final Map<String, String> SOUNDS = new LinkedHashMap<>();

  static {
    CYRILLIC.put("щ", "s");
    CYRILLIC.put("ь", "");
    CYRILLIC.put("ъ", "");
    CYRILLIC.put("ґ", "h");
    CYRILLIC.put("ў", "v");
    CYRILLIC.put("ѓ", "h");

    SOUNDS.put("shch", "s");
    SOUNDS.put("tsch", "c");
    SOUNDS.put("sch", "s");
    SOUNDS.put("tch", "c");
    SOUNDS.put("cz", "c");
    SOUNDS.put("ch", "c");
    SOUNDS.put("tz", "c");
    SOUNDS.put("ts", "c");
    SOUNDS.put("sh", "s");
    SOUNDS.put("sz", "s");
    SOUNDS.put("zh", "z");
    SOUNDS.put("kh", "h");
    SOUNDS.put("gh", "h");
    SOUNDS.put("ph", "f");
    SOUNDS.put("th", "t");
    SOUNDS.put("x", "ks");
    SOUNDS.put("q", "k");
    SOUNDS.put("g", "h");
    SOUNDS.put("w", "v");
    SOUNDS.put("j", "i");
    SOUNDS.put("y", "i");
    SOUNDS.put("ia", "a");
    SOUNDS.put("ie", "a");
    SOUNDS.put("io", "a");
    SOUNDS.put("iu", "u");
    SOUNDS.put("e", "a");
    SOUNDS.put("o", "a");
    SOUNDS.put("au", "av");
  }

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private SearchForm() {}

  /// The words of a name, folded; none where it has no letters.
  public static List<String> words(String name) {
    String letters = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : CYRILLIC.entrySet()) {
      letters = letters.replace(letter.getKey(), letter.getValue());
    }
    String latin = TO_LATIN.transliterate(letters).replaceAll("['’ʹʺ`]", "");
    return WORD.matcher(latin).results().map(word -> fold(word.group())).toList();
  }

  /// The words as one text.
  static String of(String name) {
    return String.join(" ", words(name));
  }

  private static String fold(String word) {
    String folded = word;
    for (Map.Entry<String, String> sound : SOUNDS.entrySet()) {
      folded = folded.replace(sound.getKey(), sound.getValue());
    }
    return folded.replaceAll("(.)\\1+", "$1");
  }
}
