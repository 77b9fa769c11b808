package io.aval.desk.pages;

import static io.aval.desk.pages.Table.ALARM;
import static io.aval.desk.pages.Table.BUSY;
import static io.aval.desk.pages.Table.CALM;
import static io.aval.desk.pages.Table.NUMBER;
import static io.aval.desk.pages.Table.cell;
import static io.aval.desk.pages.Table.code;
import static io.aval.desk.pages.Table.mark;
import static io.aval.desk.pages.Table.number;

import io.aval.engine.index.Holding;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Request;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.Part;
import io.aval.rules.finance.Run;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.Right;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that pages are made of, each for whoever reads it. */
final class Tables {

    private static final int SHORT = 12;

    private Tables() {}

    /** Bills; those that wait for the reader's answer first, then by due day. */
    static Sheet.Section bills(Reader reader) {
        Table table = new Table("票据", "Bills")
                .column("票据号码", "Number")
                .column("金额（元）", "Amount (yuan)", NUMBER)
                .column("持票人", "Holder")
                .column("状态", "State")
                .column("到期日", "Due")
                .column("待应答", "Open request");
        List<Reader.Item<Bill>> bills = new ArrayList<>(reader.all(Kind.BILL, Bill.class));
        table.of(bills.size());
        Comparator<Reader.Item<Bill>> order =
                Comparator.comparing((Reader.Item<Bill> item) -> !awaitsReader(item, reader));
        bills.sort(order.thenComparing(item -> item.body().terms().dueDay()).thenComparing(Reader.Item::id));
        bills.stream().limit(Reader.MOST).forEach(item -> {
            Bill bill = item.body();
            boolean mine = reader.own().contains(bill.holder());
            table.row(
                    Table.bill(bill.terms().number().toString(), item.id()),
                    number(Words.yuan(bill.terms().amountFen())),
                    mine ? mark(new Sheet.Label("本人", "me"), CALM) : cell(reader.name(bill.holder())),
                    state(item, reader),
                    cell(bill.terms().dueDay().toString()),
                    request(item, reader));
        });
        return table.section();
    }

    /** What moved on waits for nobody here: its request was withdrawn or answered. */
    private static boolean awaitsReader(Reader.Item<Bill> item, Reader reader) {
        Request request = item.body().request();
        return item.freshness() != Holding.Freshness.MOVED_ON
                && request != null
                && reader.own().contains(request.responder());
    }

    private static Sheet.Cell state(Reader.Item<Bill> item, Reader reader) {
        if (item.freshness() == Holding.Freshness.MOVED_ON) {
            return mark(new Sheet.Label("已转出", "Moved on"), BUSY);
        }
        if (reader.frozen(item.id())) {
            return mark(new Sheet.Label("已冻结", "Frozen"), ALARM);
        }
        Sheet.Label circulation = Words.of(item.body().circulation());
        return cell(
                Words.of(item.body().status()).chinese() + " · " + circulation.chinese(),
                Words.of(item.body().status()).english() + ", " + circulation.english());
    }

    private static Sheet.Cell request(Reader.Item<Bill> item, Reader reader) {
        Request request = item.body().request();
        if (request == null || item.freshness() == Holding.Freshness.MOVED_ON) {
            return cell("");
        }
        Sheet.Label words = Words.of(request.operation());
        return awaitsReader(item, reader)
                ? mark(new Sheet.Label(words.chinese(), words.english() + " — to answer"), BUSY)
                : cell(words.chinese(), words.english());
    }

