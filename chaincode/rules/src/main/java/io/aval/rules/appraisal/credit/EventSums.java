package io.aval.rules.appraisal.credit;

import io.aval.rules.calendar.BusinessDay;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decayed sums of events, a sum for each class. A sum changes when an event of its class comes and never when it is
 * read, so however a stream is cut into pieces and read in between, the bits are the same. Immutable.
 *
 * @param classes the classes of the model
 * @param sums by class, each as of its last event
 * @param last the last event taken; none at first
 */
public record EventSums(
        List<EventClass> classes,
        SortedMap<String, Sum> sums,
        @Nullable CreditEvent last) {

    /** A sum as of a day. */
    public record Sum(BusinessDay day, double value) {}

    /** Copies. */
    public EventSums {
        classes = List.copyOf(classes);
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** Before any event. */
    public static EventSums none(List<EventClass> classes) {
        return new EventSums(classes, new TreeMap<>(), null);
    }

    /**
     * After one more event; a class that the model does not have changes nothing.
     *
     * @throws IllegalArgumentException if it does not come after the last one: then the stream is replayed from its start
     */
    public EventSums after(CreditEvent event) {
        if (last != null && last.compareTo(event) >= 0) {
            throw new IllegalArgumentException("events in ascending order, each once");
        }
        TreeMap<String, Sum> next = new TreeMap<>(sums);
        classes.stream()
                .filter(kind -> kind.name().equals(event.kind()))
                .findFirst()
                .ifPresent(kind -> next.put(
                        kind.name(),
                        new Sum(
                                event.day(),
                                at(kind, event.day()) + event.magnitude().real())));
        return new EventSums(classes, next, event);
    }

    /**
     * The sum of a class on a day.
     *
     * @param day not before the class's last event
     */
    public double at(EventClass kind, BusinessDay day) {
        Sum sum = sums.get(kind.name());
        if (sum == null) {
            return 0;
        }
        if (day.isBefore(sum.day())) {
            throw new IllegalArgumentException("a day before the last event");
        }
        return sum.value() * kind.left(sum.day().daysUntil(day));
    }
}
