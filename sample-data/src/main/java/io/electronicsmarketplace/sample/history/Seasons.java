package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** When people shop: by month for each interest, by day of the week, by hour. */
final class Seasons {
    // Share of visits in each hour of the UTC day, relative; the shops' customers live in Europe.
    static final double[] BY_HOUR = {2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 10, 10, 11, 11, 10, 10, 11, 13, 16, 18, 18, 14, 8, 4
    };

    private Seasons() {}

    /** By which factor this kind is wanted more on this day than on an average one. */
    static double factor(Kind kind, LocalDate day) {
        int month = day.getMonthValue();
        double gifts = month == 11 || month == 12 ? 1.5 : 1.0;
        double own = switch (kind.interest()) {
            case "photo" -> peak(month, 6);
            case "fitness" -> peak(month, 4);
            case "gaming" -> peak(month, 12);
            case "cinema" -> peak(month, 11);
            case "home" -> peak(month, 10);
            case "office" -> peak(month, 9);
            case "reading" -> peak(month, 7);
            default -> 1.0;
        };
        return gifts * own;
    }

    /** How busy the whole shop is on this day; it has grown by half in a year. */
    static double traffic(LocalDate day, long daysSinceStart) {
        double growth = 1 + 0.5 * daysSinceStart / 365.0;
        DayOfWeek weekday = day.getDayOfWeek();
        double week = weekday == DayOfWeek.SUNDAY ? 1.3 : weekday == DayOfWeek.SATURDAY ? 1.15 : 1.0;
        double sales = day.getMonthValue() == 11 && day.getDayOfMonth() >= 22 ? 1.8 : 1.0;
        return growth * week * sales;
    }

    private static double peak(int month, int best) {
        return 1 + 0.45 * StrictMath.cos((month - best) * StrictMath.PI / 6);
    }
}
