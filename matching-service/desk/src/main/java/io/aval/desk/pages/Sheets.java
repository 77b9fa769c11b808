package io.aval.desk.pages;

import io.aval.desk.reception.DeskStatus;
import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.List;

/** Which figures and tables each role gets. */
final class Sheets {

    private Sheets() {}

    static Sheet of(Reader reader) {
        List<Sheet.Section> sections = switch (reader.user().role()) {
            case BANK ->
                List.of(
                        BillTables.awaiting(reader),
                        Tables.bills(reader),
                        ProductTables.products(reader),
                        ProductTables.rates(reader),
                        QuotaTable.of(reader),
                        Tables.offers(reader),
                        BillTables.notices(reader));
            case ENTERPRISE ->
                List.of(
                        BillTables.awaiting(reader),
                        Tables.offers(reader),
                        Tables.demands(reader),
                        QuotaTable.of(reader),
                        Tables.rights(reader),
                        Tables.certificates(reader),
                        Tables.bills(reader),
                        BillTables.notices(reader));
            case VALUER -> List.of(Tables.certificates(reader));
            case OPERATOR ->
                List.of(
                        Tables.runs(reader),
                        Tables.demands(reader),
                        ProductTables.products(reader),
                        ProductTables.rates(reader),
                        QuotaTable.of(reader),
                        Tables.offers(reader),
                        Tables.bills(reader));
            case REGULATOR -> List.of(Tables.runs(reader), Tables.frozen(reader));
        };
        return of(
                reader,
                sections.stream().filter(section -> shown(section, reader)).toList());
    }

    /** A page with these tables. */
    static Sheet of(Reader reader, List<Sheet.Section> sections) {
        DeskStatus status = reader.reception().status(reader.user());
        return new Sheet(
                status.organisation().value(),
                reader.ownName(),
                Words.of(reader.user().role()),
                figures(status),
                counts(status),
                sections);
    }

    /** An operator's desk may hold nothing of a kind at all; others see what is empty, for it is theirs to fill. */
    private static boolean shown(Sheet.Section section, Reader reader) {
        return switch (reader.user().role()) {
            case OPERATOR -> !section.none();
            case BANK, ENTERPRISE, VALUER, REGULATOR -> true;
        };
    }

    private static List<Sheet.Figure> figures(DeskStatus status) {
        List<Sheet.Figure> figures = new ArrayList<>();
        figures.add(new Sheet.Figure(
                new Sheet.Label("业务日", "Business day"),
                status.day().map(BusinessDay::toString).orElse("—")));
        figures.add(new Sheet.Figure(new Sheet.Label("账本高度", "Ledger height"), Words.count(status.height())));
        figures.add(new Sheet.Figure(new Sheet.Label("已索引区块", "Indexed block"), Words.count(status.indexed())));
        if (status.awaited() > 0) {
            figures.add(new Sheet.Figure(new Sheet.Label("待到明文", "Awaited"), Words.count(status.awaited())));
        }
        return figures;
    }

    private static List<Sheet.Figure> counts(DeskStatus status) {
        return status.records().entrySet().stream()
                .map(entry -> new Sheet.Figure(Words.of(entry.getKey()), Words.count(entry.getValue())))
                .toList();
    }
}
