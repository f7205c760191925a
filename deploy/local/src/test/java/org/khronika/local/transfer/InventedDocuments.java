package org.khronika.local.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two thousand invented documents that refer to each other, in canonical form and with all that
/// the services would add.
public final class InventedDocuments {
  static final int PEOPLE = 800;
  static final int INCIDENTS = 1_000;
  static final int ORGANIZATIONS = 100;
  static final int PLACES = 80;
  static final int SOURCES = 20;
  public static final int ALL = PEOPLE + INCIDENTS + ORGANIZATIONS + PLACES + SOURCES;

  private InventedDocuments() {}

  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "1-recordSource", SOURCES, InventedDocuments::source);
    write(folder, "2-recordOrganization", ORGANIZATIONS, InventedDocuments::organization);
    write(folder, "3-recordPerson", PEOPLE, InventedDocuments::person);
    write(folder, "4-recordPlace", PLACES, InventedDocuments::place);
    write(folder, "5-recordIncident", INCIDENTS, InventedDocuments::incident);
  }

  private interface Document {
    String text(int number);
  }

  private static void write(Path folder, String name, int count, Document document)
      throws IOException {
    var lines =
        IntStream.range(0, count)
            .mapToObj(document::text)
            .map(text -> text.replace("\n", ""))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(folder.resolve(name + ".jsonl"), lines);
  }

  private static String id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number).toString();
  }

  private static String citations(int number) {
    return """
    "citations":[{"attribution":{"voice":"NARRATOR"},"endChar":%d,"source":"t-source-%05d","startChar":0}]\
    """
        .formatted(1 + number, number % SOURCES);
  }

  private static String source(int number) {
    return """
    {"key":"t-source-%05d","kind":"NEWS","publishedOn":"2021-07-15","sensitivity":"PUBLIC","title":"Новость №%d"}\
    """
        .formatted(number, number);
  }

  private static String organization(int number) {
    return """
    {"category":"TRADE_UNION",%s,"displayName":"Union %d","focus":["WORKERS_RIGHTS"],"id":"%s",\
    "identityStatus":"NAMED","key":"t-union-%05d","sensitivity":"PUBLIC"}\
    """
        .formatted(citations(number), number, id(number), number);
  }

  private static String person(int number) {
    return """
    {"affiliations":[{%1$s,"labels":["member"],"organization":"t-union-%2$05d","role":"MEMBER"}],%1$s,\
    "displayName":"Person %3$d","id":"%4$s","identityStatus":"NAMED","key":"t-person-%3$05d",\
    "names":[{"form":"PRIMARY","language":"be","script":"Cyrl","value":"Асоба %3$d"}],"occupations":["ACTIVIST"],"sensitivity":"PUBLIC"}\
    """
        .formatted(citations(number), number % ORGANIZATIONS, number, id(ORGANIZATIONS + number));
  }

  // Each lies in the one after it, so that all but the last come too early.
  private static String place(int number) {
    var parent = number % 8 == 7 ? "" : "\"parent\":\"t-place-%05d\",".formatted(number + 1);
    return """
    {%s,"country":"BY","key":"t-place-%05d","kind":"REGION","name":"Place %d",%s"precision":"REGION","sensitivity":"PUBLIC"}\
    """
        .formatted(citations(number), number, number, parent);
  }

  private static String incident(int number) {
    return """
    {"acts":[{%1$s,"key":"a","place":"t-place-%2$05d","type":"SEARCH",\
    "victims":[{%1$s,"party":"%3$s"}],"when":{"basis":"STATED","edtf":"2021-07-14"}}],%1$s,\
    "id":"%5$s","key":"t-incident-%4$05d","kind":"OTHER","sensitivity":"PUBLIC","title":"Incident \\"%4$d\\""}\
    """
        .formatted(
            citations(number),
            number % PLACES,
            id(ORGANIZATIONS + number % PEOPLE),
            number,
            id(ORGANIZATIONS + PEOPLE + number));
  }
}
