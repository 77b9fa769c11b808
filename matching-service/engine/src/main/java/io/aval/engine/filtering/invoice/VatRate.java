package io.aval.engine.filtering.invoice;

import io.aval.rules.calendar.BusinessDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rate of Chinese value-added tax and when invoices could be issued with it.
 *
 * @param basisPoints the rate, 1300 for 13 %
 * @param from first day
 * @param until last day; absent if it is in force
 * @param ground by what it came
 */
public record VatRate(
        int basisPoints, BusinessDay from, @Nullable BusinessDay until, String ground) {

    private static final int DENOMINATOR = 10_000;

    /** Every line of an invoice is rounded by itself; what that can add up to on a usual one, in fen. */
    static final long ROUNDING_FEN = 6;

    /** All rates, highest first; one rate may have had several times. */
    public static final List<VatRate> ALL = List.of(
            of(1_700, "2000-01-01", "2018-04-30", "the standard rate of 1994"),
            of(1_600, "2018-05-01", "2019-03-31", "财税〔2018〕32号"),
            of(1_300, "2000-01-01", "2017-06-30", "the low rate of 1994, ended by 财税〔2017〕37号"),
            of(1_300, "2019-04-01", null, "公告 2019 年第 39 号"),
            of(1_100, "2012-01-01", "2018-04-30", "财税〔2011〕110号, 财税〔2016〕36号"),
            of(1_000, "2018-05-01", "2019-03-31", "财税〔2018〕32号"),
            of(900, "2019-04-01", null, "公告 2019 年第 39 号"),
            of(600, "2000-01-01", null, "services since 2012; simple method before 2014-07"),
            of(500, "2016-05-01", null, "simple method for real estate, 财税〔2016〕36号"),
            of(300, "2009-01-01", null, "small-scale taxpayers"),
            of(150, "2016-05-01", null, "letting of dwellings by individuals"),
            of(100, "2020-03-01", "2027-12-31", "relief of small-scale taxpayers, 公告 2023 年第 19 号"),
            of(0, "2000-01-01", null, "exports, exempt and untaxed supplies"));

    private static VatRate of(int basisPoints, String from, @Nullable String until, String ground) {
        return new VatRate(basisPoints, BusinessDay.of(from), until == null ? null : BusinessDay.of(until), ground);
    }

    /** Whether an invoice of that day may carry it. */
    public boolean inForce(BusinessDay day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether the tax is the amount at this rate, but for the rounding of lines. */
    boolean fits(long amountFen, long taxFen) {
        return fits(basisPoints, amountFen, taxFen);
    }

    static boolean fits(int basisPoints, long amountFen, long taxFen) {
        long off = Math.subtractExact(
                Math.multiplyExact(taxFen, DENOMINATOR), Math.multiplyExact(amountFen, (long) basisPoints));
        return Math.abs(off) <= ROUNDING_FEN * DENOMINATOR;
    }
}
