package org.hearsay.cli;

import org.hearsay.article.Columns;
import picocli.CommandLine.Option;

/** Which columns of tables and fields of JSON hold what. */
final class ColumnsOption {

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN,...",
      description = {
        "Where tables (CSV, TSV, XLSX) and JSON hold what: headline=title,text=body,date=published; also"
            + " author, publisher, url, id. What is not told is guessed by name."
      })
  private String map = "";

  Columns columns() {
    try {
      return map.isEmpty() ? Columns.GUESSED : Columns.parse(map);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage());
    }
  }
}
