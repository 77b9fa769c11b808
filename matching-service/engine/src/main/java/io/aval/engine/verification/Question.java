package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.verification.SubjectKind;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked of a source: whether these fields of that subject are as claimed.
 *
 * @param subject official number: a code of GB 32100, an application number, an invoice's number
 * @param claimed field names and what they are said to be
 * @param day the day of asking
 */
public record Question(SubjectKind kind, String subject, SortedMap<String, String> claimed, BusinessDay day) {

    public Question {
        claimed = Collections.unmodifiableSortedMap(new TreeMap<>(claimed));
    }

    /** What a field is said to be. */
    public Optional<String> claim(String field) {
        return Optional.ofNullable(claimed.get(field));
    }
}
