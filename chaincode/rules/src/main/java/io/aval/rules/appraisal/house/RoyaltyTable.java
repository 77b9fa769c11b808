package io.aval.rules.appraisal.house;

import io.aval.rules.appraisal.right.RoyaltyRow;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads usual royalties from a table, such as the licence statistics that the national IP office publishes (全国专利实施许可
 * 合同备案数据). The house model holds none of China: those figures are not its to invent.
 */
public final class RoyaltyTable {

    /** The first line of a table. */
    public static final String HEADER = "industry,label,country,royalty,source,year";

    private static final int COLUMNS = 6;
    private static final int YEAR = 5;

    private RoyaltyTable() {}

    /**
     * The rows of a table: columns separated by commas, none of them quoted, the royalty as part of sales.
     *
     * @throws IllegalArgumentException naming line and column of what is wrong
     */
    public static List<RoyaltyRow> read(String table) {
        List<String> lines = table.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: expected " + HEADER);
        }
        List<RoyaltyRow> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                rows.add(row(line + 1, lines.get(line).split(",", -1)));
            }
        }
        return rows;
    }

    private static RoyaltyRow row(int line, String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("line " + line + ": " + columns.length + " columns, not " + COLUMNS);
        }
        String[] names = HEADER.split(",", -1);
        TreeMap<String, Json> members = new TreeMap<>();
        for (int i = 0; i < YEAR; i++) {
            members.put(names[i], new Json.Text(columns[i].strip()));
        }
        try {
            members.put(names[YEAR], new Json.Num(Integer.parseInt(columns[YEAR].strip())));
            RoyaltyRow row = Schema.of(RoyaltyRow.class).decode(new Json.Obj(members));
            if (row.royalty().compareTo(Decimal.ZERO) < 0 || row.royalty().compareTo(Decimal.of(1)) > 0) {
                throw new IllegalArgumentException("line " + line + ", column royalty: a part of sales, 0 to 1");
            }
            return row;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ", column year: no number", e);
        } catch (RefusedException e) {
            throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
        }
    }
}
