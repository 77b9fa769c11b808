package io.aval.engine.screening.sample;

/**
 * A name and the parts it was made of.
 *
 * @param region empty for none
 * @param brand two to four characters
 * @param trade one or two words of trade
 * @param form the legal form, with 集团 for a group
 * @param inBrackets whether the region stands in brackets behind the brand
 */
public record MadeName(String region, String brand, String trade, String form, boolean inBrackets) {

    /** {@return the name as a register would print it} */
    public String text() {
        return inBrackets && !region.isEmpty()
                ? brand + "（" + region + "）" + trade + form
                : region + brand + trade + form;
    }
}
