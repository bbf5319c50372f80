package org.hearsay.article;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Rejected;

/** RTF, as word processors and databases save it. */
final class Rtf implements Format {

  /** For as many bytes as it says, the parser makes room. */
  private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d+)");

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.rest().startsWith("{\\rtf");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.bytes(), bytes -> open(input, bytes));
  }

  private static Feed open(Input input, byte[] bytes) throws IOException {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean sound =
        BINARY
            .matcher(raw)
            .results()
            .allMatch(
                match ->
                    match.group(1).length() < 9
                        && Integer.parseInt(match.group(1)) <= bytes.length - match.end());
    var words = new Words();
    boolean read = false;
    try {
      if (sound) {
        new StandardRtfParser()
            .parse(
                new RtfStreamSource(
                    new ByteArrayInputStream(bytes, raw.indexOf('{'), bytes.length)),
                words);
        read = words.isClosed();
      }
    } catch (IOException | RuntimeException e) {
      // The parser's own words are for programmers.
    }
    return read
        ? words.manuscript().feed(input, "RTF without a text in it")
        : Feed.of(
            Opener.refused(
                input.label(),
                Rejected.Code.MALFORMED,
                "RTF that is cut off or damaged: save it anew, or as plain text"));
  }

  /** Takes the running text out of what the parser tells. */
  private static final class Words extends RtfListenerAdaptor {

    private static final int DEEPEST = 1000;

    /**
     * What the group that is open holds.
     *
     * @param running whether it is of the running text, not of a page head or a picture
     * @param boxes whether the text of a box in it is
     * @param hidden whether its characters are set not to be seen
     * @param open the paragraph that is being read; a box has its own
     */
    private record Place(
        Optional<Command> field,
        boolean running,
        boolean boxes,
        boolean hidden,
        StringBuilder open) {

      boolean shown() {
        return running && !hidden;
      }

      Place apart(Optional<Command> named, boolean withBoxes) {
        return new Place(named, false, withBoxes, hidden, open);
      }

      Place box() {
        return boxes ? new Place(Optional.empty(), true, true, hidden, new StringBuilder()) : this;
      }

      Place hiding(boolean hides) {
        return new Place(field, running, boxes, hides, open);
      }
    }

    private final Deque<Place> above = new ArrayDeque<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<Command, StringBuilder> fields = new EnumMap<>(Command.class);
    private final Map<Command, Integer> day = new EnumMap<>(Command.class);
    private Place place = new Place(Optional.empty(), true, true, false, new StringBuilder());
    private boolean ended;

    boolean isClosed() {
      return ended && above.isEmpty();
    }

    Manuscript manuscript() {
      paragraphs.add(place.open().toString());
      String date =
          day.size() < 3
              ? ""
              : day.get(Command.yr) + "-" + day.get(Command.mo) + "-" + day.get(Command.dy);
      return new Manuscript(
          paragraphs,
          Optional.empty(),
          Manuscript.properties(field(Command.title), date, field(Command.author)));
    }

    private String field(Command name) {
      return fields.getOrDefault(name, new StringBuilder()).toString();
    }

    @Override
    public void processGroupStart() {
      if (above.size() >= DEEPEST) {
        throw new IllegalArgumentException("more than " + DEEPEST + " groups in each other");
      }
      above.push(place);
    }

    @Override
    public void processGroupEnd() {
      if (above.isEmpty()) {
        throw new IllegalArgumentException("a group ends that was not begun");
      }
      Place last = place;
      place = above.pop();
      if (last.open() != place.open()) {
        paragraphs.add(last.open().toString());
      }
      ended = above.isEmpty();
    }

    @Override
    public void processString(String text) {
      if (place.field().isPresent()) {
        fields.computeIfAbsent(place.field().get(), name -> new StringBuilder()).append(text);
      } else if (place.shown()) {
        place.open().append(text);
      }
    }

    @Override
    public void processCommand(Command command, int value, boolean hasValue, boolean optional) {
      switch (command) {
        case title, author, creatim -> place = place.apart(Optional.of(command), false);
        case yr, mo, dy -> {
          if (place.field().equals(Optional.of(Command.creatim))) {
            day.put(command, value);
          }
        }
        case v, deleted -> place = place.hiding(!hasValue || value != 0);
        case plain -> place = place.hiding(false);
        case shp, shpgrp, shpinst -> place = place.apart(Optional.empty(), place.boxes());
        case shptxt -> place = place.box();
        case par, sect, page, cell, row, nestcell, nestrow -> end();
        case line -> write('\n');
        case tab -> write('\t');
        case nonbreakingspace, emspace, enspace, qmspace -> write(' ');
        case nonbreakinghyphen -> write('-');
        case endash -> write('–');
        case emdash -> write('—');
        case lquote -> write('‘');
        case rquote -> write('’');
        case ldblquote -> write('“');
        case rdblquote -> write('”');
        case rtf, field, fldrslt, pntext -> {}
        default -> {
          if (optional || command.getCommandType() == CommandType.Destination) {
            place = place.apart(Optional.empty(), false);
          }
        }
      }
    }

    private void write(char c) {
      if (place.shown()) {
        place.open().append(c);
      }
    }

    private void end() {
      if (place.shown()) {
        paragraphs.add(place.open().toString());
        place.open().setLength(0);
      }
    }
  }
}
