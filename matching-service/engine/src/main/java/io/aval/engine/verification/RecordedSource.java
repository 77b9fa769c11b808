package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replays responses recorded from a source, for demonstrations and tests. Immutable.
 *
 * <p>A recording is {@code {"source","group","answers":{subject:{"observed","validUntil"?,"response":{…}}}}}.
 */
public final class RecordedSource implements Source {

    private final String name;
    private final String group;
    private final Adapter adapter;
    private final SortedMap<String, Answer> answers = new TreeMap<>();

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public RecordedSource(Adapter adapter, String recording) {
        if (!(JsonReader.read(recording) instanceof Json.Obj whole)
                || !(whole.members().get("answers") instanceof Json.Obj(SortedMap<String, Json> recorded))) {
            throw new IllegalArgumentException("a recording is an object with answers");
        }
        this.adapter = adapter;
        this.name = required(whole, "source");
        this.group = required(whole, "group");
        recorded.forEach((subject, answer) -> answers.put(subject, answer(answer)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public Adapter adapter() {
        return adapter;
    }

    @Override
    public Answer ask(Question question) throws SourceFailure {
        Answer answer = answers.get(question.subject());
        if (answer == null) {
            throw new SourceFailure(SourceFailure.Reason.UNKNOWN_SUBJECT);
        }
        return answer;
    }

    private static Answer answer(Json json) {
        if (!(json instanceof Json.Obj object) || !(object.members().get("response") instanceof Json.Obj response)) {
            throw new IllegalArgumentException("an answer is an object with a response");
        }
        return new Answer(
                response,
                BusinessDay.parse(required(object, "observed")),
                Fields.text(object, "validUntil").map(BusinessDay::parse).orElse(null));
    }

    private static String required(Json.Obj object, String name) {
        Optional<String> text = Fields.text(object, name);
        return text.orElseThrow(() -> new IllegalArgumentException("missing: " + name));
    }
}