    static Sheet.Section rights(Reader reader) {
        Table table = new Table("知识产权", "Rights")
                .column("号码", "Number")
                .column("名称", "Title")
                .column("有效期至", "In force until")
                .column("权利负担", "Encumbrance");
        List<Reader.Item<Right>> items = reader.all(Kind.RIGHT, Right.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Right right = item.body();
            table.row(
                    new Sheet.Cell(
                            right.number().value(), Words.of(right.number().kind()), Table.CODE),
                    cell(right.title()),
                    cell(right.expires().toString()),
                    encumbrance(right.encumbrance(), reader));
        });
        return table.section();
    }

    private static Sheet.Cell encumbrance(Encumbrance encumbrance, Reader reader) {
        Sheet.Label words = Words.of(encumbrance.state());
        if (encumbrance.pledgee() == null) {
            return mark(words, CALM);
        }
        String until = encumbrance.until() == null ? "" : ", until " + encumbrance.until();
        String below = words.english() + " for " + reader.name(encumbrance.pledgee()) + until;
        return new Sheet.Cell(words.chinese(), below, BUSY);
    }

    static Sheet.Section certificates(Reader reader) {
        Table table = new Table("估值证书", "Valuation certificates")
                .column("证书", "Certificate")
                .column("估值（元）", "Value (yuan)", NUMBER)
                .column("等级", "Grade", NUMBER)
                .column("有效期至", "Valid until")
                .column("状态", "State");
        List<Reader.Item<Certificate>> items = reader.all(Kind.CERTIFICATE, Certificate.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Certificate certificate = item.body();
            table.row(
                    code(item.id().value().substring(0, SHORT)),
                    number(Words.yuan(certificate.valuation().valueFen())),
                    number(Integer.toString(certificate.valuation().grade())),
                    cell(certificate.valuation().validUntil().toString()),
                    mark(Words.of(certificate.state()), certificate.state() == Certificate.State.VALID ? CALM : BUSY));
        });
        return table.section();
    }

    static Sheet.Section demands(Reader reader) {
        Table table = new Table("融资需求", "Demands")
                .column("融资方", "Borrower")
                .column("种类", "Kind")
                .column("金额（元）", "Amount (yuan)", NUMBER)
                .column("期限", "Term", NUMBER)
                .column("最高利率", "Highest rate", NUMBER)
                .column("状态", "State");
        List<Reader.Item<Demand>> items = reader.all(Kind.DEMAND, Demand.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Demand demand = item.body();
            Sheet.Label kind = Words.of(demand.terms().kind());
            table.row(
                    cell(reader.name(demand.borrower())),
                    cell(kind.chinese(), kind.english()),
                    number(Words.yuan(demand.terms().amountFen())),
                    number(demand.terms().tenorDays() + " d"),
                    number(Words.percent(demand.terms().maxRatePpm())),
                    mark(Words.of(demand.state()), demand.state() == Demand.State.OPEN ? CALM : BUSY));
        });
        return table.section();
    }

    static Sheet.Section offers(Reader reader) {
        Table table = new Table("要约", "Offers")
                .column("融资方", "Borrower")
                .column("牵头机构", "Lead")
                .column("金额（元）", "Amount (yuan)", NUMBER)
                .column("利率", "Rate", NUMBER)
                .column("接受期限", "Accept until")
                .column("状态", "State");
        List<Reader.Item<Offer>> items = reader.all(Kind.OFFER, Offer.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Offer offer = item.body();
            table.row(
                    cell(reader.name(offer.borrower())),
                    cell(
                            reader.name(offer.lead()),
                            offer.parts().size() > 1 ? offer.parts().size() + " financiers" : ""),
                    number(Words.yuan(
                            offer.parts().stream().mapToLong(Part::amountFen).sum())),
                    number(offer.parts().stream()
                            .map(part -> Words.percent(part.ratePpm()))
                            .distinct()
                            .collect(Collectors.joining(" / "))),
                    cell(offer.until().toString()),
                    mark(Words.of(offer.state()), offer.state() == Offer.State.OPEN ? BUSY : CALM));
        });
        return table.section();
    }

    static Sheet.Section runs(Reader reader) {
        Table table = new Table("撮合", "Match runs")
                .column("结果摘要", "Result digest")
                .column("引擎", "Engine")
                .column("需求", "Demands", NUMBER)
                .column("产品", "Products", NUMBER)
                .column("金额（元）", "Value (yuan)", NUMBER)
                .column("阻塞对", "Blocking pairs");
        List<Reader.Item<Run>> items = reader.all(Kind.RUN, Run.class);
        table.of(items.size());
        items.stream().limit(Reader.MOST).forEach(item -> {
            Run run = item.body();
            table.row(
                    code(run.result().value()),
                    cell(run.engine()),
                    number(Words.count(run.demands())),
                    number(Words.count(run.products())),
                    number(Words.yuan(run.valueFen())),
                    mark(
                            new Sheet.Label(Integer.toString(run.blockingPairs()), "verified stable"),
                            run.blockingPairs() == 0 ? CALM : ALARM));
        });
        return table.section();
    }

    static Sheet.Section frozen(Reader reader) {
        Table table = new Table("冻结记录", "Frozen records").column("记录", "Record").column("种类", "Kind");
        for (RecordId id : reader.frozen().stream().limit(Reader.MOST).toList()) {
            Sheet.Label kind =
                    reader.body(id).map(body -> Words.of(body.kind())).orElse(new Sheet.Label("", ""));
            table.row(code(id.value()), cell(kind.chinese(), kind.english()));
        }
        return table.section();
    }
}
