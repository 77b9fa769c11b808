package io.aval.desk.evaluation;

import io.aval.engine.filtering.Check;
import io.aval.engine.filtering.Note;
import io.aval.rules.canonical.Text;

/**
 * What filtering did with a value that was submitted.
 *
 * @param name of the value
 * @param sentence why
 */
public record Noted(
        @Text(max = 200) String name,
        Check check,
        @Text(max = 400) String sentence) {

    static Noted of(Note note) {
        return new Noted(shortened(note.name(), 200), note.check(), shortened(note.sentence(), 400));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
