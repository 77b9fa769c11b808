package io.aval.engine.filtering.invoice;

import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each red-letter invoice the original that it names; else the latest one of the same amount before it, those
 * marked as reversed first. Not thread-safe.
 */
final class Pairing {
    private final SortedMap<String, Invoice> byNumber = new TreeMap<>();
    private final SortedMap<String, NavigableMap<BusinessDay, Deque<Invoice>>> byAmount = new TreeMap<>();
    private final SortedMap<String, Long> left = new TreeMap<>();
    private final List<Invoice> unpaired = new ArrayList<>();
    private final List<Invoice> above = new ArrayList<>();

    /** Of invoices in their order, each number once. */
    Pairing(List<Invoice> sorted) {
        sorted.stream()
                .filter(one -> one.state() == InvoiceState.NORMAL || one.state() == InvoiceState.REVERSED)
                .forEach(one -> {
                    byNumber.put(one.key(), one);
                    left.put(one.key(), one.amountFen());
                    byAmount.computeIfAbsent(amountKey(one, one.state(), one.amountFen()), key -> new TreeMap<>())
                            .computeIfAbsent(one.issued(), day -> new ArrayDeque<>())
                            .addLast(one);
                });
    }

    /** What of an invoice is not reversed, in fen. */
    long left(Invoice one) {
        return left.getOrDefault(one.key(), 0L);
    }

    List<Invoice> unpaired() {
        return unpaired;
    }

    List<Invoice> above() {
        return above;
    }

    /** Call in the invoices' order. */
    void pair(Invoice red) {
        Invoice original = original(red);
        if (original == null) {
            unpaired.add(red);
            return;
        }
        long rest = Math.addExact(left(original), red.amountFen());
        left.put(original.key(), rest);
        if (rest < 0) {
            above.add(red);
        }
    }

    private @Nullable Invoice original(Invoice red) {
        String number = red.original();
        if (number != null) {
            return byNumber.get(red.keyOf(number));
        }
        Invoice reversed = byAmount(red, InvoiceState.REVERSED);
        return reversed != null ? reversed : byAmount(red, InvoiceState.NORMAL);
    }

    private @Nullable Invoice byAmount(Invoice red, InvoiceState state) {
        NavigableMap<BusinessDay, Deque<Invoice>> days =
                byAmount.getOrDefault(amountKey(red, state, -red.amountFen()), new TreeMap<>());
        Map.Entry<BusinessDay, Deque<Invoice>> latest = days.floorEntry(red.issued());
        while (latest != null) {
            Invoice candidate = latest.getValue().pollLast();
            if (candidate == null) {
                days.remove(latest.getKey());
                latest = days.floorEntry(red.issued());
            } else if (left(candidate) == candidate.amountFen()) {
                return candidate;
            }
        }
        return null;
    }

    private static String amountKey(Invoice one, InvoiceState state, long amountFen) {
        return one.direction() + "/" + state + "/" + amountFen + "/" + one.counterparty();
    }
}
