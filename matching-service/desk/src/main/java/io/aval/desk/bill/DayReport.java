package io.aval.desk.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/**
 * What a day's close has done.
 *
 * @param looked bills whose current opening the desk holds
 * @param written of these how many the day had changed, and now say so
 * @param lapsed requests that nobody answered in time
 * @param presented bills that fell due and were presented
 * @param silent presentments that were refused by silence
 * @param unsettled payments that did not come
 * @param upToDate bills that somebody else has written down meanwhile
 * @param frozen bills that the day would change and an order keeps as they are
 * @param refused what was not written, by reason
 */
public record DayReport(
        BusinessDay day,
        @Range(max = Json.MAX_NUMBER) long looked,
        @Range(max = Json.MAX_NUMBER) long written,
        @Range(max = Json.MAX_NUMBER) long lapsed,
        @Range(max = Json.MAX_NUMBER) long presented,
        @Range(max = Json.MAX_NUMBER) long silent,
        @Range(max = Json.MAX_NUMBER) long unsettled,
        @Range(max = Json.MAX_NUMBER) long upToDate,
        @Range(max = Json.MAX_NUMBER) long frozen,
        @Size(max = 1_000) List<Refused> refused) {

    /**
     * Bills that were not written.
     *
     * @param example one of them
     */
    public record Refused(
            Code code, @Range(max = Json.MAX_NUMBER) long bills, RecordId example) {}
}
