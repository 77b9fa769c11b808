package io.aval.engine.screening;

import java.util.HashMap;
import java.util.Map;

/** Words of trade (行业), and which of them are spellings of one. Thread-safe. */
final class Trades {
    private static final Trades ALL = new Trades();

    private final Map<String, String> words = new HashMap<>();
    private int longest;

    private Trades() {
        for (String line : Table.lines("trades.table")) {
            for (String group : line.split(" \\| ", -1)) {
                String[] spellings = group.split(" ", -1);
                for (String spelling : spellings) {
                    words.put(spelling, spellings[0]);
                    longest = Math.max(longest, spelling.length());
                }
            }
        }
    }

    /**
     * Cuts words of trade off the end of a text.
     *
     * @param text brand and trade
     * @param least how many characters must be left
     * @return where the trade begins, the text's length for no trade
     */
    static int begin(String text, int least) {
        int end = text.length();
        int cut = last(text, end, least);
        while (cut < end) {
            end = cut;
            cut = last(text, end, least);
        }
        return end;
    }

    /** {@return whether all of the text is words of trade} */
    static boolean isTrade(String text) {
        return !text.isEmpty() && begin(text, 0) == 0;
    }

    /** {@return the same trade in the spelling that stands for all} */
    static String canonical(String trade) {
        StringBuilder canonical = new StringBuilder(trade.length());
        int end = trade.length();
        while (end > 0) {
            int cut = last(trade, end, 0);
            if (cut == end) {
                return trade;
            }
            String word = trade.substring(cut, end);
            canonical.insert(0, ALL.words.getOrDefault(word, word));
            end = cut;
        }
        return canonical.toString();
    }

    private static int last(String text, int end, int least) {
        for (int length = Math.min(ALL.longest, end - least); length > 1; length--) {
            if (ALL.words.containsKey(text.substring(end - length, end))) {
                return end - length;
            }
        }
        return end;
    }
}
