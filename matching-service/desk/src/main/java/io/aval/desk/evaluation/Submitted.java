package io.aval.desk.evaluation;

import io.aval.engine.filtering.Filtered;
import io.aval.engine.filtering.Filtering;
import io.aval.engine.filtering.NameRule;
import io.aval.engine.filtering.Prudence;
import io.aval.engine.filtering.Rules;
import io.aval.engine.filtering.Sources;
import io.aval.engine.filtering.Submission;
import io.aval.engine.filtering.Unit;
import io.aval.engine.filtering.Vocabulary;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.calendar.BusinessDay;
import java.util.List;
import java.util.TreeMap;

/**
 * The values of an order, filtered before anything is evaluated (有效信息筛选): sources that are not registered or say more
 * than they can, duplicates, contradictions. Bounds and age are the model's own matter, whose outcome remarks them.
 */
final class Submitted {

    private Submitted() {}

    static Filtered filter(List<Leaf> inputs, BusinessDay day) {
        List<NameRule> names = inputs.stream()
                .map(Leaf::name)
                .distinct()
                .map(Submitted::asWritten)
                .toList();
        Rules rules = new Rules(
                new Vocabulary(names), Rules.standard(Sources.standard()).sources(), List.of(), new TreeMap<>());
        List<Submission> submissions =
                inputs.stream().map(leaf -> Submission.of(leaf, null, null)).toList();
        return Filtering.of(rules).filter(submissions, day);
    }

    private static NameRule asWritten(String name) {
        return new NameRule(name, Unit.WORD, null, null, List.of(), 0, 0, Prudence.NONE, "");
    }
}
