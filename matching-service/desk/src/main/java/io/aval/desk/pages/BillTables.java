package io.aval.desk.pages;

import static io.aval.desk.pages.Table.BUSY;
import static io.aval.desk.pages.Table.CALM;
import static io.aval.desk.pages.Table.NUMBER;
import static io.aval.desk.pages.Table.cell;
import static io.aval.desk.pages.Table.code;
import static io.aval.desk.pages.Table.mark;
import static io.aval.desk.pages.Table.number;

import io.aval.engine.bill.Awaited;
import io.aval.engine.bill.Notice;
import io.aval.engine.bill.Step;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/** The tables of what is open on the reader's bills. */
final class BillTables {

    private static final int SHORT = 12;

    private BillTables() {}

    /** What awaits the reader, most urgent first. */
    static Sheet.Section awaiting(Reader reader) {
        Table table = new Table("待办", "Awaiting")
                .column("截止日", "Until")
                .column("事项", "What")
                .column("业务", "Operation")
                .column("金额（元）", "Amount (yuan)", NUMBER)
                .column("对方", "Other side")
                .column("票据", "Bill");
        List<Awaited> all = reader.founded() ? reader.bills().awaiting(reader.user()) : List.of();
        table.of(all.size());
        all.stream()
                .limit(Reader.MOST)
                .forEach(item -> table.row(
                        cell(item.until().toString()),
                        mark(words(item.what()), item.what() == Awaited.What.OWN ? CALM : BUSY),
                        cell(item.operation().chinese(), item.operation().english()),
                        number(Words.yuan(item.amountFen())),
                        cell(reader.name(item.other())),
                        bill(item.bill())));
        return table.section();
    }

    /** The notices of the last days, newest first. */
    static Sheet.Section notices(Reader reader) {
        Table table = new Table("通知", "Notices")
                .column("业务日", "Day")
                .column("内容", "Notice")
                .column("票据", "Bill");
        List<Notice> all = reader.founded() ? reader.bills().notices(reader.user(), Optional.empty()) : List.of();
        table.of(all.size());
        all.stream()
                .limit(Reader.MOST)
                .forEach(notice -> table.row(
                        cell(notice.day().toString()),
                        cell(notice.chinese(), notice.english()),
                        bill(notice.record())));
        return table.section();
    }

    /** What the reader may do to a bill today; nothing else is offered. */
    static Sheet.Section steps(Reader reader, RecordId id, String reason) {
        Table table = new Table("可办业务", "Next steps")
                .column("业务", "What")
                .column("命令", "Act")
                .column("应答人", "Answered by")
                .column("要素", "Carries")
                .column("可部分办理", "For a part");
        reader.bills().steps(reader.user(), id, reason).stream()
                .filter(Step::allowed)
                .forEach(step -> table.row(
                        cell(step.chinese(), step.english()),
                        code(step.operation() == null ? step.act() : step.act() + " " + step.operation()),
                        cell(step.responder() == null ? "—" : step.responder().name()),
                        cell(step.terms() == null ? "—" : step.terms()),
                        cell(step.part() ? "可 yes" : "否 no")));
        return table.section();
    }

    private static Sheet.Cell bill(RecordId id) {
        return Table.bill(id.value().substring(0, SHORT), id);
    }

    private static Sheet.Label words(Awaited.What what) {
        return switch (what) {
            case ANSWER -> new Sheet.Label("待本人应答", "your answer");
            case ANSWER_FOR_CLIENT -> new Sheet.Label("可代客户应答", "may be answered for a client");
            case CONFIRM -> new Sheet.Label("待确认资金", "payment to confirm");
            case OWN -> new Sheet.Label("本人申请", "own request");
        };
    }
}
