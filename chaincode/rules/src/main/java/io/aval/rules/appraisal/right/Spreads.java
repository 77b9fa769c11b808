package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;

/**
 * How far the draws of the simulation scatter. What is drawn as a triangle has its peak at 1 and ends that far below
 * and above; it multiplies the central number.
 *
 * @param growth deviation of the yearly growth beside the forecast, normal
 * @param rate deviation of the discount rate, normal
 * @param incomeBelow of royalty, share or margin, triangle
 * @param incomeAbove of royalty, share or margin, triangle
 * @param lifeBelow of the economic life, triangle
 * @param lifeAbove of the economic life, triangle
 * @param success of the probability to reach the market, triangle, to both sides
 * @param price of what comparables or costs tell, triangle, to both sides
 */
public record Spreads(
        Decimal growth,
        Decimal rate,
        Decimal incomeBelow,
        Decimal incomeAbove,
        Decimal lifeBelow,
        Decimal lifeAbove,
        Decimal success,
        Decimal price) {}
