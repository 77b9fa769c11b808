package io.aval.engine.demo;

import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.Uscc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Made-up lists of invoices of one company over two years, in the layout of a full export: both sides, digital numbers,
 * states. Version {@code aval-invoices-1}; everything is drawn from {@link Draw}(seed, version, company):
 *
 * <ul>
 *   <li>4 to 30 buyers and 3 to 12 sellers; who comes first in a list trades more, as {@code n·u²} of an even draw;
 *   <li>three of five invoices are sales; February has half as many as other months;
 *   <li>amounts of 500 to 400,000 yuan, squared, so that a few are large; 13 % tax, one in six 6 %;
 *   <li>one in forty is void; one in sixty sales is reversed in full by a red-letter invoice of up to a month later.
 * </ul>
 */
public final class DemoInvoices {
    private static final String VERSION = "aval-invoices-1";
    private static final int DAYS = 730;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String HEADER = "序号,数电票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,金额,税额,价税合计,发票状态,是否正数发票,备注";

    private final Draw draw;
    private final BusinessDay asOf;
    private final Party own;
    private final List<Party> buyers;
    private final List<Party> sellers;
    private final List<Row> rows = new ArrayList<>();
    private int numbers;

    private record Party(String taxNumber, String name) {}

    private record Row(BusinessDay issued, String number, boolean sale, Party other, long fen, long tax, Words words) {}

    private record Words(String state, String remark) {
        static final Words NORMAL = new Words("正常", "");
    }

    /**
     * A list.
     *
     * @param ownTaxNumber of the company whose list it is
     * @param text CSV with header, lines ended by CR LF as spreadsheets do
     */
    public record Listing(String ownTaxNumber, String text) {}

    private DemoInvoices(Draw draw, BusinessDay asOf) {
        this.draw = draw;
        this.asOf = asOf;
        own = party("示范企业");
        buyers = parties("客户", draw.between(4, 30));
        sellers = parties("供应商", draw.between(3, 12));
    }

    /**
     * The list of one company, the same for the same seed.
     *
     * @param invoices how many, red-letter ones not counted
     */
    public static Listing listing(Seed seed, int company, BusinessDay asOf, int invoices) {
        DemoInvoices made = new DemoInvoices(new Draw(seed, VERSION, company), asOf);
        for (int i = 0; i < invoices; i++) {
            made.invoice();
        }
        return new Listing(made.own.taxNumber(), made.text());
    }

    private void invoice() {
        boolean sale = draw.below(5) < 3;
        List<Party> others = sale ? buyers : sellers;
        long place = draw.below(1_000);
        Party other = others.get((int) (others.size() * place * place / 1_000_000));
        long size = draw.between(22, 632);
        long fen = size * size * 100 + draw.below(10_000);
        long tax = (fen * (draw.below(6) == 0 ? 6 : 13) + 50) / 100;
        BusinessDay day = day();
        String number = number(day);
        if (draw.below(40) == 0) {
            rows.add(new Row(day, number, sale, other, fen, tax, new Words("已作废", "")));
        } else if (sale && draw.below(60) == 0 && day.daysUntil(asOf) > 31) {
            rows.add(new Row(day, number, true, other, fen, tax, new Words("已红冲-全额", "")));
            BusinessDay later = day.plusDays(draw.between(1, 31));
            Words words = new Words("正常", "被红冲蓝字数电票号码：" + number + " \"开票有误\", 已收回");
            rows.add(new Row(later, number(later), true, other, -fen, -tax, words));
        } else {
            rows.add(new Row(day, number, sale, other, fen, tax, Words.NORMAL));
        }
    }

    private BusinessDay day() {
        BusinessDay day = asOf.plusDays(-draw.below(DAYS));
        boolean february = day.date().getMonthValue() == 2;
        return february && draw.below(2) == 0 ? asOf.plusDays(-draw.below(DAYS)) : day;
    }

    private String number(BusinessDay day) {
        String serial = Integer.toString(++numbers);
        return day.toString().substring(2, 4) + "442000" + "0".repeat(12 - serial.length()) + serial;
    }

    private List<Party> parties(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> party(word + i)).toList();
    }

    /** A code whose two check digits hold, found by trying. */
    private Party party(String name) {
        String body = "91440300MA" + digits(6);
        for (int i = 0; i < 11 * ALPHABET.length(); i++) {
            char organisation = "0123456789X".charAt(i % 11);
            Uscc code = new Uscc(body + organisation + ALPHABET.charAt(i / 11));
            if (code.checkDigitHolds()) {
                return new Party(code.value(), name + "有限公司");
            }
        }
        throw new IllegalStateException("every body has check digits");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(draw.below(10));
        }
        return digits.toString();
    }

    private String text() {
        rows.sort(Comparator.comparing(Row::issued).thenComparing(Row::number));
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Party seller = row.sale() ? own : row.other();
            Party buyer = row.sale() ? row.other() : own;
            text.append(String.join(
                            ",",
                            Integer.toString(i + 1),
                            row.number(),
                            seller.taxNumber(),
                            seller.name(),
                            buyer.taxNumber(),
                            buyer.name(),
                            row.issued().toString(),
                            yuan(row.fen()),
                            yuan(row.tax()),
                            yuan(row.fen() + row.tax()),
                            row.words().state(),
                            row.fen() < 0 ? "否" : "是",
                            quoted(row.words().remark())))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
