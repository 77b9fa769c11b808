package io.aval.desk.trail;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What reading a {@link ChainedLog} from its first line to its last has shown.
 *
 * @param lines how many lines there are
 * @param head digest of the last line, to be noted where nobody can change it
 * @param broken which lines are not as they were written, a sentence each; the first {@value #MAX_BROKEN}
 */
public record LogCheck(long lines, String head, List<String> broken) {

    private static final int MAX_BROKEN = 100;

    /**
     * Reads the file line by line.
     *
     * @param each told every line as it stands there
     */
    public static LogCheck of(Path file, Consumer<String> each) throws IOException {
        List<String> broken = new ArrayList<>();
        long number = 0;
        String head = ChainedLog.START;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                each.accept(line);
                TreeMap<String, Json> members = members(line);
                String hash = text(members.remove(ChainedLog.HASH));
                String fault = fault(members, hash, number, head);
                if (!fault.isEmpty() && broken.size() < MAX_BROKEN) {
                    broken.add("line " + number + " " + fault);
                }
                head = hash;
            }
        } catch (MalformedInputException e) {
            broken.add("line " + (number + 1) + " or one soon after it is not text");
        }
        return new LogCheck(number, head, List.copyOf(broken));
    }

    private static String fault(SortedMap<String, Json> members, String hash, long number, String head) {
        if (!Digest.of(new Json.Obj(members)).value().equals(hash)) {
            return "was changed: its digest does not hold";
        }
        if (!text(members.get(ChainedLog.BEFORE)).equals(head)) {
            return "does not follow the line before it: one was changed, added or taken out there";
        }
        return new Json.Num(number).equals(members.get(ChainedLog.NUMBER)) ? "" : "has another number";
    }

    private static TreeMap<String, Json> members(String line) {
        try {
            return JsonReader.read(line) instanceof Json.Obj object ? new TreeMap<>(object.members()) : new TreeMap<>();
        } catch (RefusedException e) {
            return new TreeMap<>();
        }
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(String value) ? value : "";
    }
}
