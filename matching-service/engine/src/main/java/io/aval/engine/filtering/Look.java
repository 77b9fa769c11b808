package io.aval.engine.filtering;

import io.aval.rules.calendar.BusinessDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One submission's way through the stages that look at it alone.
 *
 * @param origin as it came in
 * @param notes to which is added what is caught
 */
record Look(Rules rules, BusinessDay day, Submission origin, List<Note> notes) {

    private static final int SIGNED = 3;

    /** As it is used; empty if it is dropped. */
    Optional<Submission> pass() {
        return source(origin).flatMap(this::freshness).flatMap(this::form).flatMap(this::plausibility);
    }

    private Optional<Submission> source(Submission now) {
        String name = now.source();
        if (name == null) {
            return Optional.of(weaken(now, Check.NO_SOURCE, 0));
        }
        Source source = rules.sources().get(name);
        if (!Form.RECORDABLE.matcher(name).matches()) {
            return drop(Check.BAD_SOURCE, "");
        }
        if (source == null) {
            return Optional.of(weaken(now, Check.UNKNOWN_SOURCE, 0));
        }
        if (source.revoked(now.observed())) {
            return drop(Check.REVOKED_SOURCE, "from " + source.revokedFrom());
        }
        if (source.selfDeclared()) {
            return Optional.of(now.level() > 0 ? weaken(now, Check.SELF_DECLARED, 0) : now);
        }
        Submission within = now.level() > source.maxLevel() ? weaken(now, Check.ABOVE_SOURCE, source.maxLevel()) : now;
        boolean unsigned = within.level() >= SIGNED && within.evidence() == null;
        return Optional.of(unsigned ? weaken(within, Check.UNSIGNED, SIGNED - 1) : within);
    }

    private Optional<Submission> freshness(Submission now) {
        int allowed = rule() == null ? 0 : rule().maxAgeDays();
        BusinessDay observed = now.observed();
        if (observed == null) {
            if (allowed > 0) {
                note(Check.UNDATED, "");
            }
            return Optional.of(now);
        }
        int age = observed.daysUntil(day);
        if (age < 0) {
            return drop(Check.FUTURE, observed + " after " + day);
        }
        if (allowed > 0 && age > 2L * allowed) {
            return drop(Check.EXPIRED, age + " days, allowed " + allowed);
        }
        if (allowed > 0 && age > allowed) {
            note(Check.STALE, age + " days, allowed " + allowed);
        }
        return Optional.of(now);
    }

    private Optional<Submission> form(Submission now) {
        if (!Vocabulary.wellFormed(now.name())) {
            return drop(Check.BAD_NAME, "");
        }
        if (rule() == null) {
            note(Check.UNKNOWN_NAME, "");
        }
        return switch (Form.of(now, rule())) {
            case Form.Bad(Check check, String detail) -> drop(check, detail);
            case Form.Good(Submission written, String detail) -> {
                if (!detail.isEmpty()) {
                    note(Check.CONVERTED, detail);
                }
                yield Optional.of(written);
            }
        };
    }

    private Optional<Submission> plausibility(Submission now) {
        NameRule rule = rule();
        if (rule == null) {
            return Optional.of(now);
        }
        Optional<BigDecimal> number = Weighing.number(now);
        if (number.isEmpty()) {
            return Optional.of(now);
        }
        boolean below =
                rule.floor() != null && number.get().compareTo(rule.floor().exact()) < 0;
        boolean above = rule.cap() != null && number.get().compareTo(rule.cap().exact()) > 0;
        if (below || above) {
            return drop(Check.OUT_OF_BOUNDS, below ? "below " + rule.floor() : "above " + rule.cap());
        }
        if (rules.peersOf(now.name(), rule)
                .filter(peers -> peers.outlier(number.get()))
                .isPresent()) {
            note(Check.OUTLIER, "");
        }
        return Optional.of(now);
    }

    private @Nullable NameRule rule() {
        return rules.vocabulary().rule(origin.name()).orElse(null);
    }

    private Submission weaken(Submission now, Check check, int level) {
        note(check, now.level() > level ? "level " + now.level() + " to " + level : "");
        return now.withLevel(Math.min(level, now.level()));
    }

    private Optional<Submission> drop(Check check, String detail) {
        note(check, detail);
        return Optional.empty();
    }

    private void note(Check check, String detail) {
        notes.add(new Note(check, origin.name(), detail, List.of(origin)));
    }
}
