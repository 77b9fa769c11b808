package io.aval.client.bulk;

import io.aval.client.Receipt;
import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which record each row has made or changed, as far as a receipt tells. */
final class Records {

    private Records() {}

    /**
     * The rows with their records: one that it names and that has a new version, or else the next that the transaction has
     * created; none is guessed where rows without a named record have created more or fewer than one each.
     */
    static List<Entry.Place> of(List<BulkRow.Good> rows, Receipt receipt) {
        Set<String> changed = receipt.openings().stream()
                .filter(opening -> opening.version() > 1)
                .map(opening -> opening.id().value())
                .collect(Collectors.toSet());
        List<@Nullable String> named = new ArrayList<>();
        rows.forEach(row -> named.add(named(row.command(), changed)));
        List<String> created = created(receipt);
        boolean fits = named.stream().filter(name -> name == null).count() == created.size();
        Iterator<String> next = created.iterator();
        List<Entry.Place> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String record = named.get(i) == null && fits ? next.next() : named.get(i);
            places.add(new Entry.Place(rows.get(i).number(), rows.get(i).line(), record));
        }
        return places;
    }

    private static @Nullable String named(Json.Obj command, Set<String> changed) {
        return command.members().entrySet().stream()
                .filter(member -> !member.getKey().equals(Act.NAME))
                .map(member -> member.getValue() instanceof Json.Text(String value) ? value : "")
                .filter(changed::contains)
                .findFirst()
                .orElse(null);
    }

    /** In the order in which the commands have created them. */
    private static List<String> created(Receipt receipt) {
        Set<String> fresh = new TreeSet<>();
        receipt.openings().stream()
                .filter(opening -> opening.version() == 1)
                .map(Opening::id)
                .map(RecordId::value)
                .forEach(fresh::add);
        List<String> ordered = new ArrayList<>();
        for (int i = 0; ordered.size() < fresh.size() && i <= receipt.openings().size(); i++) {
            String id = RecordId.of(receipt.txId(), i).value();
            if (fresh.contains(id)) {
                ordered.add(id);
            }
        }
        return ordered;
    }
}
