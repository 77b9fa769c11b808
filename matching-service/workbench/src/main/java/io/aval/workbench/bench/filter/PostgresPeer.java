package io.aval.workbench.bench.filter;

import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.eligibility.cell.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * The same filter in PostgreSQL at its best: one composite index that covers the question, so that the table is never touched,
 * a statement prepared on the server, one round trip for count and best twenty.
 */
final class PostgresPeer {
    private static final String QUESTION = """
            WITH met AS MATERIALIZED (
              SELECT doc, score FROM enterprise
              WHERE industry = ANY (?) AND region = ANY (?) AND grade BETWEEN ? AND ?
                AND revenue BETWEEN ? AND ? AND age >= ? AND ip >= ?)
            SELECT (SELECT count(*) FROM met), doc, score FROM met ORDER BY score DESC, doc LIMIT ?""";

    private final Connection connection;
    private final PreparedStatement question;

    PostgresPeer(Connection connection, List<Profile> profiles) throws SQLException, IOException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS enterprise");
            statement.execute("CREATE UNLOGGED TABLE enterprise (doc int, industry text COLLATE \"C\","
                    + " region text COLLATE \"C\", grade smallint, revenue bigint, age smallint, ip int, score int)");
            load(profiles);
            statement.execute("CREATE INDEX best ON enterprise (industry, region, grade, revenue)"
                    + " INCLUDE (age, ip, score, doc)");
            statement.execute("VACUUM ANALYZE enterprise");
            statement.execute("SET max_parallel_workers_per_gather = 0");
        }
        question = connection.prepareStatement(QUESTION);
    }

    Found find(Filter filter, int most) throws SQLException {
        question.setArray(1, texts(filter.industries()));
        question.setArray(2, texts(filter.regions()));
        question.setInt(3, filter.bestGrade());
        question.setInt(4, filter.worstGrade());
        question.setLong(5, filter.leastRevenueFen());
        question.setLong(6, filter.mostRevenueFen());
        question.setInt(7, filter.leastAgeYears());
        question.setInt(8, filter.leastIpCount());
        question.setInt(9, most);
        long count = 0;
        List<Found.Hit> best = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                count = rows.getLong(1);
                best.add(new Found.Hit(rows.getInt(2), rows.getInt(3)));
            }
        }
        return new Found(count, best);
    }

    private Array texts(Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private void load(List<Profile> profiles) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (Profile p : profiles) {
            rows.append(p.doc()).append('\t').append(p.industry()).append('\t').append(p.region());
            rows.append('\t')
                    .append(p.grade())
                    .append('\t')
                    .append(p.revenueFen())
                    .append('\t')
                    .append(p.ageYears());
            rows.append('\t').append(p.ipCount()).append('\t').append(p.score()).append('\n');
        }
        InputStream text = new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.US_ASCII));
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY enterprise FROM STDIN", text);
    }
}
