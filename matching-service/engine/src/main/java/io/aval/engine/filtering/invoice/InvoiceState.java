package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Numeral;
import java.util.List;
import java.util.Optional;

/** State of an invoice, with the words by which lists name it. */
public enum InvoiceState {
    /** In force (正常); partly reversed ones too, since the red invoice counts by itself. */
    NORMAL("", "正常", "正常发票", "有效", "有效发票", "已开具", "部分红冲", "已红冲-部分", "normal", "valid", "issued"),
    /** Cancelled in the month of issue (作废); its amounts do not count. */
    VOID("作废", "已作废", "作废发票", "空白作废", "void", "voided", "cancelled", "canceled"),
    /** A red-letter invoice (红字发票): its amounts are negative. */
    RED("红冲", "红字", "红字发票", "负数", "负数发票", "red", "negative"),
    /** Reversed in full by a red-letter invoice (已红冲). */
    REVERSED("已红冲", "已红冲-全额", "全额红冲", "被红冲", "reversed"),
    /** Out of control or flagged by the tax office (失控, 异常); it does not count. */
    ABNORMAL("失控", "失控发票", "异常", "异常凭证", "异常发票", "abnormal");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    private final List<String> words;

    InvoiceState(String... words) {
        this.words = List.of(words);
    }

    /** The words, in small letters; an empty field is taken as {@link #NORMAL}. */
    public List<String> words() {
        return words;
    }

    /** The state of that word and sign: what is reversed and negative is the red invoice, and the other way round. */
    static Optional<InvoiceState> of(String word, boolean negative) {
        String small = Numeral.lower(Numeral.narrow(word));
        for (InvoiceState state : values()) {
            if (state.words.contains(small)) {
                return Optional.of(
                        switch (state) {
                            case NORMAL, RED, REVERSED -> negative ? RED : state == RED ? REVERSED : state;
                            case VOID, ABNORMAL -> state;
                        });
            }
        }
        return Optional.empty();
    }
}
