package io.aval.engine.screening;

import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Looks subjects up in one list: by code, by the one spelling of the name, and by nearness. Immutable and thread-safe;
 * the same list and subject give the same answer.
 */
public final class Screening {
    /** How many near names an answer has at most, unless told. */
    public static final int DEFAULT_MOST = 10;

    /** Names below this score are not near: their brands share less than half. */
    public static final int FLOOR = 5_000;

    private final ListPin pin;
    private final List<ListEntry> entries;
    private final List<CompanyName> names = new ArrayList<>();
    private final int[] owners;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, int[]> byNormal = new HashMap<>();
    private final NameIndex index;

    private Screening(ScreeningList list) {
        pin = list.pin();
        entries = list.entries();
        List<Integer> owning = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ListEntry entry = entries.get(i);
            enter(entry.name(), i, owning);
            for (String alias : entry.aliases()) {
                enter(alias, i, owning);
            }
            if (Subject.valid(entry.code())) {
                byCode.putIfAbsent(entry.code(), i);
            }
        }
        owners = owning.stream().mapToInt(Integer::intValue).toArray();
        index = new NameIndex(names, owners);
    }

    private void enter(String text, int entry, List<Integer> owning) {
        CompanyName name = CompanyName.of(text);
        if (name.isEmpty()) {
            return;
        }
        int row = names.size();
        names.add(name);
        owning.add(entry);
        if (!name.cut()) {
            byNormal.merge(name.normal(), new int[] {row}, Screening::both);
        }
    }

    /** {@return a screening against this list} */
    public static Screening of(ScreeningList list) {
        return new Screening(list);
    }

    /**
     * {@return a screening against this list, if it is the one that is pinned}
     *
     * @throws io.aval.rules.refusal.RefusedException with {@code LIST_NOT_PINNED} if it is not
     */
    public static Screening of(ScreeningList list, Digest pinned) {
        return new Screening(list.requirePinned(pinned));
    }

    /** {@return exactly which list is screened against} */
    public ListPin list() {
        return pin;
    }

    /** {@return what the list says of a subject, with up to {@value #DEFAULT_MOST} near names} */
    public Answer screen(Subject subject) {
        return screen(subject, DEFAULT_MOST);
    }

    /**
     * Looks a subject up in every way.
     *
     * @param subject whom
     * @param most how many near names at most, from 1
     * @return the entry with the subject's code, those with its name, and those with near names; none whose valid code is
     *     another than the subject's
     */
    public Answer screen(Subject subject, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most below 1: " + most);
        }
        Optional<String> code = subject.validCode();
        Map<Integer, Hit> hits = new LinkedHashMap<>();
        code.map(byCode::get).ifPresent(entry -> hits.put(entry, byCode(subject, entry)));
        int[] same = subject.name().isEmpty() ? new int[0] : same(subject.name());
        for (int row : same) {
            enter(hits, subject, row, Hit.How.SAME_NAME);
        }
        if (!subject.name().isEmpty()) {
            IntPredicate wanted = entry -> !hits.containsKey(entry) && !another(code, entry);
            for (int row : index.nearest(subject.name(), most, FLOOR, wanted)) {
                enter(hits, subject, row, Hit.How.NEAR_NAME);
            }
        }
        return new Answer(pin, new ArrayList<>(hits.values()));
    }

    /** {@return the entry with this code, if it is valid and the list has it} */
    public Optional<ListEntry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code)).map(entries::get);
    }

    /** {@return the entries with this name in its one spelling, in the order of their ids} */
    public List<ListEntry> byName(CompanyName name) {
        return Arrays.stream(same(name))
                .map(row -> owners[row])
                .distinct()
                .mapToObj(entries::get)
                .toList();
    }

    /** {@return the entries with the nearest names, best first} */
    public List<ListEntry> nearest(CompanyName name, int most) {
        return Arrays.stream(name.isEmpty() ? new int[0] : index.nearest(name, most, FLOOR, entry -> true))
                .mapToObj(row -> entries.get(owners[row]))
                .toList();
    }

    private int[] same(CompanyName name) {
        return name.isEmpty() || name.cut() ? new int[0] : byNormal.getOrDefault(name.normal(), new int[0]);
    }

    private void enter(Map<Integer, Hit> hits, Subject subject, int row, Hit.How how) {
        int entry = owners[row];
        if (!hits.containsKey(entry) && !another(subject.validCode(), entry)) {
            NameMatch match = NameMatch.compare(subject, subject(row));
            hits.put(entry, new Hit(entries.get(entry), names.get(row).given(), how, match));
        }
    }

    /** Whether an entry is another company by its code. */
    private boolean another(Optional<String> code, int entry) {
        String listed = entries.get(entry).code();
        return code.isPresent() && !code.get().equals(listed) && Subject.valid(listed);
    }

    /** The hit of an entry with the subject's code, by the one of its names that compares best. */
    private Hit byCode(Subject subject, int entry) {
        int best = -1;
        int score = -1;
        int first = Arrays.binarySearch(owners, entry);
        while (first > 0 && owners[first - 1] == entry) {
            first--;
        }
        for (int row = Math.max(first, 0); row < owners.length && owners[row] == entry; row++) {
            int compared = NameMatch.compare(subject.name(), names.get(row)).score();
            if (compared > score) {
                score = compared;
                best = row;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("an entry without a name");
        }
        NameMatch match = NameMatch.compare(subject, subject(best));
        return new Hit(entries.get(entry), names.get(best).given(), Hit.How.CODE, match);
    }

    private Subject subject(int row) {
        String code = entries.get(owners[row]).code();
        return new Subject(names.get(row), Optional.of(code));
    }

    private static int[] both(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
