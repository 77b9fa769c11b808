package io.aval.workbench.solve;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer as one JSON object. Written as it goes, since an allocation may have millions of rows, and with whole numbers
 * of any size, which the ledger's canonical JSON does not allow.
 */
record SolvedJson(Format format, Task task, Outcome.Solved solved, long millis) {

    void write(PrintWriter out) {
        out.print("{\"format\":\"" + format.label() + "\",\"mode\":\"" + task.mode());
        out.print("\",\"solver\":\"" + task.backend().label());
        out.print("\",\"status\":\"" + solved.status().label());
        out.print("\",\"objective\":" + number(solved.objective()));
        out.print(",\"bound\":" + number(solved.bound()));
        out.print(",\"certified\":" + solved.certified());
        out.print(",\"reason\":\"" + solved.reason() + "\",\"milliseconds\":" + millis + ",\"allocation\":[");
        String comma = "";
        for (long[] row : solved.allocation()) {
            out.print(comma);
            out.print(Arrays.stream(row).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]")));
            comma = ",";
        }
        out.println("]}");
    }

    private static String number(@Nullable BigInteger value) {
        return value == null ? "null" : value.toString();
    }
}
