package io.aval.rules.refusal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why something was not done: a code of the catalogue and named details that help to mend it. Details name fields, ids
 * and bounds, never values of a confidential record.
 */
public record Refusal(Code code, SortedMap<String, String> details) {

    public Refusal {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** This refusal with one more detail. */
    public Refusal with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Refusal(code, more);
    }

    /** One line for people: what happened, where, and what to do. */
    public String sentence() {
        StringBuilder text = new StringBuilder(code.what());
        if (!details.isEmpty()) {
            text.append(" (");
            String separator = "";
            for (Map.Entry<String, String> detail : details.entrySet()) {
                text.append(separator).append(detail.getKey()).append(": ").append(detail.getValue());
                separator = ", ";
            }
            text.append(')');
        }
        return text.append(". ").append(code.remedy()).append('.').toString();
    }

    @Override
    public String toString() {
        return code + details.toString();
    }
}
